package scenarios

import (
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"ripple/scenarios/tree"
)

// TestEveryKeyIsMisused: for each key that is built a bad file in testdata
// shows what people see when they use it wrongly, and every key that is not is
// refused by name.
func TestEveryKeyIsMisused(t *testing.T) {
	names, err := fs.Glob(os.DirFS("testdata"), "*.bad.toml")
	if err != nil {
		t.Fatal(err)
	}
	files := testFiles(t)
	wrong := map[string]string{} // "team.capacity" to what was said there
	for _, name := range names {
		root, _, _ := tree.Read(files, name)
		if root == nil {
			continue
		}
		problems := problemsOf(t, files, name)
		kind := "scenario"
		for _, other := range []FileKind{ChangeFile, SweepFile, OptimiseFile} {
			if strings.HasPrefix(root.Entries()[0].Key, string(other)) {
				kind = string(other)
			}
		}
		var visit func(paths []string, e *tree.Entry)
		visit = func(paths []string, e *tree.Entry) { // paths: with and without names of things
			for _, p := range problems {
				if p.Pos.Name() == name && (in(p.Pos, e.At) || in(p.Pos, e.Value.Pos)) {
					for _, path := range paths {
						wrong[path] += p.Text + "\n"
					}
				}
			}
			inner := e.Value.Entries()
			for _, item := range e.Value.Items {
				inner = append(inner, item.Entries()...)
			}
			for _, sub := range inner {
				var below []string
				for _, path := range paths {
					below = append(below, path+"."+sub.Key)
				}
				if len(paths) == 2 {
					below = append(below, paths[1])
				}
				visit(below, sub)
			}
		}
		for _, e := range root.Entries() {
			visit([]string{kind + "." + e.Key, e.Key}, e)
		}
	}
	var walk func(where string, keys []Key)
	walk = func(where string, keys []Key) {
		for _, k := range keys {
			path := where + "." + k.Name
			switch said := wrong[path]; {
			case position(k.Name, "scenario", "change", "library", "sweep", "optimise") >= 0: // it says what the file is
			case said == "":
				t.Errorf("no bad file uses %s wrongly", path)
			case k.Status == Later && !strings.Contains(said, "not yet supported"):
				t.Errorf("%s: %s", path, said)
			}
			walk(path, k.Keys)
		}
	}
	walk("scenario", scenarioKeys())
	walk("change", changeKeys())
	walk("arrivals", arrivalKeys())
	for _, kind := range []FileKind{SweepFile, OptimiseFile} {
		doc := Schema(kind)
		walk(string(kind), doc.Keys)
		for _, table := range doc.Tables {
			walk(string(kind)+"."+table.Name, table.Keys)
			below := func(path string) bool { return strings.HasPrefix(path, string(kind)+"."+table.Name+".") }
			if table.Shape == Free && !slices.ContainsFunc(slices.Collect(maps.Keys(wrong)), below) {
				t.Errorf("no bad file uses [%s] wrongly", table.Name)
			}
		}
	}
	for _, table := range append(Schema(ScenarioFile).Tables, rolloutTable()) {
		walk(table.Name, table.Keys)
		if said := wrong["scenario."+table.Name]; table.Status == Later && !strings.Contains(said, "not yet supported") {
			t.Errorf("[%s]: %s", table.Name, said)
		}
	}
}

func in(p, q tree.Pos) bool { return q.At <= p.At && p.At < q.At+max(q.Len, 1) }

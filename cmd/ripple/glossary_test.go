package main

import (
	"strings"
	"testing"

	"ripple/report"
	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/scenarios/starter"
	"ripple/sim/study"
)

// TestEveryMeasureIsExplained: every number that a scenario can name, and every
// key, has an entry in the glossary, in the same unit.
func TestEveryMeasureIsExplained(t *testing.T) {
	for _, m := range scenarios.Measures() {
		object, rest, _ := strings.Cut(m.Path, ".")
		term := report.TermOf(object, strings.TrimSuffix(strings.TrimPrefix(rest, "…."), ".…"))
		if term == nil || term.Means == "" || term.Inside == "" || term.Outside == "" {
			t.Errorf("%s is not explained in both dialects", m.Path)
		}
	}
	seen := map[string]bool{}
	for _, term := range keyTerms() {
		if seen[term.Name] {
			t.Errorf("the key %s stands twice", term.Name)
		}
		seen[term.Name] = true
	}
	for _, kind := range []scenarios.FileKind{scenarios.ScenarioFile, scenarios.ChangeFile, scenarios.LibraryFile} {
		doc := scenarios.Schema(kind)
		for _, table := range doc.Tables {
			for _, k := range table.Keys {
				if k.Status != scenarios.Later && table.Status != scenarios.Later && !seen[table.Name+"."+k.Name] {
					t.Errorf("the key %s.%s is not explained", table.Name, k.Name)
				}
			}
		}
	}
}

// TestColumnsOfCheckAndInit: heads of the tables that only the command line has.
func TestColumnsOfCheckAndInit(t *testing.T) {
	terms := report.Glossary()
	heads := []string{"Example", "What it is", "Files"} // init --list
	for _, c := range loadTable(&study.Loading{}).Columns {
		heads = append(heads, c.Head)
	}
	for _, head := range heads {
		if len(report.Look(terms, head)) == 0 {
			t.Errorf("the column %q has no entry in the glossary", head)
		}
	}
}

// TestExamples: every scenario of the gallery is an example, each file belongs to
// one, and what init writes of each passes check, under another name too.
func TestExamples(t *testing.T) {
	examples, err := starter.Examples(gallery.Files)
	if err != nil {
		t.Fatal(err)
	}
	belongs := map[string]bool{}
	for _, e := range examples {
		for _, f := range e.Files {
			belongs[f] = true
		}
		for _, name := range []string{"", "other"} {
			t.Run(e.Name+" "+name, func(t *testing.T) {
				t.Chdir(t.TempDir())
				args := []string{"init", "--like", e.Name}
				if name != "" {
					args = append(args, name)
				}
				code, out := ripple(t, args...)
				if code != exitDone {
					t.Fatalf("exit code %d: %s", code, out)
				}
				checks := 0
				for line := range strings.Lines(out) {
					args := strings.Fields(line)
					switch {
					case len(args) < 3 || args[0] != "ripple":
						continue
					case args[1] == "check":
					case args[1] == "compare": // takes long: check reads the same files
						args[1] = "check"
					default:
						continue
					}
					checks++
					if code, out := ripple(t, args[1:]...); code != exitDone {
						t.Errorf("%s: exit code %d\n%s", line, code, out)
					}
				}
				if checks == 0 {
					t.Error("nothing to do next")
				}
			})
		}
	}
	all, err := gallery.Files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		if strings.HasSuffix(f.Name(), ".toml") && !belongs[f.Name()] {
			t.Errorf("%s belongs to no example", f.Name())
		}
	}
}

// ripple runs the program and gives back all that it says.
func ripple(t *testing.T, args ...string) (int, string) {
	t.Helper()
	var out strings.Builder
	code := run(t.Context(), args, func(string) string { return "" }, strings.NewReader(""), &out, &out)
	return code, out.String()
}

// TestExplainPaths: whatever the completion offers can be explained without a
// run going wrong: it is found, in every scenario of the gallery.
func TestExplainPaths(t *testing.T) {
	for _, name := range []string{"claims.toml", "bank.toml", "clinic.toml", "orders.toml"} {
		s, problems := scenarios.Load(gallery.Files, name, scenarios.Options{})
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		w := &worlds{base: s}
		for _, path := range explainable(s) {
			f, wrong := w.find(path)
			switch {
			case wrong != nil:
				t.Errorf("%s, %s: %s", name, path, wrong.err)
			case f.in != nil && !f.measured:
				if k := f.key(w, &located{}); k.Means == "" {
					t.Errorf("%s, %s means nothing", name, path)
				}
			}
		}
	}
}

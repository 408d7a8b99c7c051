package language

import (
	"io/fs"
	"strings"
	"testing"

	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/study"
)

// eachExample calls a test for every example, in the order of the page.
func eachExample(t *testing.T, test func(t *testing.T, e *Example)) {
	t.Helper()
	all, err := examples()
	if err != nil {
		t.Fatal(err)
	}
	for _, chapter := range all {
		for _, e := range chapter {
			t.Run(strings.TrimSuffix(e.File, ".toml"), func(t *testing.T) { test(t, e) })
		}
	}
}

// TestExamplesRun simulates every example once, a change beside its base.
func TestExamplesRun(t *testing.T) {
	eachExample(t, func(t *testing.T, e *Example) {
		if e.Later || e.Kind == scenarios.LibraryFile {
			return
		}
		base, changed, problems := e.Load()
		if problems != nil {
			t.Fatal(problems)
		}
		models := []*sim.Model{base.Model}
		if changed != nil {
			models = append(models, changed.Model)
		}
		ready, warnings, err := study.Prepare(models, base.Run.WarmUp != nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range warnings {
			t.Errorf("%s: an example needs no warning", w.Text)
		}
		runs, err := study.Replicate(t.Context(), ready, study.Plan{Seed: 1, Replications: 1})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := study.Conclude(runs, study.Rules{Confidence: 0.95}); err != nil {
			t.Error(err)
		}
	})
}

// TestExamplesAreShown: each is short, and stands on the page as it is.
func TestExamplesAreShown(t *testing.T) {
	page, err := Page()
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	eachExample(t, func(t *testing.T, e *Example) {
		if listed[e.File] {
			t.Error("it is listed twice")
		}
		listed[e.File] = true
		if shown := strings.Contains(page, "\n```toml\n"+e.Text+"```\n"); shown == e.Later {
			t.Errorf("it is on the page: %v", shown)
		}
		lines := 0
		for line := range strings.Lines(e.Text) {
			if strings.TrimSpace(line) != "" {
				lines++
			}
		}
		if lines < 6 || lines > 25 {
			t.Errorf("%d lines, want 6 to 25", lines)
		}
		if !strings.HasSuffix(e.Says, ".") && !strings.HasSuffix(e.Says, "?") {
			t.Errorf("%q is no sentence", e.Says)
		}
	})
	names, err := fs.Glob(below(Files, "examples"), "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if !listed[name] {
			t.Errorf("%s is in no chapter: see chapters.go", name)
		}
	}
}

// TestEveryKeyIsShown: there is an example for every key of the language.
func TestEveryKeyIsShown(t *testing.T) {
	all, err := examples()
	if err != nil {
		t.Fatal(err)
	}
	shown := shownIn(all)
	var walk func(prefix string, keys []scenarios.Key)
	walk = func(prefix string, keys []scenarios.Key) {
		for i := range keys {
			k := &keys[i]
			// Arrivals are the same at the top and of a journey.
			if e := shown[prefix+k.Name]; e == nil && !strings.HasPrefix(prefix, "journey.arrivals.") {
				t.Errorf("no example shows %s: write one into the folder examples", prefix+k.Name)
			} else if e != nil && e.Later && k.Status != scenarios.Later {
				t.Logf("only an example that is not yet supported shows %s", prefix+k.Name)
			}
			walk(prefix+k.Name+".", k.Inner())
		}
	}
	for _, kind := range []scenarios.FileKind{scenarios.ScenarioFile, scenarios.ChangeFile, scenarios.SweepFile, scenarios.OptimiseFile} {
		doc := scenarios.Schema(kind)
		for i := range doc.Keys {
			if k := doc.Keys[i : i+1]; kind != scenarios.ChangeFile || !isShared(k[0].Name) || k[0].Name == "about" {
				walk(string(kind)+":", k)
			}
		}
		for _, table := range doc.Tables {
			walk(table.Name+".", table.Keys)
			if shown[table.Name] == nil {
				t.Errorf("no example shows [%s]", table.Name)
			}
		}
	}
}

// TestEveryFormIsDescribed: the page says how each key is written that can be
// used.
func TestEveryFormIsDescribed(t *testing.T) {
	var walk func(where string, keys []scenarios.Key)
	walk = func(where string, keys []scenarios.Key) {
		for i := range keys {
			k := &keys[i]
			if k.Status != scenarios.Later && k.Form != scenarios.Anything && written(k) == "" {
				t.Errorf("%s.%s has a form that nobody has described: see written, and shape for editors", where, k.Name)
			}
			walk(where+"."+k.Name, k.Inner())
		}
	}
	for _, kind := range Kinds() {
		doc := scenarios.Schema(kind)
		walk(string(kind), doc.Keys)
		for _, table := range doc.Tables {
			walk(table.Name, table.Keys)
		}
	}
}

package scenarios

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// FuzzLoad (best with -fuzzminimizetime 20x): whatever stands in a scenario, in
// a change of it or after --set, there is a model or there are problems, and
// the problems can be printed; and what is accepted here can be simulated.
func FuzzLoad(f *testing.F) {
	files := testFiles(f).(fstest.MapFS)
	for _, file := range files {
		f.Add(string(file.Data), "team.handlers.capacity", "+2")
	}
	f.Add(desks(`next = [ { when = "team.desk.queue > 3", to = "call" }, { to = "id-check" } ]`), "step.ask.next", `{ all = ["id-check", "call"] }`)
	f.Add(parcel(`pack: next = { send = "90%", back = "rest" }`), "step.order.next", `{ shortest = ["goods", "invoice"] }`)
	f.Add(twoJourneys, "journey.join.arrivals.rate", "x0.5")
	f.Add(ward, "step.triage.when_full.recover", "+5pp")
	f.Fuzz(func(t *testing.T, text, path, value string) {
		all := fstest.MapFS{"claims.toml": files["claims.toml"], "claims.fast-track.toml": files["claims.fast-track.toml"], "fuzz.toml": {Data: []byte(text)}, "data.csv": files["data.csv"]}
		base, problems := Load(all, "fuzz.toml", Options{})
		printed(t, base, problems)
		if base == nil {
			if base, problems = Load(all, "claims.toml", Options{}); problems != nil {
				t.Fatal(problems)
			}
			for _, names := range [][]string{{"fuzz.toml"}, {"claims.fast-track.toml", "fuzz.toml"}} {
				s, _, problems := base.With(names...)
				printed(t, s, problems)
			}
		}
		s, problems := base.Set(path, value)
		printed(t, s, problems)
		if s != nil {
			_ = compare(base, s)
			if err := s.WriteFlow(&strings.Builder{}); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func printed(t *testing.T, s *Scenario, problems tree.Problems) {
	t.Helper()
	if (s == nil) != (len(problems) > 0) || s != nil && s.Model == nil {
		t.Fatal("neither a model nor problems, or both")
	}
	if s != nil {
		if _, err := sim.New(s.Model); err != nil {
			t.Fatalf("accepted, but %v", err)
		}
	}
	if err := problems.Write(&strings.Builder{}); err != nil {
		t.Fatal(err)
	}
}

// FuzzExperiment (best with -fuzzminimizetime 20x): whatever stands in a sweep or
// an optimisation, it can be read or there are problems, and of what is accepted
// the first and the last values can be simulated.
func FuzzExperiment(f *testing.F) {
	files := testFiles(f).(fstest.MapFS)
	for name, file := range files {
		if kind := KindOf(files, name); kind == SweepFile || kind == OptimiseFile {
			f.Add(string(file.Data))
		}
	}
	all := fstest.MapFS{}
	for _, name := range []string{"clinic.toml", "clinic.extra-nurse.toml", "claims.toml", "claims.fast-track.toml"} {
		all[name] = files[name]
	}
	f.Fuzz(func(t *testing.T, text string) {
		all := maps.Clone(all)
		all["fuzz.toml"] = &fstest.MapFile{Data: []byte(text)}
		w, problems := LoadSweep(all, "fuzz.toml", Options{})
		if (w == nil) != (len(problems) > 0) {
			t.Fatal("neither a sweep nor problems, or both")
		}
		if w != nil {
			corners(t, &w.Experiment)
		}
		if err := problems.Write(&strings.Builder{}); err != nil {
			t.Fatal(err)
		}
		o, problems := LoadOptimise(all, "fuzz.toml", Options{})
		if (o == nil) != (len(problems) > 0) {
			t.Fatal("neither an optimisation nor problems, or both")
		}
		if o != nil {
			corners(t, &o.Experiment)
		}
	})
}

// corners makes the worlds of all first and all last values. What is wrong with
// them together is a problem, not a panic.
func corners(t *testing.T, x *Experiment) {
	t.Helper()
	for _, end := range []float64{0, 1} {
		u := make([]float64, len(x.Variables))
		for i := range u {
			u[i] = end
		}
		p, problems := x.At(u)
		if (p.Base == nil) != (len(problems) > 0) {
			t.Fatal("neither worlds nor problems, or both")
		}
		for _, s := range []*Scenario{p.Base, p.Changed} {
			if s == nil {
				continue
			}
			if _, err := sim.New(s.Model); err != nil {
				t.Fatalf("accepted, but %v", err)
			}
		}
	}
}

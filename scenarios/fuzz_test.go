package scenarios

import (
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

package scenarios

import (
	"slices"
	"testing"
)

// TestPaths: what is offered leads somewhere, and what people look for is there.
func TestPaths(t *testing.T) {
	for _, name := range []string{"clinic.toml", "claims.toml"} {
		s := load(t, name)
		paths := s.Paths()
		for _, p := range paths {
			if _, err := find(s.tree.Clone(), p, name); err != nil {
				t.Errorf("%s: %s", p, err)
			}
			// 3.5 suits few of them; but no complaint may be about the path.
			_, problems := s.Set(p, "3.5")
			for _, problem := range problems {
				if at := problem.Pos; at.Name() == "--set" && at.At < len(p) && p != "touchpoint.nurse.lag" { // a counter, by default
					t.Errorf("%s: %s", p, problem.Text)
				}
			}
		}
		if distinct := slices.Compact(slices.Sorted(slices.Values(paths))); len(distinct) != len(paths) || len(paths) < 50 {
			t.Errorf("%s has %d paths", name, len(paths))
		}
	}
	paths := load(t, "claims.toml").Paths()
	for _, p := range []string{"hours", "arrivals", "arrivals.rate", "run.seed", "team.phones.capacity.Sat 09-17", "team.handlers.capacity", "step.triage.next.survey",
		"step.triage.work.simple", "step.pay.batch.at", "touchpoint.decision.chase.after", "segment.simple.share", "calendar.phones",
		"profile.claims.Sat-Sun 09-17", "satisfaction.passes", "targets.journey.csat", "step.survey.patience",
		"team.handlers.fails", "step.pay.batch.size", "step.triage.queue_limit", "step.documents.timeout",
		"closed", "arrivals.size", "arrivals.count", "touchpoint.decision.feel", "run.start_with"} {
		if !slices.Contains(paths, p) {
			t.Errorf("%s is not offered", p)
		}
	}
	for _, p := range []string{"include", "event.February storm.at", "step.triage.when_full", "step.documents.units", "team.handlers.preempt",
		"run.customers", "touchpoint.decision.curve"} {
		if slices.Contains(paths, p) {
			t.Errorf("%s is offered", p)
		}
	}
}

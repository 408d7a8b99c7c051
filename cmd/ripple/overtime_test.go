package main

import (
	"os"
	"testing"

	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/study"
)

// TestMetricsOverTime: what a target may ask of a week or an hour is what a study
// tells by week or hour, but for how many customers come, which is no target.
func TestMetricsOverTime(t *testing.T) {
	for _, name := range []string{"claims.toml", "orders.toml"} {
		s, ps := scenarios.Load(os.DirFS("../../scenarios/gallery"), name, scenarios.Options{})
		if len(ps) > 0 {
			t.Fatal(ps)
		}
		m := *s.Model
		m.Window.Length, m.Window.Lead = 8*7*24*60, 0
		runs, err := study.Replicate(t.Context(), []*sim.Model{&m}, study.Plan{Seed: 1, Replications: 1})
		if err != nil {
			t.Fatal(err)
		}
		told := map[string]bool{}
		for _, track := range runs.Worlds[0].Weeks {
			told[track.Path+"[week 2]"] = true
		}
		for _, track := range runs.Worlds[0].Hours {
			told[track.Path+"[Mon 10]"] = true
		}
		for _, all := range runs.Worlds[0].Metrics {
			if all.Segment != "" {
				continue
			}
			for _, when := range []string{"[week 2]", "[Mon 10]"} {
				path := all.Path + when
				metric, err := s.Metric(path)
				if (err == nil) != told[path] {
					t.Errorf("%s: told %v, read %v", path, told[path], err)
				}
				if err == nil && metricPath(metric) != path {
					t.Errorf("%s is looked for as %s", path, metricPath(metric))
				}
			}
		}
	}
}

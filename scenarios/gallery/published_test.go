package gallery_test

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// Published results of the urgent-care line: means over 10 runs of 1,000
// minutes, from "intro-open-sim", pythonhealthdatascience (MIT); waits in
// minutes with the standard deviation of the runs. The other columns are those
// of an independent program for the same model, 2,000 runs, waits with the half
// width of a 95 % interval.
var urgentCare = []struct {
	name                        string
	change                      string
	rate                        string
	wait, waitSD, busy          float64 // published
	again, againHalf, againBusy float64 // by the independent program
}{
	{"11 operators", "urgent-care.11-operators.toml", "", 50.10, 11.61, .9895, 50.87, .55, .9908},
	{"13 operators", "", "", 2.69, .84, .9269, 3.29, .08, .9285},
	{"15 operators", "urgent-care.15-operators.toml", "", .47, .10, .8057, .500, .008, .8072},
	{"13 operators, 75 calls an hour", "", "75/h", .19, .05, .6944, .192, .003, .6988},
	{"13 operators, 150 calls an hour", "", "150/h", 143.34, 9.91, .9928, 144.2, .4, .9934},
}

// TestUrgentCare holds the urgent-care line against the published results and,
// tighter, against the independent program, within three standard errors of
// the difference.
//
// Both book a whole call when it ends, so that calls in progress at the end of
// a run are missing from how busy the operators are. On average they have
// lasted E[S²]/2E[S], 3.74 minutes of the 1,000, and that is taken off ours.
func TestUrgentCare(t *testing.T) {
	const publishedRuns, againRuns, minutes = 10, 2000, 1000
	const unbooked = (22./3*22/3 + 19./18) / (2 * 22. / 3) / minutes
	replications := 1000
	if testing.Short() {
		replications = 200
	}
	base, problems := scenarios.Load(gallery.Files, "urgent-care.toml", scenarios.Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	for _, c := range urgentCare {
		t.Run(c.name, func(t *testing.T) {
			s := base
			if c.change != "" {
				s, _, problems = base.With(c.change)
			}
			if c.rate != "" {
				s, problems = base.Set("arrivals.rate", c.rate)
			}
			if problems != nil {
				t.Fatal(problems)
			}
			waits, busy := replicated(t, s.Model, replications)
			wait, waitSD := stat.MeanStdDev(waits, nil)
			part, partSD := stat.MeanStdDev(busy, nil)
			part *= 1 - unbooked
			n := float64(replications)
			t.Logf("wait: ours %.3f ± %.3f, published %.2f ± %.3f, again %.3f ± %.4f", wait, waitSD/math.Sqrt(n),
				c.wait, c.waitSD/math.Sqrt(publishedRuns), c.again, c.againHalf/stats.Student(.95, againRuns-1))
			t.Logf("busy: ours %.2f %%, published %.2f %%, again %.2f %%", 100*part, 100*c.busy, 100*c.againBusy)
			within := func(what string, ours, oursError, theirs, theirsError float64) {
				t.Helper()
				if limit := 3 * math.Hypot(oursError, theirsError); math.Abs(ours-theirs) > limit {
					t.Errorf("%s: %.4f and not %.4f, more than %.4f apart", what, ours, theirs, limit)
				}
			}
			within("published wait", wait, waitSD/math.Sqrt(n), c.wait, c.waitSD/math.Sqrt(publishedRuns))
			within("wait", wait, waitSD/math.Sqrt(n), c.again, c.againHalf/stats.Student(.95, againRuns-1))
			// How much busy runs differ is not published; ours stand in for theirs.
			within("published busy", part, partSD/math.Sqrt(n), c.busy, partSD/math.Sqrt(publishedRuns))
			within("busy", part, partSD/math.Sqrt(n), c.againBusy, partSD/math.Sqrt(againRuns))
		})
	}
}

// replicated gives the mean wait and the busy share of the operators in every
// run.
func replicated(t *testing.T, m *sim.Model, n int) (waits, busy []float64) {
	t.Helper()
	ready, _, err := study.Prepare([]*sim.Model{m}, true)
	if err != nil {
		t.Fatal(err)
	}
	runs, err := study.Replicate(t.Context(), ready, study.Plan{Seed: 111, Replications: n})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range runs.Worlds[0].Metrics {
		for r := range s.Sums {
			switch s.Path {
			case "step.call.queue_time":
				waits = append(waits, s.Sums[r]/s.Counts[r])
			case "team.operators.occupancy":
				busy = append(busy, s.Sums[r]/s.Counts[r])
			}
		}
	}
	return waits, busy
}

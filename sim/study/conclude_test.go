package study

import (
	"math"
	"testing"

	"ripple/sim/stats"
)

func conclude(t *testing.T, runs *Runs) *Findings {
	t.Helper()
	f, err := Conclude(runs, Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// An empty change is identical in every metric, those without data included,
// with any number of replications.
func TestEmptyChange(t *testing.T) {
	for _, n := range []int{1, 2, 12} {
		f := conclude(t, replicate(t, Plan{Seed: 3, Replications: n}, office(2), office(2)))
		if !f.SameCustomers {
			t.Error("other customers")
		}
		for _, m := range f.Metrics {
			if m.Verdict.Kind != stats.Identical {
				t.Errorf("%d replications: %s is %v", n, m.Path, m.Verdict)
			}
		}
	}
}

// Metrics are without data where nobody is, and only there: the segment that
// nobody belongs to, the step and touchpoint that nobody comes to.
func TestMetricsWithoutData(t *testing.T) {
	f := conclude(t, replicate(t, Plan{Seed: 3, Replications: 12}, office(2)))
	nobody := map[string]bool{}
	for _, m := range f.Metrics {
		if math.IsNaN(m.Today.Value) {
			nobody[m.Path] = true
		}
	}
	for _, m := range f.Metrics {
		expected := m.Segment == "nobody" || m.Name == "nobody meets" ||
			m.Path == "step.never.queue_time" || m.Path == "step.never.work_time" || m.Path == "team.unused.asa"
		if nobody[m.Path] != expected {
			t.Errorf("%s: without data %v, want %v", m.Path, nobody[m.Path], expected)
		}
	}
}

func TestOneMoreHeadHelps(t *testing.T) {
	f := conclude(t, replicate(t, Plan{Seed: 3, Replications: 20}, office(1), office(2)))
	for path, want := range map[string]stats.Kind{
		"touchpoint.asked.wait":         stats.Better,
		"touchpoint.asked.satisfaction": stats.Better,
		"touchpoint.asked.abandonment":  stats.Better,
		"team.counter.cost":             stats.Worse,
		"team.unused.occupancy":         stats.Identical,
	} {
		if m := f.Find(path); m == nil || m.Verdict.Kind != want {
			t.Errorf("%s: %v, want %v", path, m, want)
		}
	}
	if !f.SameCustomers {
		t.Error("other customers")
	}
}

// The ladder of a touchpoint adds up to its mean wait.
func TestLadderAddsUp(t *testing.T) {
	runs := replicate(t, Plan{Seed: 3, Replications: 12}, office(1))
	f := conclude(t, runs)
	for tp, name := range []string{"asked", "checked"} {
		sum := 0.0
		for _, part := range runs.Worlds[0].Ladder(tp).Parts {
			sum += part.Minutes
		}
		wait := f.Find("touchpoint." + name + ".wait").Today.Value
		if math.Abs(sum-wait) > 1e-9*wait {
			t.Errorf("%s: parts of %v, wait of %v", name, sum, wait)
		}
	}
	if parts := runs.Worlds[0].Ladder(2).Parts; parts != nil {
		t.Errorf("nobody's ladder is %v", parts)
	}
}

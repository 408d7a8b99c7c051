package study

import (
	"testing"

	"ripple/sim"
	"ripple/sim/measure"
)

// metricsOfRun are the metrics of a run that is written down by hand.
func metricsOfRun(m *sim.Model, run *measure.Run) map[string]float64 {
	out := map[string]float64{}
	metrics := catalogue(m)
	for i, o := 0, observe(m, &listing{all: metrics}, run); i < len(metrics); i++ {
		out[metrics[i].Path] = o.sums[i] / o.counts[i]
	}
	return out
}

func TestMetricsByHand(t *testing.T) {
	m := shop(3, 2)
	m.Steps[0].Balks = []sim.Balk{{Share: []float64{.1}}}
	m.Steps[0].Else = helps(1, 10)
	m.Steps[1].Room = &sim.Room{Places: 1, Block: true}
	m.Steps[1].Timeout = &sim.Timeout{After: exponential(60), To: []sim.Route{sim.To(sim.Lost)}}
	m.Streams = []sim.Stream{{Name: "all", Steps: []int{0, 1}}}
	m.Touchpoints = []sim.Touchpoint{{Name: "met", Steps: []int{1}, Expects: 5, Tolerates: 9, Weight: 1}}
	m.Teams[0].HourlyCost = 60 // of 50 hours on shift
	run := &measure.Run{
		Minutes: 1000,
		// Six of eight have left, with three chases, repeats, handoffs and rework.
		Journeys: []measure.Journey{{Arrived: 8, Done: 4, Lost: 2, InsideAtEnd: 2, Effort: measure.Tally{N: 6, Sum: 3}}},
		Steps: []measure.Step{
			// Of ten, one balks; of nine served three have to stay, 30 minutes in all.
			{Arrived: 10, First: 10, Turned: 1, Queue: measure.Tally{N: 9, Sum: 18}, Work: measure.Tally{N: 9, Sum: 90},
				Blocked: measure.Tally{N: 3, Sum: 30}, QueueArea: 18, WorkArea: 90, BlockArea: 30},
			// Of nine, two are taken out of the wait.
			{Arrived: 9, First: 9, TimedOut: 2, Queue: measure.Tally{N: 9, Sum: 40}, Unserved: measure.Tally{N: 2, Sum: 12},
				Work: measure.Tally{N: 7, Sum: 70}, QueueArea: 40, WorkArea: 70},
		},
		Teams:       []measure.Team{{OnShift: 3000, Down: 1000, Busy: 500, Cases: 5, Cost: 3000}, {OnShift: 2000, Busy: 300, Cases: 11}},
		Touchpoints: []measure.Touchpoint{measure.NewTouchpoint(0)},
		Ladders:     []measure.Ladder{{}},
	}
	got := metricsOfRun(m, run)
	for path, want := range map[string]float64{
		"journey.effort":       3. / 6,
		"step.a.turned_away":   1. / 10,
		"step.a.blocked":       30. / 9,
		"step.a.wip":           138. / 1000,
		"step.b.timed_out":     2. / 9,
		"stream.all.lead_time": (18 + 90 + 30 + 40 + 70) / 10.,
		"team.a.occupancy":     500. / 2000,
		"team.a.cost":          3000,
		"team.a.queue":         18. / 1000,
		"team.a.asa":           18. / 9,
		"team.b.queue":         40. / 1000,
		"team.b.asa":           28. / 7,
	} {
		x, ok := got[path]
		if !ok {
			t.Errorf("there is no %s", path)
		} else {
			about(t, path, x, want)
		}
	}
	if _, ok := got["touchpoint.met.abandonment"]; !ok {
		t.Error("no abandonment, though customers are taken out of the wait")
	}
	for _, path := range []string{"step.b.turned_away", "step.b.blocked", "step.a.timed_out", "step.a.gave_up"} {
		if x, ok := got[path]; ok {
			t.Errorf("%s is %v, but nobody can", path, x)
		}
	}
}

package compare

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"
)

// clockwork is a queue that can be counted by hand: somebody comes every two
// minutes and is served for three, by one clerk, so that who comes at 2, 4, 6 and 8
// waits 0, 1, 2 and 3 minutes. All are served.
const clockwork = `scenario = "Clockwork"
arrivals = { every = "2m" }
[run]
kind = "horizon"
length = "9m"
warmup = "0m"
drain = true
[team]
clerk = 1
[step.serve]
by = "clerk"
work = "3m"
[step.leave]
delay = "1m"
[touchpoint.answer]
step = "serve"
channel = "phone"
[targets]
"touchpoint.answer.within(60s)" = ">= 1%"
`

func simulated(t *testing.T, set ...Value) *Sample {
	t.Helper()
	s := &Scenario{Files: fstest.MapFS{"clock.toml": {Data: []byte(clockwork)}}, Name: "clock.toml", Set: set}
	sample, err := Simulate(t.Context(), s, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	return sample
}

func TestReadings(t *testing.T) {
	sample := simulated(t)
	wait := At("step.serve.queue_time")
	for what, c := range map[string]struct {
		r    Reading
		want float64
	}{
		"mean wait":          {wait, 1.5},
		"in seconds":         {wait.Times(60), 90},
		"sum of waits":       {Sum("step.serve.queue_time"), 6},
		"visits":             {Count("step.serve.queue_time"), 4},
		"one per the other":  {Sum("step.serve.queue_time").Per(Sum("journey.conversion")), 1.5},
		"waits and walks":    {wait.And(At("step.leave.work_time")), 10. / 8},
		"inside together":    {At("step.serve.queue").Plus(At("step.leave.wip")), (0 + 1 + 2 + 1 + 2) / 9.},
		"longer than 1 min":  {At("touchpoint.answer.within(60s)").Rest(), .5},
		"largest of the run": {wait.ByRun(func(x float64) float64 { return x * x }), 2.25},
		"median":             {At("touchpoint.answer.wait.p50"), 1},
	} {
		e, err := sample.Estimate(c.r)
		if err != nil || math.Abs(e.Value-c.want) > .01*c.want || e.SE > 1e-12 {
			t.Errorf("%s: %v ± %v, want %v (%v)", what, e.Value, e.SE, c.want, err)
		}
	}
}

func TestDifference(t *testing.T) {
	d, err := Difference(simulated(t), simulated(t, Value{"team.clerk.capacity", "2"}), At("step.serve.queue_time"))
	if err != nil || math.Abs(d.Value-1.5) > 1e-9 {
		t.Errorf("a second clerk saves %v minutes, want 1.5 (%v)", d.Value, err)
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct {
		a, b Estimate
		want float64
	}{
		{Estimate{5, 3}, Estimate{0, 4}, 1},
		{Estimate{0, 3}, Estimate{5, 4}, -1},
		{Estimate{5, 0}, Estimate{5, 0}, 0},
		{Estimate{6, 0}, Estimate{5, 0}, math.Inf(1)},
	} {
		if got := c.a.Apart(c.b); got != c.want {
			t.Errorf("%v and %v are %v apart, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestWrongReadings(t *testing.T) {
	sample := simulated(t)
	for want, r := range map[string]Reading{
		"has no metric":           At("step.nowhere.queue_time").Times(2),
		"averages over other":     At("step.serve.queue").Plus(At("step.serve.queue_time")),
		"Clockwork has no metric": Sum("journey.conversion").Per(Count("team.x.occupancy")),
	} {
		if _, err := sample.Estimate(r); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want: %s", err, want)
		}
	}
	_, err := Simulate(t.Context(), &Scenario{Files: fstest.MapFS{}, Name: "none.toml"}, 1, 1)
	if err == nil || !strings.Contains(err.Error(), "none.toml") {
		t.Errorf("%v, want the name of the file", err)
	}
}

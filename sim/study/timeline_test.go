package study

import (
	"fmt"
	"math"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/stats"
)

// weeks is an office that opens on Mondays and Tuesdays, for some weeks; in the
// second one everything takes twice as long.
func weeks(n, heads float64) *sim.Model {
	m := office(heads)
	m.Window.Length = n * calendar.WeekLength
	slow := m.Setting
	slow.Steps = append([]sim.Step(nil), m.Steps...)
	slow.Steps[0].Work = threeOf(exponential(10))
	m.Epochs = []sim.Epoch{{At: calendar.WeekLength, Name: "slow", Setting: slow}, {At: 2 * calendar.WeekLength, Name: "slow", Setting: m.Setting}}
	return m
}

func TestTimelines(t *testing.T) {
	plan := Plan{Seed: 1, Replications: 12, Jobs: 1}
	f := conclude(t, replicate(t, plan, weeks(2.5, 3), weeks(2.5, 4), weeks(2.5, 3)))
	two := plan
	two.Jobs = 2
	if again := conclude(t, replicate(t, two, weeks(2.5, 3), weeks(2.5, 4), weeks(2.5, 3))); numbers(f) != numbers(again) {
		t.Error("two jobs find something else than one")
	}
	wait := f.Week("touchpoint.asked.wait")
	if wait == nil || wait.Slots() != 3 || len(wait.Worlds) != 3 {
		t.Fatalf("weeks of three worlds: %+v", wait)
	}
	if a, b := wait.In(0, 1), wait.In(0, 0); a.Low <= b.High {
		t.Errorf("the slow week %v is no slower than the first %v", a, b)
	}
	if d := wait.Difference(1, 0, 1, .95); !(d.High < 0) {
		t.Errorf("one more head in the slow week: %v", d.Interval)
	}
	if d := wait.Difference(1, 0, 2, .95); !d.Identical || d.Value != 0 || d.Half != 0 {
		t.Errorf("no change in the slow week: %+v", d)
	}
	if got, want := wait.Difference(2, 0, 1, .95).Value, wait.In(1, 2).Value-wait.In(0, 2).Value; math.Abs(got-want) > 1e-12 {
		t.Errorf("difference %v, want %v", got, want)
	}
}

// numbers are all estimates of all timelines.
func numbers(f *Findings) string {
	out := ""
	for _, list := range [][]Timeline{f.Weeks, f.Hours} {
		for _, l := range list {
			out += fmt.Sprintln(l.Path, l.Worlds)
		}
	}
	return out
}

// TestTimelinesAddUp: weeks and hours come to the whole of every metric that is a
// sum over a count, in each replication.
func TestTimelinesAddUp(t *testing.T) {
	w := replicate(t, Plan{Seed: 1, Replications: 3}, weeks(2.5, 3)).Worlds[0]
	whole := map[string]*Series{}
	for i := range w.Metrics {
		whole[w.Metrics[i].Path] = &w.Metrics[i]
	}
	compared := 0
	for _, tracks := range [][]Track{w.Weeks, w.Hours} {
		for i := range tracks {
			track := &tracks[i]
			all := whole[track.Path]
			if track.quantile || all == nil {
				continue
			}
			compared++
			for r := range all.Sums {
				sum, count := 0.0, 0.0
				for slot := range track.Sums {
					sum += track.Sums[slot][r]
					count += track.Counts[slot][r]
				}
				if math.Abs(sum-all.Sums[r]) > 1e-9*max(1, math.Abs(sum)) || math.Abs(count-all.Counts[r]) > 1e-9*max(1, count) {
					t.Errorf("%s: %v of %v, in all %v of %v", track.Path, sum, count, all.Sums[r], all.Counts[r])
				}
			}
		}
	}
	if compared < 20 {
		t.Errorf("only %d metrics are told over time", compared)
	}
}

// atMost is a bound.
type atMost float64

func (b atMost) Holds(x float64) bool { return x <= float64(b) }
func (b atMost) String() string       { return fmt.Sprintf("<= %v", float64(b)) }

func TestTargetsOfAWeek(t *testing.T) {
	runs := replicate(t, Plan{Seed: 1, Replications: 12}, weeks(3, 3), weeks(3, 4))
	f, err := Conclude(runs, Rules{Confidence: .95, Targets: []Target{
		{Path: "touchpoint.asked.wait[week 2]", Green: atMost(1000)},
		{Path: "touchpoint.asked.wait[Mon 10]", Green: atMost(0)},
		{Path: "touchpoint.asked.wait[week 4]", Green: atMost(1000)},
		{Path: "touchpoint.asked.wait[Sun 10]", Green: atMost(1000)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []Status{OnTarget, Missed, CannotTell, CannotTell} {
		if f.Targets[i].Today != want {
			t.Errorf("%s: %s, want %s", f.Targets[i].Path, f.Targets[i].Today, want)
		}
	}
	week, hour := f.Targets[0].Finding, f.Targets[1].Finding
	if week.Today != f.Week("touchpoint.asked.wait").In(0, 1) || hour.Changed != f.Hour("touchpoint.asked.wait").In(1, 10) {
		t.Errorf("the finding of a week %v, of an hour %v", week.Today, hour.Changed)
	}
	if week.Verdict.Kind != stats.Better || week.Segment != "week 2" || f.Targets[2].Finding != nil {
		t.Errorf("%+v", week)
	}
}

func TestHourNames(t *testing.T) {
	for hour, name := range map[int]string{0: "Mon 00", 10: "Mon 10", 167: "Sun 23"} {
		if HourName(hour) != name || HourNumber(name) != hour {
			t.Errorf("%d is %q, %q is %d", hour, HourName(hour), name, HourNumber(name))
		}
	}
	if HourNumber("Mon 24") != -1 || HourNumber("simple") != -1 {
		t.Error("there are other hours")
	}
}

func TestNoTimelines(t *testing.T) {
	f := conclude(t, replicate(t, Plan{Seed: 1, Replications: 3}, office(3)))
	if f.Weeks != nil || f.Hours == nil {
		t.Errorf("two days have %d timelines by week, %d by hour", len(f.Weeks), len(f.Hours))
	}
}

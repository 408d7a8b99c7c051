package study

import (
	"math"
	"slices"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/stats"
)

// under is a bound from above.
type under float64

func (u under) Holds(x float64) bool { return x < float64(u) }
func (u under) String() string       { return "<" }

// weeksOf are weeks in which so many adopters scored so much each.
func weeksOf(arrived []int64, each ...float64) stopRun {
	s := stopRun{known: true, arrived: arrived}
	for i, n := range arrived {
		s.weeks = append(s.weeks, tally{float64(n) * each[i], float64(n)})
		s.minutes = append(s.minutes, calendar.WeekLength)
	}
	return s
}

// TestStopRule: four weeks after the first adopters came, and then week by week,
// over the last four weeks, if thirty of them count there.
func TestStopRule(t *testing.T) {
	for _, c := range []struct {
		name          string
		run           stopRun
		week          int
		fires, looked bool
	}{
		// Bad weeks, but no four of them before the end of the fourth.
		{"after four weeks", weeksOf([]int64{10, 10, 10, 10, 10}, .1, .1, .1, .1, .1), 3, true, true},
		// The first adopters come in the third week: looked at from the sixth on.
		{"after the first adopter", weeksOf([]int64{0, 0, 20, 20, 20, 20, 20}, .1, .1, .1, .1, .1, .1, .1), 5, true, true},
		// 4 × 0.7 is fine; 0.7, 0.7, 0.7 and 0.2 make 0.575 in the fifth week, 0.6 is the limit.
		{"rolling", weeksOf([]int64{10, 10, 10, 10, 10}, .7, .7, .7, .7, .2), 4, true, true},
		// Weighed by customers: 30 of 0.7 and 3 of 0 make 0.636.
		{"weighed", weeksOf([]int64{10, 10, 10, 3}, .7, .7, .7, 0), 0, false, true},
		// 28 are too few; with 29 + 3 in the next window it is looked at.
		{"too few", weeksOf([]int64{7, 7, 7, 7}, 0, 0, 0, 0), 0, false, false},
		{"enough later", weeksOf([]int64{7, 7, 7, 7, 9}, 0, 0, 0, 0, 0), 4, true, true},
		{"nobody", weeksOf([]int64{0, 0, 0, 0}, 0, 0, 0, 0), 0, false, false},
	} {
		week, fires, looked := c.run.fires(under(.6))
		if week != c.week || fires != c.fires || looked != c.looked {
			t.Errorf("%s: week %d, fires %v, looked %v", c.name, week, fires, looked)
		}
	}
	short := weeksOf([]int64{10, 10, 10, 10}, 0, 0, 0, 0)
	short.minutes[3] /= 2 // the run ends in the middle of it
	if _, fires, _ := short.fires(under(.6)); fires {
		t.Error("fires at the end of half a week")
	}
}

// TestStopChance: it fires in two of four runs, at the end of weeks 4 and 6, and
// the complete change would break the rule, or not, or nobody knows.
func TestStopChance(t *testing.T) {
	bad := weeksOf([]int64{10, 10, 10, 10, 10, 10}, .1, .1, .1, .1, .1, .1)
	late := weeksOf([]int64{10, 10, 10, 10, 10, 10}, .7, .7, .7, .7, .7, .0)
	good := weeksOf([]int64{10, 10, 10, 10, 10, 10}, .9, .9, .9, .9, .9, .9)
	m := shop(3, 2)
	for want, plain := range map[Alarm][]float64{TrueAlarm: {.3, .31, .3, .31}, FalseAlarm: {.8, .81, .8, .81}, UnclearAlarm: {.3, .9, .5, .7}} {
		runs := &Runs{Worlds: []World{{Model: m}, {Model: m}, {Model: m}}, stops: slices.Clone([]stopRun{bad, late, good, good}),
			Plan: Plan{Rollout: &Rollout{Stop: &StopRule{Bound: under(.6)}}}}
		for i := range runs.stops {
			runs.stops[i].hasPlain, runs.stops[i].plain = true, tally{100 * plain[i], 100}
		}
		f := &Findings{Runs: runs, Confidence: .95}
		if err := f.judgeStop(); err != nil {
			t.Fatal(err)
		}
		chance, err := stats.Proportion(2, 4, .95)
		if err != nil || f.Stop.Chance != chance || f.Stop.Fires != 2 || f.Stop.Looked != 4 {
			t.Errorf("%+v", f.Stop)
		}
		if f.Stop.Week != 5 || f.Stop.Alarm != want || math.Abs(f.Stop.Plain.Value-(plain[0]+plain[1]+plain[2]+plain[3])/4) > 1e-12 {
			t.Errorf("%v: week %v, alarm %v, plain %v", want, f.Stop.Week, f.Stop.Alarm, f.Stop.Plain)
		}
	}
}

package report

import (
	"strings"
	"testing"

	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// TestTargetHeadline: the title counts in whole sentences.
func TestTargetHeadline(t *testing.T) {
	const green, amber, missed, open = study.OnTarget, study.Tolerable, study.Missed, study.CannotTell
	for _, c := range []struct {
		all  []study.Status
		want string
	}{
		{[]study.Status{green}, "Every target is met"},
		{[]study.Status{missed}, "The target is missed"},
		{[]study.Status{amber}, "The target is amber"},
		{[]study.Status{open, open}, "We cannot tell whether any target is met"},
		{[]study.Status{green, missed}, "One of two targets is met; one is missed"},
		{[]study.Status{amber, missed}, "None of the two targets is met; one is amber; one is missed"},
		{[]study.Status{open, missed}, "None of the two targets is known to be met; one is missed; one cannot be told"},
	} {
		s := several(t, nil, []study.Series{share("journey.all.conversion", 1, 0)}, nil)
		s.Findings.Targets = nil
		for _, status := range c.all {
			s.Findings.Targets = append(s.Findings.Targets, study.TargetFinding{Today: status})
		}
		if got := s.targetHeadline(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

// TestFocusIsWhereSomethingMoves: a moment of truth that stays as it is does not hide
// what happens elsewhere.
func TestFocusIsWhereSomethingMoves(t *testing.T) {
	touch := []sim.Touchpoint{{Name: "letter", Title: "Letter", MomentOfTruth: true}, {Name: "phone", Title: "Phone"}}
	of := func(letter, phone float64) []study.Series {
		return []study.Series{series("touchpoint.letter.wait.p90", stats.LowerBetter, letter, letter/30), series("touchpoint.phone.wait.p90", stats.LowerBetter, phone, phone/30)}
	}
	for _, c := range []struct {
		letter, phone float64
		head, impact  string
	}{
		{3, 5, "Nothing changes for customers at “Letter”.", "No touchpoint moves by a difference that matters"},
		{3, 9, "The wait for “Phone” rises from 5.00 to 9.00 minutes (for 9 in 10).", "Only “Phone” moves; “Letter” stays as it is"},
		{4, 9, "The wait for “Letter” rises from 3.00 to 4.00 minutes (for 9 in 10).", "Waits get longer at both touchpoints, “Letter” most"},
		{4, 3, "The wait for “Letter” rises from 3.00 to 4.00 minutes (for 9 in 10).", "Both touchpoints move, “Letter” most"},
	} {
		s := several(t, touch, of(3, 5), of(c.letter, c.phone))
		if got := s.Headline(); got != c.head {
			t.Errorf("got  %s\nwant %s", got, c.head)
		}
		if got := s.impactHeadline(); got != c.impact {
			t.Errorf("got  %s\nwant %s", got, c.impact)
		}
	}
}

// TestRolloutHeadline: the title of the rollout is a finding, and none in a preview.
func TestRolloutHeadline(t *testing.T) {
	stop := func(fires int, alarm study.Alarm) *study.StopFinding {
		return &study.StopFinding{StopRule: &study.StopRule{Text: "it is bad"}, Known: true, Looked: 30, Fires: fires, Alarm: alarm}
	}
	for _, c := range []struct {
		stop *study.StopFinding
		want string
	}{
		{stop(0, study.NoAlarm), "The rule to stop would fire in none of 30 runs"},
		{stop(1, study.FalseAlarm), "The rule to stop would fire in 1 of 30 runs, by mistake"},
		{stop(12, study.TrueAlarm), "The rule to stop would rightly fire in 12 of 30 runs"},
		{stop(12, study.UnclearAlarm), "The rule to stop would fire in 12 of 30 runs"},
		{nil, "Phased in, the wait for “Phone” is 4.00 min over the whole run, 3.00 min today"},
	} {
		wait := []study.Series{series("touchpoint.phone.wait.p90", stats.LowerBetter, 3, .1)}
		s := several(t, []sim.Touchpoint{{Name: "phone", Title: "Phone"}}, wait, wait)
		s.Findings.Stop = c.stop
		s.Findings.Find("touchpoint.phone.wait.p90").Rollout = stats.Interval{Value: 4, Low: 3.9, High: 4.1, Half: .1, N: 30}
		got := s.rolloutHeadline()
		if got != c.want || len(strings.Fields(strings.ReplaceAll(got, " min", ""))) > 15 {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		s.Findings.Preview = true
		if got := s.rolloutHeadline(); got != "A preview of 30 runs: the rollout cannot be judged yet" {
			t.Error(got)
		}
		if c.stop != nil && strings.Contains(s.stopText(c.stop), "alarm") {
			t.Errorf("a preview judges no alarm: %s", s.stopText(c.stop))
		}
	}
}

// TestPeakOfRollout: a week that stands out in one world only is told though today
// has none.
func TestPeakOfRollout(t *testing.T) {
	calm := course(.05, 3, 3, 3, 3, 3, 3, 3, 3)
	s := weekly(t, calm, calm, course(.05, 9, 3, 3, 3, 3, 3, 3, 3))
	want := `Over time, mean wait for “Hear the decision”: in a typical week about 3.0 days today, 3.0 days changed all at once, 3.0 days changed phased in.
  Changed phased in: worst in week 1 (5 Jan), 9.01 d.`
	if got := strings.Join(s.overTimeText(), "\n"); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

package report

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// course is a wait week by week: so many days, in each of twelve replications with
// a noise of its own.
func course(noise float64, days ...float64) study.Track {
	t := study.Track{Metric: series("touchpoint.decision.wait", stats.LowerBetter, 1, 0).Metric}
	for week, d := range days {
		var sums, counts []float64
		for r := range 12 {
			sums = append(sums, 1440*100*(d+noise*math.Sin(float64(7*r+3*week))))
			counts = append(counts, 100)
		}
		t.Sums, t.Counts = append(t.Sums, sums), append(t.Counts, counts)
	}
	return t
}

// weekly is a study of the worlds with these courses; a storm holds in the third
// and fourth week.
func weekly(t *testing.T, courses ...study.Track) *Study {
	t.Helper()
	s := decision(t, series("touchpoint.decision.wait", stats.LowerBetter, 1440, 0), series("touchpoint.decision.wait", stats.LowerBetter, 1440, 0))
	runs := *s.Findings.Runs
	runs.Worlds = nil
	for _, c := range courses {
		w := s.Findings.Runs.Worlds[0]
		m := *w.Model
		m.Window.Length = float64(len(c.Sums)) * study.WeekLength
		w.Model, w.Weeks = &m, []study.Track{c}
		runs.Worlds = append(runs.Worlds, w)
	}
	f, err := study.Conclude(&runs, study.Rules{Confidence: .95})
	if err != nil {
		t.Fatal(err)
	}
	s.Findings = f
	s.Start = time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)
	s.Events = []Event{{"Storm", 2 * study.WeekLength, 4 * study.WeekLength}}
	return s
}

func TestHeadlineOverTime(t *testing.T) {
	calm := []float64{3, 3.1, 3, 3.1, 3, 3.1, 3, 3.1}
	storm := []float64{3, 3.1, 4, 4.6, 3, 3.1, 3, 3.1}
	half := []float64{2, 2.1, 2, 2.4, 2, 2.1, 2, 2.1}
	late := []float64{3, 3.1, 3, 3.1, 3, 3.1, 3, 3.1, 5}
	for _, c := range []struct {
		name    string
		courses []study.Track
		want    string
	}{
		{"one world", []study.Track{course(.05, storm...)}, "During “Storm” the wait for “Hear the decision” peaks at 4.6 days"},
		{"one calm world", []study.Track{course(.3, calm...)}, "No week stands out: the mean wait for “Hear the decision” stays at about 3.1 days"},
		{"better", []study.Track{course(.05, storm...), course(.06, half...)}, "“Storm” costs customers 4.6 days at the peak; with the change 2.4"},
		{"identical", []study.Track{course(.05, storm...), course(.05, storm...)}, "During “Storm” the wait for “Hear the decision” is 4.6 days, with or without the change"},
		{"cannot tell", []study.Track{course(.05, storm...), course(-.9, storm...)}, "During “Storm” the wait for “Hear the decision” is 4.6 days; we cannot tell whether that changes"},
		{"calm and better", []study.Track{course(.2, calm...), course(.2, half...)}, "The wait for “Hear the decision” gets shorter in every week"},
		{"calm and noise", []study.Track{course(.3, calm...), course(-.3, calm...)}, "In no single week we can tell that the wait for “Hear the decision” changes"},
		{"after it", []study.Track{course(.05, 3, 3, 4, 4, 4.8, 3, 3, 3), course(.05, 2, 2, 2, 2, 2.1, 2, 2, 2)}, "After “Storm” the wait for “Hear the decision” peaks at 4.8 days; with the change 2.1"},
		{"no event", []study.Track{course(.05, late...), course(.06, append(half, 2)...)}, "In week 9 (2 Mar) the wait for “Hear the decision” falls from 5.0 to 2.0 days"},
	} {
		page, ok := weekly(t, c.courses...).overTimePage()
		if !ok || page.Headline != c.want {
			t.Errorf("%s:\n  %q, want\n  %q", c.name, page.Headline, c.want)
		}
	}
}

func TestRolloutOverTime(t *testing.T) {
	s := weekly(t, course(.05, 3, 3, 4, 4.6, 3, 3), course(.05, 2, 2, 2.2, 2.4, 2, 2), course(.06, 3, 2.8, 3.2, 3.6, 2, 2))
	s.Findings.Runs.Plan.Rollout = &study.Rollout{Phases: []study.Phase{{At: 0, Share: .1}, {At: 3 * study.WeekLength, Share: .5}, {At: 5 * study.WeekLength, Share: 1}}}
	s.Findings.Stop = &study.StopFinding{StopRule: &study.StopRule{}, Fires: 1, Week: 4}
	page, _ := s.overTimePage()
	if want := "Even half phased in, “Storm” peaks at 3.6 days instead of 4.6"; page.Headline != want {
		t.Errorf("%q, want %q", page.Headline, want)
	}
	worse := weekly(t, course(.05, 3, 3, 4, 4.6, 3, 3), course(.05, 2, 2, 2.2, 2.4, 2, 2), course(.06, 3, 2.8, 3.2, 5.6, 2, 2))
	worse.Findings.Runs.Plan.Rollout = s.Findings.Runs.Plan.Rollout
	if page, _ := worse.overTimePage(); page.Headline != "With the change half phased in, “Storm” peaks at 5.6 days; today at 4.6" {
		t.Error(page.Headline)
	}
	figure := page.Blocks[0].(document.Figure)
	f := figure.Figure.(chart.OverTime)
	if len(f.Main.Lines) != 3 || f.Main.Lines[1].Ribbon || !f.Main.Lines[2].Ribbon || f.Phases[1] != (chart.Phase{At: 3, Label: "50 %"}) || f.Stops[0].At != 4 || f.Bands[0] != (chart.Band{From: 2, To: 4, Name: "Storm"}) {
		t.Errorf("%+v", f)
	}
	if table := figure.Table; len(table.Rows) != 6 || len(table.Columns) != 4 || table.Rows[3][0].Text != "Week 4 (26 Jan)" || !strings.HasPrefix(table.Rows[3][1].Text, "4.6") {
		t.Errorf("%+v", table)
	}
	var b bytes.Buffer
	if err := s.JSON(&b); err != nil {
		t.Fatal(err)
	}
	var read struct {
		Weeks map[string]struct {
			Unit, Start                        string
			Today, Changed, Rollout            []*float64
			Rollout_low, Today_high, Elsewhere []*float64
		}
	}
	if err := json.Unmarshal(b.Bytes(), &read); err != nil {
		t.Fatal(err)
	}
	wait := read.Weeks["touchpoint.decision.wait"]
	if wait.Start != "2026-01-05" || wait.Unit != "min" || len(wait.Rollout) != 6 || len(wait.Rollout_low) != 6 || math.Abs(*wait.Today[3]-4.6*1440) > 50 {
		t.Errorf("%+v", wait)
	}
	if !strings.Contains(b.String(), `"unit": "min"`) || strings.Count(b.String(), "\n") > 150 {
		t.Errorf("arrays stand on a line each:\n%s", b.String())
	}
}

func TestTextOverTime(t *testing.T) {
	s := weekly(t, course(.05, 3, 3, 4, 4.2, 4.6, 3, 3, 3), course(.05, 2, 2, 2.2, 2.4, 2.1, 2, 2, 2))
	got := strings.Join(s.overTimeText(), "\n")
	want := `Over time, mean wait for “Hear the decision”:
  Worst week: 5 (2 Feb), after “Storm”: 4.60 d today, 2.10 d changed.
  Changed: worst in week 4 (26 Jan), 2.40 d.`
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestWhereNothingIsToldOverTime: a steady world has no course, nor has one of two
// weeks and no hours.
func TestWhereNothingIsToldOverTime(t *testing.T) {
	steady := weekly(t, course(.05, 3, 3, 4, 4.6))
	steady.Findings.Runs.Worlds[0].Model.Window.Kind = sim.Steady
	short := weekly(t, course(.05, 3, 4))
	for name, s := range map[string]*Study{"steady": steady, "short": short} {
		if page, ok := s.overTimePage(); ok || s.overTimeText() != nil {
			t.Errorf("%s: %q", name, page.Headline)
		}
	}
}

package scenarios

import (
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ripple/scenarios/gallery"
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

func load(t testing.TB, name string) *Scenario {
	t.Helper()
	s, problems := Load(testFiles(t), name, Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	return s
}

// weekdays is v from 8 to 18 on Monday to Friday.
func weekdays(v float64) calendar.Week {
	var spans []calendar.Span
	for d := range 5 {
		spans = append(spans, calendar.Span{From: float64(d)*1440 + 480, To: float64(d)*1440 + 1080, Value: v})
	}
	return calendar.FromSpans(spans...)
}

// TestClinic holds every field of the model of the smallest scenario.
func TestClinic(t *testing.T) {
	s, problems := Load(gallery.Files, "clinic.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	work, _ := draw.NewLognormal(6, 0.5)
	consult, _ := draw.NewTriangular(8, 18, 40)
	want := &sim.Model{
		Title: "Walk-in clinic",
		// Monday 08:00 to 18:00, then on until everybody has left.
		Window:   sim.Window{Kind: sim.Terminating, Start: 480, Length: 600, Drain: true},
		Scores:   sim.StandardScores(),
		Segments: []sim.Segment{{Name: "all", Title: "all", Tolerance: 1}},
		Setting: sim.Setting{
			Journeys: []sim.Journey{{Mix: []float64{1}, Arrivals: sim.Arrivals{Rate: weekdays(0.2), Reference: weekdays(0.2)}}},
			Teams: []sim.Team{
				{Name: "reception", Title: "reception", Heads: weekdays(2), AtClose: sim.ClearLine},
				{Name: "nurses", Title: "nurses", Heads: weekdays(5), AtClose: sim.ClearLine},
			},
			Steps: []sim.Step{
				{Name: "register", Title: "register", Team: 0, Work: []draw.Dist{work}, Next: []sim.Route{sim.To(1)}, FirstPass: []float64{1}, ReworkTo: 0, ReworkLimit: 3},
				{Name: "consult", Title: "consult", Team: 1, Work: []draw.Dist{consult}, Next: []sim.Route{sim.To(sim.Done)}, FirstPass: []float64{1}, ReworkTo: 1, ReworkLimit: 3},
			},
			Touchpoints: []sim.Touchpoint{{Name: "nurse", Title: "nurse", Channel: "counter", Steps: []int{1}, Live: true, UntilStart: true,
				Since: sim.Origin{From: sim.SinceHere}, Expects: 30, Tolerates: 60, Weight: 1}},
		},
	}
	if diff := cmp.Diff(want, s.Model); diff != "" {
		t.Error(diff)
	}
	if s.Run.Stated || s.Run.Why != "customers come only while it is open, and every team clears its line; a replication is one open day" {
		t.Errorf("%+v", s.Run)
	}
}

// TestClaims holds what is particular to the claims scenario.
func TestClaims(t *testing.T) {
	s := load(t, "claims.toml")
	m := s.Model
	if m.Window != (sim.Window{Kind: sim.Horizon, Length: 26 * 7 * 1440}) {
		t.Errorf("window %+v", m.Window)
	}
	j := m.Journeys[0]
	if diff := cmp.Diff([]float64{.62, .33, .05}, j.Mix); diff != "" {
		t.Error(diff)
	}
	if got := j.Arrivals.Rate.Integral(0, calendar.WeekLength); math.Abs(got-1150) > 1e-9 {
		t.Errorf("%v arrivals a week", got)
	}
	heads := m.Teams[1].Heads
	if got := heads.At(600); math.Abs(got-40*.72) > 1e-12 || heads.At(0) != 0 {
		t.Errorf("handlers on shift: %v", heads)
	}
	if !m.Teams[3].System || !m.Teams[3].OpenAllWeek || m.Teams[1].OpenAllWeek {
		t.Error("payments never close, handlers do")
	}
	notify, triage, pay, documents := m.Steps[0], m.Steps[1], m.Steps[5], m.Steps[6]
	if diff := cmp.Diff(sim.Route{{To: 0, Upto: .7}, {To: sim.Lost, Upto: 1}}, notify.GivesUp[0]); diff != "" {
		t.Error(diff)
	}
	if notify.Retry[0].Mean() != 30 || notify.Wrap[2].Mean() != 3 {
		t.Error("retry after 30 minutes, wrap-up of 3")
	}
	for c, mean := range []float64{8, 14, 20} {
		if got := triage.Work[c].Mean(); math.Abs(got-mean) > 1e-9 {
			t.Errorf("class %d: triage takes %v", c, got)
		}
	}
	if triage.ReworkTo != 6 || triage.FirstPass[1] != .88 || triage.Value != sim.BusinessValueAdding {
		t.Errorf("triage %+v", triage)
	}
	if *pay.Batch != (sim.Batch{Every: 1440, At: 17 * 60}) || !documents.CustomerClock || documents.Team != sim.NoTeam {
		t.Error("payments at 17:00, documents by the customer")
	}
	decision := m.Touchpoints[1]
	if diff := cmp.Diff(&sim.Chase{After: 3 * 1440, Again: 2 * 1440, Step: 7}, decision.Chase); diff != "" {
		t.Error(diff)
	}
	if decision.Live || decision.Weight != 3 || decision.Since.From != sim.SincePrevious || decision.Promise != 5*1440 {
		t.Errorf("decision %+v", decision)
	}
	if diff := cmp.Diff([]float64{1}, m.Touchpoints[0].Limits); diff != "" {
		t.Error(diff)
	}
	if len(s.Targets) != 4 || s.Targets[1].Amber == nil || s.Targets[1].Green.Value != 3*1440 {
		t.Errorf("targets %+v", s.Targets)
	}
	if s.Model.Loyalty.Renews.Detractor != .63 || s.Governance.Sponsor != "Chief Claims Officer" || s.Currency != "EUR" {
		t.Error("loyalty, governance or currency")
	}
}

// TestStorm: an event makes two epochs; the customers stay those of today's
// world without it.
func TestStorm(t *testing.T) {
	m := load(t, "claims.toml").Model
	if len(m.Epochs) != 2 || m.Epochs[0].At != 5*7*1440 || m.Epochs[1].At != 8*7*1440 || m.Epochs[0].Name != "February storm" {
		t.Fatalf("%d epochs", len(m.Epochs))
	}
	calm, storm, after := m.Journeys[0].Arrivals, m.Epochs[0].Journeys[0].Arrivals, m.Epochs[1].Journeys[0].Arrivals
	if got := storm.Rate.Mean() / calm.Rate.Mean(); math.Abs(got-1.4) > 1e-12 {
		t.Errorf("the storm brings %v times as many", got)
	}
	if diff := cmp.Diff(calm, after); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(calm.Reference, storm.Reference); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(m.Teams, m.Epochs[0].Teams); diff != "" {
		t.Error(diff)
	}
}

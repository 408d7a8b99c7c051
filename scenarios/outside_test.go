package scenarios

import (
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// letters is a scenario with one step and one touchpoint.
func letters(top, touchpoint, tail string) string {
	return "scenario = \"x\"\n" + top + `
[team]
desk = 2
[step.serve]
by   = "desk"
work = "~6m"
[touchpoint.served]
step    = "serve"
channel = "letter"
` + touchpoint + "\n" + tail
}

func must(t *testing.T, text string) *Scenario {
	t.Helper()
	s, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestSizesAndCounts(t *testing.T) {
	whole, err := draw.NewWhole(1, 4)
	if err != nil {
		t.Fatal(err)
	}
	trials, err := draw.NewBinomial(100, .8)
	if err != nil {
		t.Fatal(err)
	}
	three := draw.Always(3)
	for written, want := range map[string]struct {
		size  *draw.Dist
		count int
	}{
		"size = 3":      {&three, 0},
		`size = "3"`:    {&three, 0},
		"size = 1":      {nil, 0},
		`size = "1..4"`: {&whole, 0},
		`size = "binomial(100, 80%)", count = 10_000`: {&trials, 10_000},
		`count = 10_000`: {nil, 10_000},
		`rate = "csv:clock.csv#time[m]", size = "1..4"`: {&whole, 0},
		`every = "5m", count = 3`:                       {nil, 3},
	} {
		if !strings.Contains(written, "rate") && !strings.Contains(written, "every") {
			written = `rate = "12/h", ` + written
		}
		s, err := read(letters("arrivals = { "+written+" }", "", ""), "clock.csv", "time\n5\n")
		if err != nil {
			t.Errorf("%s: %v", written, err)
			continue
		}
		a := s.Model.Journeys[0].Arrivals
		if diff := cmp.Diff(want.size, a.Size); diff != "" || a.Count != want.count {
			t.Errorf("%s: count %d, %s", written, a.Count, diff)
		}
	}
}

// TestSetOutside: options reach the keys of who comes and what they feel.
func TestSetOutside(t *testing.T) {
	open := must(t, letters("hours = \"Mon-Fri 08-18\"\narrivals = { rate = \"12/h\", size = 2, count = 500 }", `promise = "2bd"`, "[run]\nstart = 2026-03-30\n"))
	shut := must(t, letters("", `curve = [["0m", 100], ["1h", 0]]`, "[run]\ncustomers = 8\n"))
	start := must(t, letters(`arrivals = "12/h"`, "", "[run]\nstart_with = { serve = 3 }\n"))
	for set, want := range map[string]string{
		"arrivals.size=3":                                 "arrivals.size: 2 → 3",
		"arrivals.size=+1":                                "arrivals.size: 2 → 3",
		"arrivals.size=1..4":                              "arrivals.size: 2 → 1..4",
		"arrivals.count=x2":                               "arrivals.count: 500 → 1000",
		"arrivals.rate=x2":                                "arrivals.rate: 12/h → 24/h",
		"closed=[2026-04-03, 2026-04-06]":                 "closed:  → 2026-04-03, 2026-04-06",
		"touchpoint.served.promise=x0.5":                  "touchpoint.served.promise: 2bd → 1bd",
		"touchpoint.served.promise=3bd":                   "touchpoint.served.promise: 2bd → 3bd",
		"touchpoint.served.feel=x0.75":                    "touchpoint.served.feel:  → x0.75",
		`touchpoint.served.curve=[["0m",100],["1bd",50]]`: "touchpoint.served.curve:  → 0m 100, 1bd 50",
	} {
		changes(t, open, set, want)
	}
	changes(t, shut, "run.customers=9", "run.customers: 8 → 9")
	changes(t, shut, "run.customers=+2", "run.customers: 8 → 10")
	changes(t, start, "run.start_with.serve=5", "run.start_with.serve: 3 → 5")
	changes(t, start, "run.start_with.serve=x2", "run.start_with.serve: 3 → 6")
	for set, want := range map[string]string{
		"arrivals.size=-3":               `2 changed by "-3" is -1, below 0`,
		"arrivals.size=x0.7":             "1.4 is no whole number",
		"arrivals.count=0":               "this cannot be below 1, got 0",
		"touchpoint.served.promise=+1d":  `business days are changed by a factor, got "+1d"`,
		"touchpoint.served.promise=+1bd": `business days are changed by a factor, got "+1bd"`,
		"touchpoint.served.expects=3d":   `"3d" is by the clock, "2bd" is not`,
		"run.customers=8":                "a closed population has no arrivals",
		"closed=2026-04-03T12:00:00":     "whole days are closed",
		"hours=always":                   "",
	} {
		path, text, _ := strings.Cut(set, "=")
		_, problems := open.Set(path, text)
		if got := problemTexts(problems); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s:\n got %s\nwant %s", set, got, want)
		}
	}
}

func changes(t *testing.T, base *Scenario, set, want string) {
	t.Helper()
	path, text, _ := strings.Cut(set, "=")
	s, problems := base.Set(path, text)
	if problems != nil {
		t.Errorf("%s: %v", set, problems)
		return
	}
	var got []string
	for _, e := range compare(base, s).Edits {
		got = append(got, e.Path+": "+e.Before+" → "+e.After)
	}
	if strings.Join(got, "\n") != want {
		t.Errorf("%s:\n got %s\nwant %s", set, strings.Join(got, "\n"), want)
	}
}

func problemTexts(problems tree.Problems) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Text)
	}
	return strings.Join(all, "\n")
}

func TestClosedPopulations(t *testing.T) {
	const machines = `[run]
customers = { machine = 8 }
[journey.machine]
[journey.visit]
enters   = "look"
arrivals = "1/h"
[team]
operator = 1
[step.run]
delay = "~9m"
[step.repair]
by   = "operator"
work = "~2m"
next = "run"
[step.look]
by   = "operator"
work = "~2m"
`
	s := must(t, "scenario = \"x\"\n"+machines)
	if j := s.Model.Journeys; j[0].Population != 8 || !j[0].Arrivals.IsNone() || j[1].Population != 0 {
		t.Errorf("%+v", j)
	}
	if s.Run.Kind != sim.Steady || s.Model.Window.Drain {
		t.Errorf("%v, drain %v", s.Run.Kind, s.Model.Window.Drain)
	}
	// A cycle that others come to has to have an exit.
	if _, err := read("scenario = \"x\"\n" + strings.Replace(machines, `enters   = "look"`, `enters = "repair"`, 1)); err == nil || !strings.Contains(err.Error(), "never leave") {
		t.Errorf("%v", err)
	}
	// The arrivals at the top are those of the other journey.
	s = must(t, "scenario = \"x\"\narrivals = \"2/h\"\n"+strings.Replace(machines, "arrivals = \"1/h\"\n", "", 1))
	if got := s.Model.Journeys[1].Arrivals.Rate.At(0); math.Abs(got-2./60) > 1e-12 {
		t.Errorf("rate %v", got)
	}
	// One for a shift: nobody waits until it is empty.
	s = must(t, letters("", "", "[run]\ncustomers = 4\nkind = \"terminating\"\nlength = \"8h\"\n"))
	if s.Model.Window.Drain || s.Model.Window.Length != 480 {
		t.Errorf("%+v", s.Model.Window)
	}
}

func TestStartWith(t *testing.T) {
	const two = `
[journey.join]
enters   = "serve"
arrivals = "12/h"
[journey.leave]
enters   = "check"
arrivals = "12/h"
[team]
desk = 20
[step.serve]
by   = "desk"
work = "~6m"
[step.check]
by   = "desk"
work = "~6m"
`
	s := must(t, "scenario = \"x\"\n[run]\nstart_with = { serve = 3, join.check = 2, leave.check = 0 }"+two)
	want := []sim.StartWith{{Journey: 0, Step: 0, Customers: 3}, {Journey: 0, Step: 1, Customers: 2}}
	if diff := cmp.Diff(want, s.Model.Start); diff != "" {
		t.Error(diff)
	}
	// It has a beginning, so it is no long run, and no warm-up takes its place.
	if s.Run.Kind != sim.Horizon || s.Run.WarmUp == nil || *s.Run.WarmUp != 0 {
		t.Errorf("%+v", s.Run)
	}
	// A day that begins with a line is still a day.
	s = must(t, letters("arrivals = \"12/h\"\nhours = \"Mon-Fri 08-18\"\nat_close = \"clear\"", "", "[run]\nstart_with = { serve = 3 }\n"))
	if s.Run.Kind != sim.Terminating || s.Model.Window.Length != 600 || s.Model.Start[0].Customers != 3 {
		t.Errorf("%+v %+v", s.Run, s.Model.Start)
	}
}

func TestCountsEndARun(t *testing.T) {
	s := must(t, letters(`arrivals = { rate = "12/h", count = 100 }`, "", ""))
	if s.Run.Kind != sim.Terminating || !s.Model.Window.Drain || len(s.Notes) > 0 {
		t.Errorf("%+v %q", s.Run, s.Notes)
	}
	s = must(t, letters("hours = \"Mon-Fri 08-18\"\narrivals = { rate = \"12/h\", count = 5000 }", "", ""))
	if s.Run.Kind != sim.Horizon || !strings.Contains(strings.Join(s.Notes, "\n"), "only about 2400 of 5000 arrivals come before the end of the run") {
		t.Errorf("%+v %q", s.Run, s.Notes)
	}
}

const easter = `hours  = "Mon-Fri 08-18"
closed = [2026-04-06, 2026-04-03, 2026-12-25]
arrivals = `

func TestClosedDates(t *testing.T) {
	s := must(t, letters(easter+`"12/h"`, "", `[team.bot]
kind     = "system"
capacity = 1
[team.always]
hours    = "always"
capacity = 1
[[event]]
name = "flu"
at   = "3d"
for  = "4d"
set  = { "team.desk" = 1, "arrivals.rate" = "x2" }
[run]
start = 2026-03-31T12:00:00
`))
	// From Tuesday noon on; Good Friday is the third day after, and the flu lasts
	// from Friday noon to Tuesday noon.
	day := calendar.DayLength
	want := []struct {
		at                      float64
		name                    string
		closed                  bool
		desk, bot, always, rate float64 // on Monday at 10
	}{
		{2.5 * day, "closed", true, 0, 1, 0, 0},
		{3 * day, "flu", true, 0, 1, 0, 0},
		{3.5 * day, "closed", false, 1, 1, 1, 24},
		{5.5 * day, "closed", true, 0, 1, 0, 0},
		{6.5 * day, "closed", false, 1, 1, 1, 24},
		{7 * day, "flu", false, 2, 1, 1, 12},
	}
	if len(s.Model.Epochs) != len(want) {
		t.Fatalf("%d epochs", len(s.Model.Epochs))
	}
	for i, w := range want {
		e := s.Model.Epochs[i]
		heads := func(team int) float64 { return e.Teams[team].Heads.At(600) }
		if e.At != w.at || e.Name != w.name || e.Closed != w.closed || heads(0) != w.desk || heads(1) != w.bot || heads(2) != w.always ||
			math.Abs(e.Journeys[0].Arrivals.Rate.At(600)*60-w.rate) > 1e-9 {
			t.Errorf("epoch %d: at %v %q, closed %v, heads %v %v %v, %v arrivals", i, e.At/day, e.Name, e.Closed, heads(0), heads(1), heads(2), e.Journeys[0].Arrivals.Rate.At(600)*60)
		}
		if math.Abs(e.Journeys[0].Arrivals.Reference.At(600)*60-12) > 1e-9 {
			t.Errorf("epoch %d: today's customers are %v", i, e.Journeys[0].Arrivals.Reference)
		}
	}
	if !slices.Contains(s.Notes, "the closed date 2026-12-25 lies outside the run") {
		t.Errorf("%q", s.Notes)
	}
}

// Arrivals that go by themselves come on closed dates too, and they make nothing
// happen once.
func TestClosedDatesOfOthers(t *testing.T) {
	for written, rate := range map[string]float64{
		`{ rate = "168/w", profile = "busy" }`:   1,
		`{ rates = { "daily 00-24" = "60/h" } }`: 60,
		`{ rate = "60/h" }`:                      0,
	} {
		s := must(t, letters(easter+written, "", "[profile]\nbusy = { \"daily 00-24\" = 2 }\n[run]\nstart = 2026-03-30\n"))
		if got := s.Model.Epochs[0].Journeys[0].Arrivals.Rate.At(600) * 60; math.Abs(got-rate) > 1e-9 {
			t.Errorf("%s: %v an hour", written, got)
		}
		if s.Run.Kind != sim.Cyclic {
			t.Errorf("%s: %v", written, s.Run.Kind)
		}
	}
	gaps := must(t, letters(easter+`{ every = "5m" }`, "", "[run]\nstart = 2026-03-30\n"))
	if gaps.Model.Epochs[0].Journeys[0].Arrivals.Gap == nil {
		t.Error("nobody comes")
	}
	always := must(t, letters("arrivals = \"12/h\"\nclosed = [2026-04-03]", "", "[run]\nstart = 2026-03-30\n"))
	if always.Run.Kind != sim.Cyclic {
		t.Errorf("%v", always.Run.Kind)
	}
	// One open day a replication has no dates.
	oneDay := must(t, letters("at_close = \"clear\"\n"+easter+`"12/h"`, "", "[run]\nstart = 2026-03-30\n"))
	if len(oneDay.Model.Epochs) > 0 || !strings.Contains(strings.Join(oneDay.Notes, "\n"), "closed has no effect") {
		t.Errorf("%d epochs, %q", len(oneDay.Model.Epochs), oneDay.Notes)
	}
}

func TestBusinessDays(t *testing.T) {
	s := must(t, letters("hours = \"Mon-Fri 08-18, Sat 09-13\"\narrivals = \"12/h\"", "promise = \"5bd\"\nexpects = \"2.5bd\"", `[segment.a]
share = "50%"
[segment.b]
share = "rest"
[step.wait]
delay = { a = "2bd", b = "0bd" }
`))
	const day = (5*600 + 240) / 6. // open minutes of an open day
	tp := s.Model.Touchpoints[0]
	if !tp.Business || tp.Promise != 5*day || tp.Expects != 2.5*day || tp.Tolerates != 5*day {
		t.Errorf("%+v", tp)
	}
	wait := s.Model.Steps[1]
	if diff := cmp.Diff([]draw.Dist{draw.Always(2 * day), draw.Always(0)}, wait.Delay); diff != "" || !wait.BusinessDelay {
		t.Error(diff)
	}
	if s.Model.Business.BusinessDay() != day {
		t.Errorf("a business day of %v", s.Model.Business.BusinessDay())
	}
	clock := must(t, letters("hours = \"Mon-Fri 08-18\"\narrivals = \"12/h\"", `promise = "5d"`, ""))
	if clock.Model.Business != nil || clock.Model.Touchpoints[0].Business {
		t.Error("business days where nobody counts them")
	}
	// Who is open all the time has business days of 24 hours.
	always := must(t, letters("hours = \"always\"\narrivals = \"12/h\"", `promise = "5bd"`, ""))
	if always.Model.Touchpoints[0].Promise != 5*calendar.DayLength {
		t.Errorf("%+v", always.Model.Touchpoints[0])
	}
	// An event may take a promise out of business days, or change the hours: the
	// days stay those of the hours at the top.
	during := must(t, letters("hours = \"Mon-Fri 08-18\"\narrivals = \"12/h\"", `promise = "5bd"`, `[[event]]
name = "short days"
at   = "1w"
set  = { "hours" = "Mon-Fri 10-12", "touchpoint.served.promise" = "x2" }
[[event]]
name = "by the clock"
at   = "2w"
set  = { "touchpoint.served.promise" = "3d" }
`))
	if e := during.Model.Epochs[0].Touchpoints[0]; e.Promise != 6000 || !e.Business {
		t.Errorf("%+v", e)
	}
	if e := during.Model.Epochs[1].Touchpoints[0]; e.Promise != 3*1440 || e.Business {
		t.Errorf("%+v", e)
	}
	if during.Model.Business.BusinessDay() != 600 {
		t.Error("other business hours")
	}
}

func TestCurves(t *testing.T) {
	for written, want := range map[string][2]float64{ // the waits that score 75 and 25
		`[["0m", 100], ["30m", 75], ["1h", 0]]`:    {30, 50},
		`[["5m", 100], ["10m", 100], ["20m", 50]]`: {15, 20},
		`[["0m", 60], ["1h", 0]]`:                  {0, 35},
		`[["1m", 90], ["2m", 80]]`:                 {2, 2},
		`[["0m", 20], ["2m", 10.5]]`:               {0, 0},
	} {
		s := must(t, letters(`arrivals = "12/h"`, "curve = "+written+"\nfeel = \"x0.75\"\npromise = \"1d\"", ""))
		tp := s.Model.Touchpoints[0]
		if math.Abs(tp.Expects-want[0])+math.Abs(tp.Tolerates-want[1]) > 1e-9 || !tp.Scored() || tp.Feel != .75 || tp.Promise != 1440 {
			t.Errorf("%s: %+v", written, tp)
		}
		if want[0] > 0 {
			tp.Feel = 0
			if got := tp.Score(want[0], 1); got < 75-1e-9 {
				t.Errorf("%s: %v scores %v", written, want[0], got)
			}
		}
	}
	bd := must(t, letters("hours = \"Mon-Fri 08-18\"\narrivals = \"12/h\"", `curve = [["0m", 100], ["1bd", 75], ["3bd", 0]]`, ""))
	if diff := cmp.Diff([]sim.Anchor{{Wait: 0, Score: 100}, {Wait: 600, Score: 75}, {Wait: 1800, Score: 0}}, bd.Model.Touchpoints[0].Curve); diff != "" || !bd.Model.Touchpoints[0].Business {
		t.Error(diff)
	}
}

func TestPeakEnd(t *testing.T) {
	s := must(t, letters("", "expects = \"5m\"", "[journey.a]\narrivals = \"1/h\"\nscore = \"peak-end\"\n[journey.b]\narrivals = \"1/h\"\nscore = \"weighted\"\n"))
	if j := s.Model.Journeys; !j[0].PeakEnd || j[1].PeakEnd {
		t.Errorf("%+v", j)
	}
}

// Nobody can be there at the start on one of several branches alone.
func TestNobodyStartsOnABranch(t *testing.T) {
	for step, want := range map[string]string{"order": "", "goods": "is a branch", "invoice": "is a branch", "match": "is a branch", "pay": ""} {
		_, err := read("scenario = \"x\"\narrivals = \"6/h\"\n[run]\nstart_with = { " + step + " = 2 }" + `
[team]
clerks = 9
[step.order]
by   = "clerks"
work = "~4m"
next = { all = ["goods", "invoice"] }
[step.goods]
by   = "clerks"
work = "~12m"
next = "match"
[step.invoice]
by   = "clerks"
work = "~9m"
next = "match"
[step.match]
waits_for = ["goods", "invoice"]
by        = "clerks"
work      = "~3m"
[step.pay]
by   = "clerks"
work = "~3m"
`)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", step, err)
		}
	}
}

// A change may close other dates; the customers are the same.
func TestChangeClosesDates(t *testing.T) {
	files := fstest.MapFS{
		"s.toml": {Data: []byte(letters(easter+`"12/h"`, "", "[run]\nstart = 2026-03-30\n"))},
		"c.toml": {Data: []byte("change = \"Open at Easter\"\nbase = \"s.toml\"\nclosed = [2026-04-03]\n[touchpoint.served]\nexpects = \"2bd\"\nfeel = \"x0.75\"\n")},
	}
	base, problems := Load(files, "s.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	s, c, problems := base.With("c.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	if len(base.Model.Epochs) != 4 || len(s.Model.Epochs) != 2 {
		t.Errorf("%d and %d epochs", len(base.Model.Epochs), len(s.Model.Epochs))
	}
	var edits []string
	for _, e := range c.Edits {
		edits = append(edits, e.Path+": "+e.Before+" → "+e.After)
	}
	want := []string{"closed: 2026-04-06, 2026-04-03, 2026-12-25 → 2026-04-03", "touchpoint.served.expects:  → 2bd", "touchpoint.served.feel:  → x0.75"}
	if diff := cmp.Diff(want, edits); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(base.Model.Epochs[0].Journeys[0].Arrivals.Reference, s.Model.Journeys[0].Arrivals.Reference); diff != "" {
		t.Error(diff)
	}
}

package scenarios

import (
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ripple/sim"
)

const twoJourneys = `scenario = "x"
hours = "Mon-Fri 08-18"
[segment.a]
share = { join = "70%", rest = "20%" }
[segment.b]
share = "rest"
tolerance = "x1.5"
[journey.join]
enters = "apply"
arrivals = { rate = "100/w", profile = "late", spread = "cv 0.2" }
[journey.help]
enters = "answer"
arrivals = { every = "~30m" }
stages = ["Ask", "Wait"]
[profile.late]
"daily 07-17" = 1
"daily 17-19" = 3
[team.people]
capacity = { "Mon-Fri 06-12" = 2, "Mon 10-11" = 5 }
shrinkage = "50%"
queue = "priority"
priority = ["help", "a"]
[step.apply]
delay = { join = { a = "1m", rest = "2m" }, help = "3m" }
next = { join = "answer", help = { answer = "25%", lost = 0.5, done = "rest" } }
[step.answer]
by = "people"
work = { b = "5m", rest = "~6m" }
[stream.all-work]
steps = ["apply", "answer"]
takt = "10m"
`

func TestJourneys(t *testing.T) {
	s, err := read(twoJourneys)
	if err != nil {
		t.Fatal(err)
	}
	m := s.Model
	if m.Classes() != 4 || m.Class(1, 0) != 2 {
		t.Fatal("classes")
	}
	for j, want := range [][]float64{{.7, .3}, {.2, .8}} {
		for i := range want {
			if math.Abs(m.Journeys[j].Mix[i]-want[i]) > 1e-12 {
				t.Errorf("mix %v", m.Journeys[j].Mix)
			}
		}
	}
	var delays, work []float64
	for c := range 4 {
		delays = append(delays, m.Steps[0].Delay[c].Mean())
		work = append(work, math.Round(m.Steps[1].Work[c].Mean()))
	}
	if diff := cmp.Diff([]float64{1, 2, 3, 3}, delays) + cmp.Diff([]float64{6, 5, 6, 5}, work); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(sim.Route{{To: 1, Upto: .25}, {To: sim.Lost, Upto: .75}, {To: sim.Done, Upto: 1}}, m.Steps[0].Next[3]); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{1, 2, 0, 0}, m.Teams[0].Ranks); diff != "" {
		t.Error(diff)
	}
	heads := m.Teams[0].Heads
	for at, want := range map[float64]float64{7 * 60: 0, 9 * 60: 1, 10*60 + 1: 2.5, 11*60 + 1: 1, 1440 + 10*60 + 1: 1, 13 * 60: 0} {
		if heads.At(at) != want {
			t.Errorf("at %v: %v heads, want %v", at, heads.At(at), want)
		}
	}
	join, help := m.Journeys[0].Arrivals, m.Journeys[1].Arrivals
	if got := join.Rate.Integral(0, 7*1440); math.Abs(got-100) > 1e-9 || math.Abs(join.Rate.At(18*60)/join.Rate.At(8*60)-3) > 1e-9 {
		t.Errorf("join: %v a week", got)
	}
	if math.Abs(help.Gap.Mean()-30) > 1e-9 || m.Journeys[0].Arrivals.DayCV != .2 || help.Reference != nil {
		t.Errorf("help: %+v", help)
	}
	if diff := cmp.Diff([]sim.Stream{{Name: "all-work", Title: "all-work", Steps: []int{0, 1}, Takt: 10}}, m.Streams); diff != "" {
		t.Error(diff)
	}
	// With no touchpoint every step is one, live where people do it.
	if p := m.Touchpoints; len(p) != 2 || p[0].Live || p[0].Channel != "web" || !p[1].Live || p[1].Expects != 0 {
		t.Errorf("%+v", p)
	}
	// An edit without a journey reaches all of them, the gap between two as well.
	twice, problems := s.Set("arrivals.rate", "x2")
	if problems != nil {
		t.Fatal(problems)
	}
	if got := twice.Model.Journeys; math.Abs(got[0].Arrivals.Rate.Mean()/join.Rate.Mean()-2) > 1e-9 || math.Abs(got[1].Arrivals.Gap.Mean()-15) > 1e-9 {
		t.Error("twice as many")
	}
	if one, problems := s.Set("journey.join.arrivals.rate", "x2"); problems != nil || one.Model.Journeys[1].Arrivals.Gap.Mean() != help.Gap.Mean() {
		t.Error("one journey only", problems)
	}
	if _, problems := s.Set("arrivals.rate", "10/h"); !strings.Contains(problems.Error(), "journeys have arrivals of their own") {
		t.Error(problems)
	}
}

func TestReplay(t *testing.T) {
	const top = "scenario = \"x\"\narrivals = \"csv:calls.csv#at\"\n[run]\nstart = 2026-01-05T08:00:00\n[team]\ndesk = 2\n[step.serve]\nby = \"desk\"\nwork = \"csv:calls.csv#secs[s]\"\n"
	const calls = "\ufeffat;secs\n2026-01-05 08:30;60\n2026-01-05T08:10:00;120\n\n"
	s, err := read(top, "calls.csv", calls)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]float64{10, 30}, s.Model.Journeys[0].Arrivals.At); diff != "" || s.Model.Journeys[0].Arrivals.Copies != 1 {
		t.Error(diff)
	}
	if diff := cmp.Diff([]float64{1, 2}, s.Model.Steps[0].Work[0].Data); diff != "" || s.Run.Kind != sim.Horizon {
		t.Error(diff)
	}
	if half, problems := s.Set("arrivals.rate", "x0.5"); problems != nil || half.Model.Journeys[0].Arrivals.Copies != 0.5 {
		t.Error("half of the calls", problems)
	}
	for name, c := range map[string]struct{ from, to, want string }{
		"no start":     {"start = 2026-01-05T08:00:00", "", "dates need a start"},
		"too early":    {"T08:00:00", "T09:00:00", "arrivals begin before the start"},
		"no column":    {"#at", "#att", "calls.csv has no column att; did you mean at?"},
		"no dates":     {"#at", "#secs", "is no date and time"},
		"outside":      {"csv:calls.csv#at", "csv:../calls.csv#at", "lies outside the folder"},
		"not a number": {"#secs[s]", "#at[s]", "line 2 is no number"},
	} {
		if _, err := read(strings.Replace(top, c.from, c.to, 1), "calls.csv", calls); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestInclude(t *testing.T) {
	files := []string{
		"lib/teams.toml", "library = \"teams\"\ninclude = [\"more.toml\"]\n[team.desk]\ncapacity = 2\nowner = \"Ann\"\n[team.spare]\ncapacity = 0\n",
		"lib/more.toml", "library = \"more\"\nhours = \"Mon-Fri 08-18\"\n[team.desk]\ncapacity = 1\ncost = \"20/h\"\n",
	}
	s, err := read("scenario = \"x\"\ninclude = [\"lib/teams.toml\"]\narrivals = \"1/h\"\n[team.desk]\nowner = \"Bob\"\n[step.serve]\nby = \"desk\"\nwork = \"~6m\"\n", files...)
	if err != nil {
		t.Fatal(err)
	}
	desk := s.Model.Teams[0]
	if desk.Owner != "Bob" || desk.Heads.At(600) != 2 || desk.HourlyCost != 20 || desk.Heads.At(0) != 0 || s.Title != "x" {
		t.Errorf("%+v", desk)
	}
	var names []string
	for _, f := range s.Files {
		names = append(names, f.Name)
	}
	if diff := cmp.Diff([]string{"s.toml", "lib/teams.toml", "lib/more.toml"}, names); diff != "" {
		t.Error(diff)
	}
}

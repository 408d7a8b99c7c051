package scenarios

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ripple/sim"
)

// desk is a scenario with one team; lines come below the team and the step.
func desk(team, step string) string {
	return `scenario = "x"
arrivals = "12/h"
[segment.plus]
share = "20%"
[segment.rest-of-us]
share = "rest"
[team.desk]
capacity = 3
` + team + `
[step.serve]
by = "desk"
work = "~6m"
` + step + `
[step.after]
delay = "1h"
[touchpoint.done]
step = "after"
promise = "1d"
`
}

// TestQueues: the words for whom to serve first.
func TestQueues(t *testing.T) {
	for queue, want := range map[string]sim.Team{
		"":                              {},
		`queue = "fifo"`:                {},
		`queue = "lifo"`:                {Queue: sim.LastCome},
		`queue = "shortest-work"`:       {Queue: sim.ShortestWork},
		`queue = "due"`:                 {Queue: sim.DueFirst},
		`queue = "random"`:              {Queue: sim.AtRandom},
		`queue = "priority"`:            {Ranks: []int{0, 1}},
		"queue = \"priority\"\npreempt": {Ranks: []int{0, 1}, Preempt: true},
	} {
		lines := strings.Replace(queue, "preempt", "preempt = true", 1)
		if want.Ranks != nil {
			lines += "\npriority = [\"plus\"]"
		}
		s, err := read(desk(lines, ""))
		if err != nil {
			t.Errorf("%s: %v", queue, err)
			continue
		}
		got := s.Model.Teams[0]
		if diff := cmp.Diff(want, sim.Team{Queue: got.Queue, Ranks: got.Ranks, Preempt: got.Preempt}); diff != "" {
			t.Errorf("%s: %s", queue, diff)
		}
	}
}

// TestHeadsMix: the mean of the heads is that of the days, and the levels give
// back what is written.
func TestHeadsMix(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heads := rapid.SliceOfN(rapid.IntRange(0, 50), 2, 6).Draw(t, "heads")
		if heads[0] == 0 {
			heads[0] = 1
		}
		share := 100 / len(heads)
		var parts []string
		mean := 0.0
		for i, h := range heads {
			part := fmt.Sprintf(`["%d%%", %d]`, share, h)
			of := float64(share) / 100
			if i == len(heads)-1 {
				part, of = fmt.Sprintf(`["rest", %d]`, h), 1-float64(share*i)/100
			}
			parts, mean = append(parts, part), mean+of*float64(h)
		}
		text := strings.Replace(desk("", ""), "capacity = 3", "capacity = { mix = ["+strings.Join(parts, ", ")+"] }\nshrinkage = \"10%\"", 1)
		s, err := read(text)
		if err != nil {
			t.Fatal(err)
		}
		team := s.Model.Teams[0]
		if got := team.Heads.At(0); math.Abs(got-0.9*mean) > 1e-9 || !team.Heads.IsConstant() {
			t.Fatalf("mean %v, want %v", got, 0.9*mean)
		}
		before := 0.0
		for i, l := range team.DayMix {
			if math.Abs(l.Factor*team.Heads.At(0)-0.9*float64(heads[i])) > 1e-9 || !(l.Upto > before) {
				t.Fatalf("level %d: %+v", i, l)
			}
			before = l.Upto
		}
		if before != 1 || s.Run.Kind != sim.Cyclic {
			t.Errorf("levels end at %v, %v", before, s.Run.Kind)
		}
	})
}

// TestFails: both times are random times of their own.
func TestFails(t *testing.T) {
	s, err := read(desk(`fails = { every = "exp(20d)", for = { p50 = "90m", p90 = "4h" } }`, ""))
	if err != nil {
		t.Fatal(err)
	}
	f := s.Model.Teams[0].Fails
	if f == nil || f.Every.Mean() != 20*1440 || math.Abs(math.Exp(f.For.A)-90) > 1e-9 {
		t.Errorf("%+v", f)
	}
	if s.Run.Kind != sim.Steady {
		t.Errorf("%v: %s", s.Run.Kind, s.Run.Why)
	}
}

// TestRooms: places, and what happens when they are taken.
func TestRooms(t *testing.T) {
	lost := []sim.Route{sim.To(sim.Lost), sim.To(sim.Lost)}
	for lines, want := range map[string]*sim.Room{
		"":                                       {},
		"queue_limit = 0":                        {Full: lost},
		"queue_limit = 4\nwhen_full = \"after\"": {Places: 4, Full: []sim.Route{sim.To(2), sim.To(2)}},
		"queue_limit = 4\nwhen_full = { plus = \"after\", rest = \"lost\" }": {Places: 4, Full: []sim.Route{sim.To(2), sim.To(sim.Lost)}},
		"queue_limit = 4\nwhen_full = { serve = \"50%\", lost = \"rest\" }":  {Places: 4, Full: []sim.Route{{{To: 1, Upto: .5}, {To: sim.Lost, Upto: 1}}, {{To: 1, Upto: .5}, {To: sim.Lost, Upto: 1}}}},
		"queue_limit = 4\nwhen_full = \"block\"":                             {Places: 4, Block: true, Full: lost},
	} {
		text := strings.Replace(desk("", lines), "[step.serve]", "[step.first]\ndelay = \"1m\"\n[step.serve]", 1)
		s, err := read(text)
		if err != nil {
			t.Errorf("%s: %v", lines, err)
			continue
		}
		if want.Full == nil {
			want = nil
		}
		if diff := cmp.Diff(want, s.Model.Steps[1].Room); diff != "" {
			t.Errorf("%s: %s", lines, diff)
		}
	}
}

// TestSentRound: customers who find all full are sent round without end only if
// nobody gets out.
func TestSentRound(t *testing.T) {
	const rooms = "[step.room]\nby = \"desk\"\nwork = \"1m\"\nqueue_limit = 2\nwhen_full = ROUTE\n"
	const next = "next = { room = \"10%\", after = \"rest\" }\nqueue_limit = 3\nwhen_full = "
	for _, c := range []struct {
		serve, room string
		round       string // the first step that sends them round; "" for none
	}{
		{`"room"`, `"lost"`, ""},
		{`"room"`, `"after"`, ""},
		{`"room"`, `"serve"`, "serve"},
		{`{ room = "50%", lost = "rest" }`, `"serve"`, ""},
		{`{ room = "50%", serve = "rest" }`, `"serve"`, "serve"},
		{`{ room = "100%", lost = "rest" }`, `"serve"`, "serve"},
		{`"lost"`, `"room"`, "room"},
		{`{ plus = "room", rest = "lost" }`, `{ plus = "lost", rest = "serve" }`, ""},
		{`{ plus = "room", rest = "lost" }`, `{ plus = "serve", rest = "lost" }`, "serve"},
	} {
		_, err := read(desk("", next+c.serve) + strings.Replace(rooms, "ROUTE", c.room, 1))
		if want := fmt.Sprintf("no room at step %q are sent round", c.round); c.round == "" && err != nil || c.round != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s and %s: %v", c.serve, c.room, err)
		}
	}
}

// TestTimeouts: of steps and of journeys; whoever is taken out of a circle does
// leave.
func TestTimeouts(t *testing.T) {
	s, err := read(desk("", `timeout = { after = { plus = "~3d", rest = "never" } }`))
	if err != nil {
		t.Fatal(err)
	}
	out := s.Model.Steps[0].Timeout
	if diff := cmp.Diff([]sim.Route{sim.To(sim.Lost), sim.To(sim.Lost)}, out.To); diff != "" || math.Abs(out.After[0].Mean()-3*1440) > 1e-6 || !math.IsInf(out.After[1].Mean(), 1) {
		t.Errorf("%+v %s", out, diff)
	}
	const circle = `scenario = "x"
[journey.a]
enters = "one"
arrivals = "1/h"
timeout = { after = "1d", to = "bye" }
[journey.b]
enters = "two"
arrivals = "1/h"
[step.one]
delay = "1h"
next = "one"
[step.two]
delay = "1h"
next = "done"
[step.bye]
delay = "1h"
next = "done"
`
	s, err = read(circle)
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Model.Journeys; got[0].Timeout == nil || got[0].Timeout.To[0][0].To != 2 || got[1].Timeout != nil {
		t.Errorf("%+v", got)
	}
	for what, c := range map[string][2]string{
		"the others go round":       {"next = \"done\"\n[step.bye]", "next = \"one\"\n[step.bye]"},
		"they go round after it":    {"[step.bye]\ndelay = \"1h\"\nnext = \"done\"", "[step.bye]\ndelay = \"1h\"\nnext = \"one\""},
		"nobody is taken out there": {"timeout = { after = \"1d\", to = \"bye\" }\n", ""},
	} {
		if _, err := read(strings.Replace(circle, c[0], c[1], 1)); err == nil || !strings.Contains(err.Error(), "never leave") && !strings.Contains(err.Error(), "nobody ever comes") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// TestBatches: when full, when due, or both.
func TestBatches(t *testing.T) {
	for batch, want := range map[string]sim.Batch{
		`{ size = 10 }`:                                {Size: 10},
		`{ every = "1d", at = "17:00" }`:               {Every: 1440, At: 17 * 60},
		`{ size = 4, every = "1w", at = "Tue 08:00" }`: {Every: 7 * 1440, At: 1440 + 480, Size: 4},
	} {
		s, err := read(desk("", "batch = "+batch))
		if err != nil {
			t.Errorf("%s: %v", batch, err)
			continue
		}
		if diff := cmp.Diff(want, *s.Model.Steps[0].Batch); diff != "" {
			t.Errorf("%s: %s", batch, diff)
		}
		if kind := map[bool]sim.Kind{true: sim.Cyclic, false: sim.Steady}[want.Every > 0]; s.Run.Kind != kind {
			t.Errorf("%s: %v", batch, s.Run.Kind)
		}
	}
}

// TestNeverTogether: what could never start is refused, what may start on some
// days is not.
func TestNeverTogether(t *testing.T) {
	for name, c := range map[string]struct{ team, step, want string }{
		"enough":                 {"", "units = 3", ""},
		"too many":               {"", "units = 4", "it takes 4 of team \"desk\", which has 3 at most"},
		"enough now and then":    {"shrinkage = \"30%\"", "units = 3", ""},
		"never":                  {"shrinkage = \"40%\"", "units = 3", "which has 2 at most"},
		"another shift":          {"[team.night]\ncapacity = { \"daily 00-06\" = 2, \"daily 06-07\" = 1 }\nhours = \"daily 00-08\"", "with = \"night\"\nunits = { night = 2 }", ""},
		"too many by then":       {"[team.night]\ncapacity = { \"daily 00-06\" = 2, \"daily 06-07\" = 1 }", "with = \"night\"\nunits = { night = 3 }", "it takes 3 of team \"night\", which has 2 at most"},
		"never at the same time": {"hours = \"daily 06-20\"\n[team.night]\ncapacity = { \"daily 00-06\" = 2, \"daily 06-07\" = 1 }", "with = \"night\"\nunits = { night = 2 }", `team "desk" and "night" are never there at the same time`},
		"on good days":           {"[team.crew]\ncapacity = { mix = [[\"99%\", 1], [\"1%\", 5]] }", "with = \"crew\"\nunits = { crew = 5 }", ""},
		"on no day":              {"[team.crew]\ncapacity = { mix = [[\"100%\", 1], [\"0%\", 5]] }", "with = \"crew\"\nunits = { crew = 5 }", "which has 1 at most"},
	} {
		_, err := read(desk(c.team, c.step))
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestManyTeams: as many teams as a run can tell apart may take part in a step.
func TestManyTeams(t *testing.T) {
	for _, n := range []int{mostTeams - 1, mostTeams} {
		var teams strings.Builder
		var names []string
		for i := range n {
			fmt.Fprintf(&teams, "[team.t%d]\ncapacity = 1\n", i)
			names = append(names, fmt.Sprintf(`"t%d"`, i))
		}
		_, err := read(desk(teams.String(), "with = ["+strings.Join(names, ", ")+"]"))
		if want := n+1 > mostTeams; want != (err != nil) {
			t.Errorf("%d teams: %v", n+1, err)
		}
	}
}

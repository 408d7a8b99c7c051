package scenarios

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ripple/sim"
)

// desks is a scenario of four steps, the first with some keys of its own.
func desks(first string) string {
	return `scenario = "Desks"
arrivals = "12/h"
[segment.plus]
share = "30%"
[segment.regular]
share = "rest"
[team]
desk = 2
back-2 = 1
[step.ask]
by   = "desk"
work = "~6m"
` + first + `
[step.id-check]
by   = "back-2"
work = "~6m"
next = { call = "10%", pay = "rest" }
[step.call]
by   = "desk"
work = "~6m"
next = "pay"
[step.pay]
by   = "desk"
work = "~6m"
`
}

// loadText reads a scenario that is given as text.
func loadText(t *testing.T, text string) *Scenario {
	t.Helper()
	s, problems := Load(withFile(t, "text.toml", text), "text.toml", Options{})
	if problems != nil {
		var b strings.Builder
		_ = problems.Write(&b)
		t.Fatal(b.String())
	}
	return s
}

// sameRules compares conditions by what they say and read.
func sameRules() cmp.Option {
	return cmp.Comparer(func(a, b *sim.Condition) bool {
		return a == b || a != nil && b != nil && a.Text == b.Text && cmp.Equal(a.Reads, b.Reads)
	})
}

func rule(text string, reads ...sim.Gauge) *sim.Condition {
	return &sim.Condition{Text: text, Reads: reads}
}

// The steps of desks.
const (
	ask = iota
	idCheck
	call
	pay
)

// TestRoutes has every kind of route, by class where it differs, and how check
// prints it.
func TestRoutes(t *testing.T) {
	all := sim.Route{{To: idCheck, How: sim.ToAll}, {To: call, How: sim.ToAll}}
	shortest := sim.Route{{To: call, How: sim.ToShortest}, {To: idCheck, How: sim.ToShortest}}
	ruled := sim.Route{{To: call, How: sim.ByRule, When: rule("team.back-2.queue > 3", sim.Gauge{Of: sim.TeamQueue, Index: 1})}, {To: idCheck, How: sim.ByRule}}
	for _, c := range []struct {
		next string
		want [2]sim.Route // of plus and regular
		flow string
	}{
		{`{ all = ["id-check", "call"] }`, [2]sim.Route{all, all}, "all of id-check, call"},
		{`{ shortest = ["call", "id-check"] }`, [2]sim.Route{shortest, shortest}, "shortest of call, id-check"},
		{`[ { when = "team.back-2.queue > 3", to = "call" }, { to = "id-check" } ]`, [2]sim.Route{ruled, ruled}, "call when team.back-2.queue > 3, else id-check"},
		{`[ { when = "step.id-check.wip-step.call.wip > 1", to = "call" }, { when = "visits > 2", to = "lost" }, { when = "segment == 'plus'", to = "done" }, { to = "id-check" } ]`,
			[2]sim.Route{0: {
				{To: call, How: sim.ByRule, When: rule("step.id-check.wip-step.call.wip > 1", sim.Gauge{Of: sim.StepWip, Index: 1}, sim.Gauge{Of: sim.StepWip, Index: 2})},
				{To: sim.Lost, How: sim.ByRule, When: rule("visits > 2")},
				{To: sim.Done, How: sim.ByRule, When: rule("segment == 'plus'")},
				{To: idCheck, How: sim.ByRule}}},
			"call when step.id-check.wip-step.call.wip > 1, lost when visits > 2, done when segment == 'plus', else id-check"},
		{`{ plus = { all = ["id-check", "call"] }, rest = [ { when = "team.back-2.queue > 3", to = "call" }, { to = "id-check" } ] }`, [2]sim.Route{all, ruled},
			"plus: all of id-check, call; regular: call when team.back-2.queue > 3, else id-check"},
		{`{ regular = { call = "25%", id-check = "rest" }, rest = { shortest = ["call", "id-check"] } }`,
			[2]sim.Route{shortest, {{To: call, Upto: .25}, {To: idCheck, Upto: 1}}},
			"plus: shortest of call, id-check; regular: 25% call, 75% id-check"},
		{`[ { to = "id-check" } ]`, [2]sim.Route{0: {{To: idCheck, How: sim.ByRule}}}, "id-check"},
	} {
		if c.want[1] == nil {
			c.want[1] = c.want[0]
		}
		s := loadText(t, desks("next = "+c.next))
		if diff := cmp.Diff(c.want[:], s.Model.Steps[ask].Next, sameRules()); diff != "" {
			t.Errorf("%s\n%s", c.next, diff)
		}
		if got := (flow{s.Model}).routes(s.Model.Steps[ask].Next); got != c.flow {
			t.Errorf("%s\n%s", c.next, got)
		}
		if _, err := sim.New(s.Model); err != nil {
			t.Errorf("%s: %v", c.next, err)
		}
	}
}

// TestFlowOfRules holds how check prints every kind of route.
func TestFlowOfRules(t *testing.T) {
	s := loadText(t, `scenario = "Order and fetch"
arrivals = "40/h"
[segment.plus]
share = "30%"
[segment.regular]
share = "rest"
[team]
agents = 3
tills  = 4
[step.ask]
by       = "agents"
work     = "~6m"
balks    = "team.agents.queue > 50"
patience = "~10m"
gives_up = [ { when = "visits < 3", to = "ask" }, { to = "lost" } ]
next     = [ { when = "team.agents.queue > 30", to = "call-back" }, { to = "answer" } ]
[step.call-back]
delay = "2h"
next  = "answer"
[step.answer]
by    = "agents"
work  = "~6m"
balks = [ { when = "clock.hour > 17", share = "20%" }, { share = { plus = "1%", rest = "2%" } } ]
next  = { plus = { all = ["goods", "invoice"] }, rest = { order-form = "60%", done = "rest" } }
[step.order-form]
delay = "1d"
clock = "customer"
next  = { all = ["goods", "invoice"] }
[step.goods]
delay = "2d"
next  = "fetch"
[step.invoice]
delay = "1d"
next  = "fetch"
[step.fetch]
delay     = "10m"
waits_for = ["goods", "invoice"]
next      = { shortest = ["till-1", "till-2"] }
[step.till-1]
by   = "tills"
work = "2m"
next = "done"
[step.till-2]
by   = "tills"
work = "2m"
`)
	flowGolden(t, s, "rules.toml")
}

// TestGivesUpByRule: those who leave a wait can be sent on by rules, the step
// itself among them.
func TestGivesUpByRule(t *testing.T) {
	s := loadText(t, desks(`patience = "~6m"
retry_after = "20m"
gives_up = [ { when = "visits < 3", to = "ask" }, { to = "call" } ]`))
	want := sim.Route{{To: ask, How: sim.ByRule, When: rule("visits < 3")}, {To: call, How: sim.ByRule}}
	if diff := cmp.Diff(want, s.Model.Steps[ask].GivesUp[1], sameRules()); diff != "" {
		t.Error(diff)
	}
	if got := s.Model.Steps[ask].Retry[0].Mean(); got != 20 {
		t.Errorf("they try again after %v", got)
	}
}

// TestBalks: a condition alone, and lists of conditions and shares by class.
func TestBalks(t *testing.T) {
	queue := sim.Gauge{Of: sim.TeamQueue, Index: 0}
	for _, c := range []struct {
		balks string
		want  []sim.Balk
		flow  string
	}{
		{`"team.desk.queue > 5"`, []sim.Balk{{When: rule("team.desk.queue > 5", queue), Share: []float64{1, 1}}}, "; all balk when team.desk.queue > 5"},
		{`[{ when = "team.desk.queue > 5", share = "30%" }, { share = { plus = "10%", rest = "20%" } }, { when = "team.desk.queue > 9" }]`,
			[]sim.Balk{{When: rule("team.desk.queue > 5", queue), Share: []float64{.3, .3}}, {Share: []float64{.1, .2}}, {When: rule("team.desk.queue > 9", queue), Share: []float64{1, 1}}},
			"; 30% balk when team.desk.queue > 5; (plus: 10%; regular: 20%) balk; all balk when team.desk.queue > 9"},
		{`[{ share = { plus = "100%", rest = "0%" } }]`, []sim.Balk{{Share: []float64{1, 0}}}, "; (plus: 100%; regular: 0%) balk"},
	} {
		s := loadText(t, desks("balks = "+c.balks))
		if diff := cmp.Diff(c.want, s.Model.Steps[ask].Balks, sameRules()); diff != "" {
			t.Errorf("%s\n%s", c.balks, diff)
		}
		if got := (flow{s.Model}).joins(&s.Model.Steps[ask]); got != c.flow {
			t.Errorf("%s\n%s", c.balks, got)
		}
	}
}

// TestRuleSees: a rule of a scenario asks what it says it does.
func TestRuleSees(t *testing.T) {
	s := loadText(t, desks(`next = [ { when = "team.desk.queue / team.desk.capacity > 2 && segment == 'plus' && clock.elapsed > 1h", to = "call" }, { to = "id-check" } ]`))
	c := s.Model.Steps[ask].Next[0][0].When
	v := sim.View{Gauges: []float64{5, 2}, Segment: "plus", Elapsed: 61}
	if !c.Holds(&v) {
		t.Error("five wait for two heads")
	}
	if v.Gauges[1] = 3; c.Holds(&v) {
		t.Error("five wait for three heads")
	}
	if v.Gauges[1] = 0; !c.Holds(&v) || c.Holds(&sim.View{Gauges: []float64{0, 0}, Segment: "plus", Elapsed: 61}) {
		t.Error("with nobody on shift those who wait are too many, and nobody is not")
	}
}

// TestRulesAndTheClock: a rule that reads the clock makes the world follow it.
func TestRulesAndTheClock(t *testing.T) {
	next := func(when string) string {
		return fmt.Sprintf(`next = [ { when = "%s", to = "call" }, { to = "id-check" } ]`, when)
	}
	hours := "hours = \"Mon-Fri 08-18\"\nat_close = \"clear\"\n"
	for _, c := range []struct {
		text   string
		kind   sim.Kind
		length float64
	}{
		{desks(next("team.desk.queue > 3")), sim.Steady, 4 * 7 * 1440},
		{desks(next("clock.hour > 17")), sim.Cyclic, 4 * 7 * 1440},
		{desks(next("clock.weekday == 'Sat'")), sim.Cyclic, 4 * 7 * 1440},
		{desks(next("clock.elapsed > 3d")), sim.Horizon, 4 * 7 * 1440},
		{strings.Replace(desks(next("clock.hour > 17")), "[segment.plus]", hours+"[segment.plus]", 1), sim.Terminating, 600},
		{strings.Replace(desks(next("clock.elapsed > 1h")), "[segment.plus]", hours+"[segment.plus]", 1), sim.Terminating, 600},
		{strings.Replace(desks(next("clock.weekday == 'Fri'")), "[segment.plus]", hours+"[segment.plus]", 1), sim.Terminating, 7 * 1440},
	} {
		if w := loadText(t, c.text).Model.Window; w.Kind != c.kind || math.Abs(w.Length-c.length) > 1e-9 {
			t.Errorf("%s for %v minutes:\n%s", w.Kind, w.Length, c.text)
		}
	}
}

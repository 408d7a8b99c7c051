package condition

import (
	"math"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ripple/sim"
)

// bank has names with hyphens, of which one begins as another one is.
func bank() World {
	return World{
		Teams: []string{"agents", "desk-2"}, Steps: []string{"id", "id-check", "pay"},
		Stocks:   []string{"paper", "core-range"},
		Segments: []string{"plus", "regular"}, Journeys: []string{"buy", "ask"},
		Measured: func(string) []string { return []string{"queue", "queue_time", "asa", "cost"} },
		Gone: func(kind, name string) string {
			return map[string]string{"step.old": "less.toml:3", "segment.gold": "less.toml:4"}[kind+"."+name]
		},
	}
}

func compile(t testing.TB, text string) *sim.Condition {
	t.Helper()
	c, _, err := Compile(text, bank())
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return c
}

// saturday is half past five in the afternoon of a sixth day.
func saturday(gauges ...float64) *sim.View {
	return &sim.View{Gauges: gauges, Segment: "plus", Journey: "buy", Visits: 2, Satisfaction: 60, Hour: 17.5, Weekday: "Sat", Elapsed: 5*1440 + 1050}
}

// TestHolds has every reading, operator and form with what it says on a
// Saturday. Gauges are in the order in which they are first named.
func TestHolds(t *testing.T) {
	for _, c := range []struct {
		text   string
		gauges []float64
		want   bool
	}{
		{"team.agents.queue > 30", []float64{31}, true},
		{"team.agents.queue > 30", []float64{30}, false},
		{"team.agents.busy >= 3", []float64{3}, true},
		{"team.agents.occupancy > 80%", []float64{.81}, true},
		{"team.agents.occupancy>0.8", []float64{.8}, false},
		{"team.desk-2.capacity == 0", []float64{0}, true},
		{"step.id-check.queue <= 2", []float64{2}, true},
		{"step.pay.wip != 4", []float64{4}, false},
		{"step.id-check.queue-step.id.queue > 3", []float64{9, 5}, true},
		{"stock.core-range.on_hand < 5", []float64{4}, true},
		{"stock.paper.backorders > stock.paper.on_hand", []float64{2, 3}, false},
		{"step.id.queue -1 == 4", []float64{5}, true},
		{"team.agents.queue > team.agents.capacity * 3", []float64{7, 2}, true},
		{"team.agents.queue / team.agents.capacity > 3", []float64{7, 2}, true},
		{"team.agents.queue > 80% * team.agents.capacity", []float64{2, 2}, true},
		{"team.agents.queue > 3 && team.agents.queue < 9", []float64{9}, false},
		{"3 < team.agents.queue < 9", []float64{8}, true},
		{"3 < team.agents.queue < 9", []float64{9}, false},
		{"team.agents.queue > 1_000", []float64{1001}, true},
		{"-team.agents.queue < -3", []float64{4}, true},
		{"+team.agents.queue + 1 - 2 * 3 == 0", []float64{5}, true},
		{"team.agents.queue % 5 == 2", []float64{7}, true},
		{"segment == 'plus'", nil, true},
		{`segment == "regular"`, nil, false},
		{"'plus' != segment", nil, false},
		{"segment in ['regular', 'plus']", nil, true},
		{"segment not in ['regular', 'plus']", nil, false},
		{"journey == 'ask'", nil, false},
		{"journey in ['buy']", nil, true},
		{"visits > 2", nil, false},
		{"visits in [1, 1 + 1]", nil, true},
		{"visits%2 == 0", nil, true},
		{"satisfaction < 75", nil, true},
		{"clock.hour >= 17.5", nil, true},
		{"9 <= clock.hour < 17", nil, false},
		{"clock.weekday == 'Sat'", nil, true},
		{"clock.weekday in ['Mon', 'Tue']", nil, false},
		{"clock.elapsed > 5d", nil, true},
		{"clock.elapsed > '5d12h'", nil, true},
		{"clock.elapsed > '6 d'", nil, false},
		{"clock.elapsed % 1d == 17h30m", nil, true},
		{"clock.elapsed / 1d > 5.7", nil, true},
		{"clock.elapsed * 2 > 11d", nil, true},
		{"clock.elapsed > visits * 2d", nil, true},
		{"team.agents.occupancy > '80%'", []float64{.81}, true},
		{"not (visits > 2)", nil, true},
		{"!(visits > 2) and (visits > 1 or segment == 'regular')", nil, true},
		{"(visits > 1) == (segment == 'plus')", nil, true},
		{"(visits > 1) != true", nil, false},
		{"segment == 'plus' ? visits > 1 : visits > 9", nil, true},
		{"visits > (segment == 'regular' ? 1 : 3)", nil, false},
		{"segment == 'plus' || segment == 'regular' && visits > 9", nil, true},
	} {
		got := compile(t, c.text)
		if len(got.Reads) != len(c.gauges) {
			t.Errorf("%s reads %v", c.text, got.Reads)
		} else if got.Holds(saturday(c.gauges...)) != c.want {
			t.Errorf("%s is not %v", c.text, c.want)
		}
	}
}

// TestReads: the gauges in the order in which they are named, each once, and the
// text in one line.
func TestReads(t *testing.T) {
	c := compile(t, " step.pay.wip >\n\tteam.desk-2.capacity && team.desk-2.occupancy > 50% || step.pay.wip > 9 && step.pay.queue > team.agents.busy + team.agents.queue")
	want := []sim.Gauge{{Of: sim.StepWip, Index: 2}, {Of: sim.TeamHeads, Index: 1}, {Of: sim.TeamOccupancy, Index: 1},
		{Of: sim.StepQueue, Index: 2}, {Of: sim.TeamBusy, Index: 0}, {Of: sim.TeamQueue, Index: 0}}
	if diff := cmp.Diff(want, c.Reads); diff != "" {
		t.Error(diff)
	}
	stock := compile(t, "stock.core-range.backorders > 3 or stock.paper.on_hand < 9")
	if diff := cmp.Diff([]sim.Gauge{{Of: sim.StockShort, Index: 1}, {Of: sim.StockOnHand, Index: 0}}, stock.Reads); diff != "" {
		t.Error(diff)
	}
	if c.Text != "step.pay.wip > team.desk-2.capacity && team.desk-2.occupancy > 50% || step.pay.wip > 9 && step.pay.queue > team.agents.busy + team.agents.queue" {
		t.Error(c.Text)
	}
	if _, read, _ := Compile("clock.hour > 9 && clock.elapsed > 1h", bank()); read != (Reads{Hour: true, Elapsed: true}) {
		t.Errorf("%+v", read)
	}
	if _, read, _ := Compile("clock.weekday == 'Mon'", bank()); read != (Reads{Weekday: true}) {
		t.Errorf("%+v", read)
	}
}

// TestByNothing: a division by 0 is infinite, and with what is no number every
// comparison is false but !=.
func TestByNothing(t *testing.T) {
	for _, c := range []struct {
		queue float64
		text  string
		want  bool
	}{
		{5, "team.agents.queue / team.agents.capacity > 3", true},
		{5, "-team.agents.queue / team.agents.capacity < -3", true},
		{0, "team.agents.queue / team.agents.capacity > 3", false},
		{0, "team.agents.queue / team.agents.capacity <= 3", false},
		{0, "team.agents.queue / team.agents.capacity == team.agents.queue / team.agents.capacity", false},
		{0, "team.agents.queue / team.agents.capacity != 3", true},
		{5, "team.agents.queue % team.agents.capacity >= 0", false},
		{5, "not (team.agents.queue % team.agents.capacity >= 0)", true},
		{5, "team.agents.queue / team.agents.capacity in [1, 2]", false},
	} {
		if got := compile(t, c.text).Holds(saturday(c.queue, 0)); got != c.want {
			t.Errorf("%v waiting, nobody on shift: %s is %v", c.queue, c.text, got)
		}
	}
	if r := remainder(-1, 7); r != 6 {
		t.Errorf("a minute before the window is minute %v of the week", r)
	}
	if !math.IsNaN(remainder(1, 0)) {
		t.Error("a remainder by 0 is a number")
	}
}

const everything = `team.agents.queue - step.id-check.queue > 30 && segment in ['plus', 'regular'] && journey != 'ask' && clock.weekday != 'Sun'
	&& clock.hour > 9 && (visits > 1 ? satisfaction : 50) % 7 < 60 && clock.elapsed > 3d`

// TestNoAllocation: asking costs no memory.
func TestNoAllocation(t *testing.T) {
	c := compile(t, everything)
	v := saturday(40, 1)
	if !c.Holds(v) {
		t.Fatal("it does not hold, so that not everything is asked")
	}
	if n := testing.AllocsPerRun(1000, func() { c.Holds(v) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestShared: many runs ask one condition at once (best with -race).
func TestShared(t *testing.T) {
	c := compile(t, everything)
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			for n := range 1000 {
				v := saturday(float64(30+i), float64(n%2))
				if c.Holds(v) != (30+i-n%2 > 30) {
					t.Errorf("%d waiting, %d", 30+i, n%2)
				}
			}
		})
	}
	all.Wait()
}

// TestMentions: whole names only, in readings and in quotes.
func TestMentions(t *testing.T) {
	const text = "step.id-check.queue > 3 && team.agents.queue > 3 || segment in ['plus', \"gold\"]"
	for _, c := range []struct {
		kind, name string
		want       bool
	}{
		{"step", "id-check", true}, {"step", "id", false}, {"step", "check", false}, {"team", "agents", true}, {"team", "id-check", false},
		{"segment", "plus", true}, {"segment", "gold", true}, {"segment", "lus", false}, {"calendar", "agents", false},
	} {
		if Mentions(text, c.kind, c.name) != c.want {
			t.Errorf("%s %s", c.kind, c.name)
		}
	}
	if !Mentions("team.agents-2.queue > team.agents.queue", "team", "agents") || Mentions("xteam.agents.queue", "team", "agents") {
		t.Error("a name that another one begins with")
	}
}

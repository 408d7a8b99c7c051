package scenarios

import (
	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/calendar"
)

// binder turns an expanded tree into a setting of a model. It reports what is
// wrong and goes on with something harmless, so that one pass finds everything.
type binder struct {
	root     *tree.Node
	problems *tree.Problems
	files    *data
	order    order

	segments, journeys, teams, steps, touchpoints, streams, stocks names

	open     calendar.Week   // the hours at the top
	day      float64         // a business day: open minutes of one of their days
	within   []limit         // that targets ask for
	today    *tree.Node      // while an event or a policy holds, the tree without it; else nil
	care     care            // what policies do to customers
	messages []sim.Step      // at which messages of policies are work
	clock    condition.Reads // what rules read of it
	setting  sim.Setting
}

// order is what a tree does not say about the order of steps.
type order struct {
	outside map[string]bool     // steps that changes have added
	removed map[string]tree.Pos // what changes have taken out, "step.survey"
}

// limit is a time within which a touchpoint counts customers.
type limit struct {
	touchpoint string
	minutes    float64
}

// names are the things of a kind, in the order of the file.
type names struct {
	kind  string
	list  []string
	nodes []*tree.Node
	at    []tree.Pos
	index map[string]int
}

func namesOf(root *tree.Node, kind string) names {
	n := names{kind: kind, index: map[string]int{}}
	for _, e := range root.Get(kind).Entries() {
		if e.Value.Kind != tree.Table {
			continue
		}
		n.index[e.Key] = len(n.list)
		n.list = append(n.list, e.Key)
		n.nodes = append(n.nodes, e.Value)
		n.at = append(n.at, e.At)
	}
	return n
}

func (n *names) has(name string) bool { _, ok := n.index[name]; return ok }

// all is the name of the only segment of a scenario without segments; no
// scenario can use it.
const all = "all"

func newBinder(root *tree.Node, o order, files *data, problems *tree.Problems) *binder {
	b := &binder{root: root, problems: problems, files: files, order: o,
		segments: namesOf(root, "segment"), journeys: namesOf(root, "journey"), teams: namesOf(root, "team"),
		steps: namesOf(root, "step"), touchpoints: namesOf(root, "touchpoint"), streams: namesOf(root, "stream"),
		stocks: namesOf(root, "stock")}
	if len(b.segments.list) == 0 {
		b.segments = names{"segment", []string{all}, []*tree.Node{tree.NewTable(tree.Pos{})}, []tree.Pos{{}}, map[string]int{}}
	}
	if len(b.journeys.list) == 0 {
		b.journeys = names{"journey", []string{""}, []*tree.Node{tree.NewTable(tree.Pos{})}, []tree.Pos{{}}, map[string]int{}}
	}
	return b
}

// while is a binder of the tree that holds while an event or a policy does.
func (b *binder) while(root *tree.Node) *binder {
	w := newBinder(root, b.order, b.files, b.problems)
	w.within, w.today, w.day, w.care = b.within, b.root, b.day, b.care
	return w
}

// bind fills the setting.
func (b *binder) bind() sim.Setting {
	b.open = calendar.Constant(1)
	if n := b.root.Get("hours"); n != nil {
		b.open = b.hours(n)
	}
	if b.today == nil {
		b.timetables()
		b.day = b.open.BusinessDay()
	}
	for i, name := range b.teams.list {
		b.setting.Teams = append(b.setting.Teams, b.team(name, b.teams.nodes[i], b.teams.at[i]))
	}
	for i, name := range b.stocks.list {
		b.setting.Stocks = append(b.setting.Stocks, b.stock(name, b.stocks.nodes[i], b.stocks.at[i]))
	}
	for i, name := range b.steps.list {
		b.setting.Steps = append(b.setting.Steps, b.step(i, name, b.steps.nodes[i]))
	}
	b.paces()
	b.bindTouchpoints()
	b.bindJourneys()
	b.checkRooms()
	return b.setting
}

// classes is the number of combinations of journey and segment.
func (b *binder) classes() int { return len(b.journeys.list) * len(b.segments.list) }

// titled are the texts that every named thing has.
func titled(name string, n *tree.Node) (title, owner string) {
	if title = text(n.Get("title")); title == "" {
		title = name
	}
	return title, text(n.Get("owner"))
}

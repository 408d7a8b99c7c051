package scenarios

import (
	"slices"

	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
	"ripple/sim"
)

// isAboutCustomers says whether a policy does something to customers.
func isAboutCustomers(n *tree.Node) bool {
	return n.Get("route") != nil || n.Get("notify") != nil || n.Get("feel") != nil
}

// caring reads what a policy does to customers, and when it looks at them:
// on the way to the touchpoint of its forecast, else as they come to the steps that
// its condition is about.
func (b *binder) caring(p *policy, n *tree.Node, rule condition.Rule) {
	if !isAboutCustomers(n) {
		if e := n.Entry("accuracy"); e != nil {
			b.problems.Add(e.At, "leave it out", "only a forecast has an accuracy, and what is set depends on none")
		}
		return
	}
	p.When = rule.When
	accuracy := b.share(n.Get("accuracy"), 1)
	if e := n.Entry("accuracy"); accuracy < .5 {
		b.problems.Add(e.Value.Pos, `write "50%" for a guess, up to "100%"`, "a forecast that is wrong more often than right is a forecast of the opposite")
		accuracy = 1
	}
	if rule.Forecast != nil {
		p.Forecast = &sim.Forecast{Touchpoint: rule.Forecast.Touchpoint, Beyond: rule.Forecast.Beyond, OrEqual: rule.Forecast.OrEqual, Accuracy: accuracy}
		b.foreseeable(n.Get("when"), rule.Forecast)
	} else if p.When != nil {
		if e := n.Entry("accuracy"); e != nil {
			b.problems.Add(e.At, "leave it out, or write when = \"forecast(touchpoint.….wait) > 10m\"", "only a forecast has an accuracy")
		}
		if p.At = b.stepsOf(p.When); len(p.At) == 0 {
			b.problems.Add(n.Get("when").Pos, "add the step at which customers are looked at (step.….queue), a team (team.….queue: the steps that it does), or forecast(touchpoint.….wait)",
				"it is not said where customers are looked at")
		}
	}
	if route := n.Get("route"); route != nil {
		p.Route = b.routes(route)
	}
	if e := n.Entry("feel"); e != nil {
		p.Feel = b.factor(e.Value, 1)
		b.felt(e, p)
	}
	if notify := n.Get("notify"); notify != nil && notify.Kind == tree.Table {
		b.message(p, notify)
	}
}

// stepsOf are the steps that a condition is about: those it names, and those of the
// teams, or with the stock, that it names.
func (b *binder) stepsOf(when *sim.Condition) []int {
	var at []int
	for i := range b.setting.Steps {
		st := &b.setting.Steps[i]
		if slices.ContainsFunc(when.Reads, func(g sim.Gauge) bool {
			switch g.Of {
			case sim.StepQueue, sim.StepWip:
				return g.Index == i
			case sim.StockOnHand, sim.StockShort:
				return slices.ContainsFunc(st.Uses, func(u sim.Use) bool { return u.Stock == g.Index })
			}
			return takesPart(st, g.Index)
		}) {
			at = append(at, i)
		}
	}
	return at
}

// felt refuses a wait that feels shorter where nobody says what it was like.
func (b *binder) felt(e *tree.Entry, p *policy) {
	const remedy = "give the touchpoint expects: the wait that is just right"
	if f := p.Forecast; f != nil {
		if t := &b.setting.Touchpoints[f.Touchpoint]; !t.Scored() && !b.wrong(b.touchpoints.nodes[f.Touchpoint].Entry("expects")) {
			b.problems.Add(e.At, remedy, "%q has no effect: touchpoint %q has no score", "feel", t.Name)
		}
		return
	}
	if !slices.ContainsFunc(b.setting.Touchpoints, func(t sim.Touchpoint) bool { return t.Scored() }) && !b.doubtful() {
		b.problems.Add(e.At, remedy, "%q has no effect: no touchpoint has a score", "feel")
	}
}

// foreseeable refuses a forecast of a touchpoint that only those meet who ask how
// long it takes.
func (b *binder) foreseeable(when *tree.Node, f *condition.Forecast) {
	if len(b.touchpoints.list) == 0 {
		return
	}
	var mains []int
	for i := range b.setting.Journeys {
		j := &b.setting.Journeys[i]
		mains = append(append(mains, j.Enters), takenTo(j)...)
	}
	for _, e := range b.root.Get("run", "start_with").Entries() {
		if i, ok := b.steps.index[e.Key]; ok {
			mains = append(mains, i)
		}
	}
	t := &b.setting.Touchpoints[f.Touchpoint]
	main, any := b.reachable(mains...), b.reachable(b.entries()...)
	comes := func(reached []bool) bool {
		return slices.ContainsFunc(t.Steps, func(i int) bool { return reached[i] })
	}
	if comes(any) && !comes(main) {
		b.problems.Add(when.Part(f.At, f.Len), "name a touchpoint that customers meet on their own way",
			"no forecast is made of touchpoint %q: only those come there who ask how long it takes", t.Name)
	}
}

// message notes the step at which a message is work for a team. It stands behind all
// others: nobody can name it.
func (b *binder) message(p *policy, notify *tree.Node) {
	work := b.times(notify.Get("work"))
	if notify.Get("by") == nil || work == nil {
		return // reported where the file was read
	}
	team := b.lookup(notify.Get("by"), &b.teams)
	if team < 0 {
		return
	}
	p.Notify = len(b.setting.Steps) + len(b.messages)
	step := sim.Step{
		Name: "message:" + p.Slug(), Title: "Message: " + p.Name, Owner: p.Owner, Team: team, Work: work, Value: sim.NonValueAdding,
		Next: b.everybody(sim.Done), FirstPass: b.certain(), ReworkTo: p.Notify,
	}
	b.messages = append(b.messages, step)
}

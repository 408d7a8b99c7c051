package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
	"ripple/sim/calendar"
)

func (b *binder) team(name string, n *tree.Node, at tree.Pos) sim.Team {
	t := sim.Team{Name: name, Capability: text(n.Get("capability")), System: text(n.Get("kind")) == "system"}
	t.Title, t.Owner = titled(name, n)

	hours := b.open
	if own := n.Get("hours"); own != nil {
		hours = b.hours(own)
	}
	if t.System {
		hours = calendar.Constant(1)
		b.systemOnly(n)
	}
	t.OpenAllWeek = hours.IsConstant() && hours.At(0) > 0

	heads, ok := calendar.Week(nil), false
	if c := n.Get("capacity"); c != nil {
		heads, t.DayMix, ok = b.capacity(c)
	} else {
		b.problems.Add(at, "add capacity: heads on shift", "[team.%s] needs %q", name, "capacity")
	}
	present := 1.0
	if !t.System {
		present -= b.share(n.Get("shrinkage"), 0)
	}
	t.Heads = calendar.Combine(heads, hours, func(heads, open float64) float64 {
		if open > 0 {
			return heads * present
		}
		return 0
	})
	if t.OpenAllWeek && !heads.IsConstant() { // closed where nobody is on shift
		t.OpenAllWeek = false
	}
	if ok && b.today == nil && t.Heads.Mean() == 0 {
		b.unstaffed(name, n, heads, present)
	}
	t.AtClose = b.atClose(n.Get("at_close"))
	t.HourlyCost, t.CaseCost = b.cost(n.Get("cost"))
	b.queue(&t, n)
	b.preempt(&t, n)
	b.fails(&t, n)
	return t
}

// systemOnly refuses what people have and systems have not.
func (b *binder) systemOnly(n *tree.Node) {
	if e := n.Entry("shrinkage"); e != nil && b.share(e.Value, 0) > 0 {
		b.problems.Add(e.At, `leave it out, or kind = "people"`, "a system has no shrinkage")
	}
	if e := n.Entry("hours"); e != nil {
		if w := b.hours(e.Value); !w.IsConstant() {
			b.problems.Add(e.At, `leave it out, or kind = "people"`, "a system is never off shift")
		}
	}
}

func (b *binder) atClose(n *tree.Node) sim.AtClose {
	if n == nil {
		n = b.root.Get("at_close")
	}
	switch text(n) {
	case "pause":
		return sim.PauseJob
	case "clear":
		return sim.ClearLine
	case "send-away":
		return sim.SendAway
	}
	return sim.FinishJob
}

// cost is the cost of an hour and of a case.
func (b *binder) cost(n *tree.Node) (hour, job float64) {
	if n == nil {
		return 0, 0
	}
	hour, job, err := value.ParseCost(n.Text)
	if err != nil {
		b.fail(n, err)
		return 0, 0
	}
	change := func(base float64) float64 {
		if base == 0 {
			return 0
		}
		return max(0, edit(b, n, base, value.Edit.Number))
	}
	return change(hour), change(job)
}

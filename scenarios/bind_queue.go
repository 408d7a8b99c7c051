package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// queue reads whom a team serves first.
func (b *binder) queue(t *sim.Team, n *tree.Node) {
	queue, priority := text(n.Get("queue")), n.Get("priority")
	switch queue {
	case "priority":
		if priority == nil {
			b.problems.Add(n.Get("queue").Pos, `add priority = ["…", "…"]: segments or journeys, best first`, "a queue by priority needs %q", "priority")
			return
		}
		t.Ranks = b.ranks(priority)
		return
	case "lifo":
		t.Queue = sim.LastCome
	case "shortest-work":
		t.Queue = sim.ShortestWork
	case "due":
		t.Queue = sim.DueFirst
	case "random":
		t.Queue = sim.AtRandom
	case "":
		queue = "fifo"
	}
	if priority != nil && !b.wrong(n.Entry("queue")) && !b.overruled(n, "priority") {
		b.problems.Add(n.Entry("priority").At, `write queue = "priority", or leave the list out`, "this list has no effect: queue is %q", queue)
	}
}

// overruled says whether the order of a line comes from somewhere else than a key
// that goes with the order before: a change or an event that sets another order
// cannot take the key out, and does not have to.
func (b *binder) overruled(n *tree.Node, key string) bool {
	queue := n.Get("queue")
	return queue != nil && (b.today != nil || queue.Pos.File != n.Entry(key).At.File)
}

// checkDue refuses to serve by promises where nobody is promised anything.
func (b *binder) checkDue() {
	for i := range b.setting.Teams {
		if b.setting.Teams[i].Queue != sim.DueFirst || !b.used(i) || b.promised(i) {
			continue
		}
		b.problems.Add(b.teams.nodes[i].Get("queue").Pos, "give a touchpoint there or later on a promise, or choose another order",
			"nobody is promised anything: no step of team %q leads to a touchpoint with a promise", b.teams.list[i])
	}
}

// promised says whether customers at some step of a team have, there or later on,
// a touchpoint with a promise.
func (b *binder) promised(team int) bool {
	var starts []int
	for i := range b.setting.Steps {
		if takesPart(&b.setting.Steps[i], team) {
			starts = append(starts, i)
		}
	}
	reached := b.reachable(starts...)
	for i := range b.setting.Touchpoints {
		t := &b.setting.Touchpoints[i]
		for _, step := range t.Steps {
			if t.Promise > 0 && reached[step] {
				return true
			}
		}
	}
	return false
}

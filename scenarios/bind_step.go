package scenarios

import (
	"fmt"
	"math"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/draw"
)

// times reads a random time that ends, by class; nil where there is none.
func (b *binder) times(n *tree.Node) []draw.Dist {
	return b.classTimes(n, func(leaf *tree.Node) draw.Dist {
		d := b.dist(leaf)
		if math.IsInf(d.Mean(), 1) { // never, or a mixture with it
			b.problems.Add(leaf.Pos, "write how long it takes", `only patience can be "never"`)
			return draw.Always(0)
		}
		return d
	})
}

func (b *binder) classTimes(n *tree.Node, read func(*tree.Node) draw.Dist) []draw.Dist {
	switch {
	case n == nil:
		return nil
	case b.strange(n):
		return make([]draw.Dist, b.classes())
	}
	return byClass(b, n, read)
}

func (b *binder) step(i int, name string, n *tree.Node) sim.Step {
	s := sim.Step{Name: name, Team: sim.NoTeam, ReworkTo: i, Draws: text(n.Get("draws"))}
	s.Title, s.Owner = titled(name, n)
	b.doer(&s, i, n)

	switch text(n.Get("clock")) {
	case "customer":
		s.CustomerClock = true
		if s.Team != sim.NoTeam {
			b.problems.Add(n.Get("clock").Pos, `give the step a "delay" instead of "by" and "work", or leave the clock out`, "what a team does is not the customer's own time")
		}
	}
	if next := n.Get("next"); next != nil {
		s.Next = b.nextRoutes(next)
	} else {
		s.Next = b.everybody(b.following(i))
	}
	b.patience(&s, i, n)
	s.Balks, s.WaitsFor = b.balks(name, n), b.waitsFor(i, n)

	s.FirstPass = make([]float64, b.classes())
	for c := range s.FirstPass {
		s.FirstPass[c] = 1
	}
	if p := n.Get("first_pass"); p != nil && !b.strange(p) {
		s.FirstPass = byClass(b, p, func(leaf *tree.Node) float64 { return b.share(leaf, 1) })
	}
	for _, key := range []string{"rework_to", "rework_limit"} {
		if e := n.Entry(key); e != nil && n.Entry("first_pass") == nil {
			b.problems.Add(e.At, `add first_pass, such as "90%"`, "%q has no effect: all work is right first time", key)
		}
	}
	if to := n.Get("rework_to"); to != nil {
		if at := b.lookup(to, &b.steps); at >= 0 {
			s.ReworkTo = at
		}
	}
	s.ReworkLimit = 3
	if limit := n.Get("rework_limit"); limit != nil {
		s.ReworkLimit = int(b.number(limit, 3))
		if s.ReworkLimit > mostRework {
			b.problems.Add(limit.Pos, fmt.Sprintf("write %d at most", mostRework), "work cannot be wrong so often")
			s.ReworkLimit = 3
		}
	}
	s.Value = [...]sim.Value{sim.Unclassified, sim.ValueAdding, sim.BusinessValueAdding, sim.NonValueAdding}[1+position(text(n.Get("value")), "va", "bva", "nva")]
	s.Batch = b.batch(n.Get("batch"))
	s.Timeout = b.timeout(n.Get("timeout"))
	b.room(&s, n)
	b.uses(&s, i, n)
	return s
}

// mostRework bounds rework_limit.
const mostRework = 10_000

// position is the index of a word in a list, -1 if it is not there.
func position[T comparable](word T, list ...T) int {
	for i, w := range list {
		if w == word {
			return i
		}
	}
	return -1
}

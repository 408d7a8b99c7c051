package scenarios

import (
	"fmt"
	"math"

	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/draw"
)

// mostUnits bounds a team whose members break down one by one.
const mostUnits = 10_000

// fails reads how often a member of a team breaks down, and for how long.
func (b *binder) fails(t *sim.Team, team *tree.Node) {
	n := team.Get("fails")
	if n == nil || n.Kind != tree.Table {
		return
	}
	for _, key := range []string{"every", "for"} {
		if n.Get(key) == nil {
			b.problems.Add(n.Pos, `write { every = "~20d", for = "~90m" }`, "breakdowns need %q", key)
			return
		}
	}
	every, ok := b.someTime(n.Get("every"), "write the time until a member breaks down")
	down, okay := b.someTime(n.Get("for"), "write the time until it is up again, or leave the breakdowns out")
	if ok && okay {
		t.Fails = &sim.Fails{Every: every, For: down}
	}
	for _, piece := range t.Heads {
		if piece.Value > mostUnits {
			b.problems.Add(writtenAt(team.Get("capacity")), fmt.Sprintf("write %d at most, or leave the breakdowns out", mostUnits),
				"so many members of team %q cannot break down one by one", t.Name)
			return
		}
	}
}

// someTime is a random time that ends and is not 0.
func (b *binder) someTime(n *tree.Node, remedy string) (draw.Dist, bool) {
	before := len(*b.problems)
	d := b.dist(n)
	switch {
	case len(*b.problems) > before:
		return d, false
	case math.IsInf(d.Mean(), 1):
		b.problems.Add(n.Pos, remedy, `only patience can be "never"`)
		return d, false
	case d.Mean() == 0:
		b.problems.Add(writtenAt(n), remedy, "this takes no time at all")
		return d, false
	}
	return d, true
}

package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim/draw"
)

// paces checks the speed of teams by step: only work that a team does has one.
func (b *binder) paces() {
	for i, team := range b.teams.list {
		for _, e := range b.teams.nodes[i].Get("pace").Entries() {
			b.speed(e.Value)
			step, ok := b.steps.index[e.Key]
			switch {
			case !ok:
				b.noSuch(e.At, e.Key, &b.steps)
			case b.does(team, step):
			case named(b.steps.nodes[step].Get("with"), team):
				b.problems.Add(e.At, `give a pace to the team in "by"`, "team %q is held along at step %q and does not do it", team, e.Key)
			case !b.wrong(b.steps.nodes[step].Entry("by")):
				b.problems.Add(e.At, `add the team to "by" of the step, or leave it out`, "team %q does not do step %q", team, e.Key)
			}
		}
	}
}

// does says whether a team does a step, now or while no event holds.
func (b *binder) does(team string, step int) bool {
	return named(b.steps.nodes[step].Get("by"), team) ||
		b.today != nil && named(b.today.Get("step", b.steps.list[step], "by"), team)
}

// pace is the speed of a team at a step, 1 where nothing is said.
func (b *binder) pace(team int, step string) float64 {
	return b.speed(b.teams.nodes[team].Get("pace", step))
}

// slowest bounds a pace: below it times would be longer than any that can be
// written.
const slowest = 0.001

func (b *binder) speed(n *tree.Node) float64 {
	pace := b.factor(n, 1)
	if pace < slowest {
		b.problems.Add(n.Pos, `write "x0.001" or more`, "nobody is that slow")
		return 1
	}
	return pace
}

// atPace is what times become at a speed: at x0.8 they are 1/0.8 as long.
func atPace(times []draw.Dist, pace float64) []draw.Dist {
	if pace == 1 {
		return times
	}
	for i := range times {
		times[i] = times[i].Scale(1 / pace)
	}
	return times
}

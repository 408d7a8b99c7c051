package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim/draw"
)

// workOf is how long the work of a step takes a team, by class: the part of the
// value that holds for the team, at its pace there. Nil if no work is stated.
func (b *binder) workOf(step string, team int, work *tree.Node) []draw.Dist {
	if work == nil {
		return nil
	}
	if b.isByTeam(work) {
		e := work.Entry(b.teams.list[team])
		if e == nil {
			e = work.Entry("rest")
		}
		if e == nil {
			b.problems.Add(work.Pos, `add it, or "rest" for the others`, "there is no value for team %q", b.teams.list[team])
			return make([]draw.Dist, b.classes())
		}
		work = e.Value
	}
	return atPace(b.times(work), b.pace(team, step))
}

// isByTeam says whether a value is a table by team.
func (b *binder) isByTeam(n *tree.Node) bool {
	if n == nil || n.Kind != tree.Table || isTimeForm(n) {
		return false
	}
	for _, e := range n.Entries() {
		if b.teams.has(e.Key) {
			return true
		}
	}
	return false
}

// byTeam checks a table by team: it stands outermost and names teams that do
// the step. It says whether that is so.
func (b *binder) byTeam(step string, n *tree.Node, by *tree.Entry) bool {
	before := len(*b.problems)
	if !b.isByTeam(n) {
		b.teamsInside(n)
		return len(*b.problems) == before
	}
	for _, e := range n.Entries() {
		switch {
		case e.Key == "rest":
		case b.segments.has(e.Key) || b.journeys.has(e.Key):
			b.problems.Add(e.At, `write by team first, and by segment or journey inside: { comms = { simple = "~5m", rest = "~8m" }, rest = "~6m" }`,
				"this table mixes teams with segments or journeys")
		case by == nil || b.wrong(by):
		case !b.teams.has(e.Key):
			b.noSuch(e.At, e.Key, &b.teams)
		case !b.does(e.Key, b.steps.index[step]):
			b.problems.Add(e.At, `add it to "by", or leave it out`, "team %q does not do step %q", e.Key, step)
		}
		b.teamsInside(e.Value)
	}
	return len(*b.problems) == before
}

// teamsInside refuses values by team inside of others.
func (b *binder) teamsInside(n *tree.Node) {
	if n == nil || n.Kind != tree.Table || isTimeForm(n) {
		return
	}
	for _, e := range n.Entries() {
		for _, inner := range e.Value.Entries() {
			if b.teams.has(inner.Key) {
				b.problems.Add(inner.At, `write by team first: { comms = { simple = "~5m", rest = "~8m" }, rest = "~6m" }`, "values by team stand outermost")
				return
			}
		}
		b.teamsInside(e.Value)
	}
}

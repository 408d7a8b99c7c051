package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// A customer who has been split asks once, not branch by branch.
func TestChaseThroughASplit(t *testing.T) {
	// Split at 10; goods until 30, the invoice until 210, paid at 215: the customer
	// asks at 100, 150 and 200.
	b := parallel().comeAt(0)
	b.Steps[2].Delay = fixed(200)
	b.Steps[3].Next = []Route{To(Done)}
	info := b.serve("info", b.team("desk", calendar.Constant(1)), 1)
	tp := told("paid", 3)
	tp.Expects, tp.Chase = 100, &Chase{After: 100, Again: 50, Step: info}
	b.touch(tp)
	found := b.run(t)
	is(t, "chases", found.Touchpoints[0].Chases, 3)
	is(t, "score", found.Touchpoints[0].Score.Sum, 0) // 23.125 for the wait, less 3 times 8
	is(t, "points", found.Touchpoints[0].PointsLost[measure.LostChase], 23.125)
	is(t, "visits", found.Steps[info].Work.N, 3)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 215)
	is(t, "arrived", found.Journeys[0].Arrived, 1)
}

// The one who is asked about splits: the visit is over when both branches are.
func TestASideVisitSplits(t *testing.T) {
	b := newModel(1000).comeAt(0)
	b.delay("wait", 100)
	b.Steps[0].Next = []Route{To(Done)}
	b.step(Step{Name: "ask", Team: NoTeam, Delay: fixed(1), Next: allOf(2, 3)})
	b.delay("look here", 5)
	b.delay("look there", 7)
	b.Steps[2].Next, b.Steps[3].Next = []Route{To(4)}, []Route{To(4)}
	b.step(Step{Name: "answer", Team: NoTeam, Delay: fixed(1), WaitsFor: []int{2, 3}})
	tp := told("done", 0)
	tp.Chase = &Chase{After: 50, Step: 1}
	b.touch(tp)
	found := b.run(t)
	is(t, "answers", found.Steps[4].Work.N, 1)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "arrived", found.Journeys[0].Arrived, 1)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 100)
}

// Own time, lags and handoffs go by the branch that ended last.
func TestOwnTimeInABranch(t *testing.T) {
	own := func(mine, ours float64) (lead float64) {
		b := parallel().comeAt(0)
		b.Steps[1].Delay, b.Steps[1].CustomerClock = fixed(mine), true
		b.Steps[2].Delay = fixed(ours)
		tp := told("paid", 3)
		tp.Since = Origin{From: SinceArrival}
		b.touch(tp)
		return b.run(t).Journeys[0].Lead.Sum
	}
	is(t, "papers come before the invoice", own(20, 50), 65)
	is(t, "papers come last", own(80, 50), 15)
}

func TestTouchpointsInBranches(t *testing.T) {
	// The goods arrive at 30, known at 33; the invoice at 60; paid at 65. Each wait is
	// since the touchpoint before in the same branch.
	b := parallel().comeAt(0)
	goods := told("goods", 1)
	goods.Lag = fixed(3)
	b.touch(goods)
	b.touch(told("invoice", 2))
	b.touch(told("paid", 3))
	found := b.run(t)
	expect{"order delay": 10, "goods delay": 20, "goods lag": 3}.equal(t, b.ladder(found, 0))
	expect{"order delay": 10, "invoice delay": 50}.equal(t, b.ladder(found, 1))
	expect{"pay delay": 5}.equal(t, b.ladder(found, 2))
}

func TestHandoffsInBranches(t *testing.T) {
	// Anna takes the order, Ben the goods (handoff), Anna the invoice, which ends last
	// (none), Anna is paid (none).
	b := parallel().comeAt(0)
	anna, ben := b.team("Anna", calendar.Constant(1)), b.team("Ben", calendar.Constant(1))
	for i, team := range []int{anna, ben, anna, anna} {
		b.Steps[i].Team, b.Steps[i].Work, b.Steps[i].Delay = team, fixed(10), nil
	}
	b.Steps[2].Work = fixed(50)
	b.Steps[0].Next = allOf(1, 2)
	tp := told("paid", 3)
	tp.Expects = 1000
	b.touch(tp)
	is(t, "handoffs", b.run(t).Touchpoints[0].PointsLost[measure.LostHandoff], 4)
}

// One branch is lost while the other one stays for want of room: it leaves as well.
func TestLostBranchThatHasNoRoom(t *testing.T) {
	// Split at 0: the saw 0–5, then no room at the drill, which is busy until 100; the
	// letter is lost at 30. The saw is free then, and the drill never sees this one.
	b := newModel(1000).comeAt(0)
	b.step(Step{Name: "begin", Team: NoTeam, Delay: fixed(0), Next: allOf(1, 3)})
	b.serve("saw", b.team("saw", calendar.Constant(1)), 5)
	b.serve("drill", b.team("drill", calendar.Constant(1)), 100)
	b.Steps[2].Room, b.Steps[2].Next = &Room{Block: true}, []Route{To(Done)}
	b.delay("letter", 30)
	b.Steps[3].Next = []Route{To(Lost)}
	b.journey("drilling", 2, 0)
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "drilled", found.Steps[2].Work.N, 1)
	is(t, "the saw", found.Teams[0].Busy, 30)
	is(t, "stayed", found.Steps[1].Blocked.Sum, 25)
}

// A bed that the whole customer keeps is there for a branch.
func TestABranchUsesTheKeptBed(t *testing.T) {
	// Admitted 0–10, the bed stays until treatment ends. Split: treatment 10–30 in this
	// bed, letters 10–15. The second patient has the bed at 30.
	b := newModel(1000).comeAt(0, 0)
	bed := b.team("bed", calendar.Constant(1))
	b.step(Step{Name: "admit", Team: bed, Work: fixed(10), Holds: []int{1}, Next: allOf(1, 2)})
	b.serve("treat", bed, 20)
	b.delay("letters", 5)
	b.Steps[1].Next, b.Steps[2].Next = []Route{To(3)}, []Route{To(3)}
	b.step(Step{Name: "home", Team: NoTeam, Delay: fixed(1), WaitsFor: []int{1, 2}})
	found := b.run(t)
	is(t, "the bed", found.Teams[0].Busy, 60)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 31+61)
}

// Members are free before the branches of whom they served come to the next step.
func TestMembersAreFreeBeforeTheSplit(t *testing.T) {
	// One clerk opens a case in 5 minutes and files one of its branches in 3, where there
	// is no place to wait.
	b := newModel(1000).comeAt(0)
	clerk := b.team("clerk", calendar.Constant(1))
	b.step(Step{Name: "open", Team: clerk, Work: fixed(5), Setup: fixed(0), Next: allOf(1, 2)})
	b.serve("file", clerk, 3)
	b.Steps[1].Room, b.Steps[1].Next = &Room{Full: []Route{To(Lost)}}, []Route{To(Done)}
	b.delay("letter", 1)
	found := b.run(t)
	is(t, "turned away", found.Steps[1].Turned, 0)
	is(t, "done", found.Journeys[0].Done, 1)
}

// A batch whose leader splits, and one that is not full, while others are split.
func TestSplitsAndBatches(t *testing.T) {
	b := newModel(1000).comeAt(0, 0)
	clerk := b.team("clerk", calendar.Constant(1))
	b.step(Step{Name: "open", Team: clerk, Work: fixed(5), Batch: &Batch{Size: 2}, Next: allOf(1, 2)})
	b.delay("long", 2000)
	b.delay("short", 1)
	b.Steps[1].Next, b.Steps[2].Next = []Route{To(3)}, []Route{To(3)}
	b.step(Step{Name: "van", Team: NoTeam, Delay: fixed(7), Batch: &Batch{Size: 4}})
	found := b.run(t)
	// Two branches wait for the van from 6 on; the two others come at 2005: full.
	is(t, "van", found.Steps[3].Queue.Sum, 2*1999)
	is(t, "lead times", found.Journeys[0].Lead.Sum, 2*2012)
}

// A split within a split is lost with its sibling, while another branch waits at
// the join: nobody waits there for what will never come.
func TestLostAroundASplit(t *testing.T) {
	// Split at 0: a letter that is lost at 40, a branch that is split again, of which
	// both wait for somebody who never comes, and one that waits at the join from 5 on.
	b := newModel(1000).comeAt(0)
	b.step(Step{Name: "begin", Team: NoTeam, Delay: fixed(0), Next: allOf(1, 2, 3)})
	b.delay("letter", 40)
	b.step(Step{Name: "inner", Team: NoTeam, Delay: fixed(1), Next: allOf(4, 5)})
	b.delay("short", 5)
	nobody := b.team("nobody", nil)
	b.serve("a", nobody, 1)
	b.serve("b", nobody, 1)
	b.delay("c", 1)
	b.Steps[1].Next, b.Steps[3].Next, b.Steps[4].Next, b.Steps[5].Next = []Route{To(Lost)}, []Route{To(6)}, []Route{To(7)}, []Route{To(7)}
	b.Steps[6].WaitsFor = []int{3, 7}
	b.step(Step{Name: "inner join", Team: NoTeam, Delay: fixed(1), WaitsFor: []int{4, 5}, Next: []Route{To(6)}})
	b.Steps[6].Next = []Route{To(Done)}
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "waited", found.Steps[4].Unserved.Sum+found.Steps[5].Unserved.Sum, 39+39)
}

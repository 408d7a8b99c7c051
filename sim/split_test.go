package sim

import (
	"context"
	"strings"
	"testing"
)

// all splits a customer to some steps.
func allOf(steps ...int) []Route {
	var r Route
	for _, s := range steps {
		r = append(r, Branch{To: s, How: ToAll})
	}
	return []Route{r}
}

// parallel is an order that is split into goods (20 min) and an invoice (50 min),
// joined, and then paid (5 min).
func parallel() builder {
	b := newModel(1000).comeAt(0, 1)
	b.step(Step{Name: "order", Team: NoTeam, Delay: fixed(10), Next: allOf(1, 2)})
	b.step(Step{Name: "goods", Team: NoTeam, Delay: fixed(20), Next: []Route{To(3)}})
	b.step(Step{Name: "invoice", Team: NoTeam, Delay: fixed(50), Next: []Route{To(3)}})
	b.step(Step{Name: "pay", Team: NoTeam, Delay: fixed(5), WaitsFor: []int{1, 2}})
	return b
}

func TestBranchesJoin(t *testing.T) {
	b := parallel()
	tp := told("paid", 3)
	tp.Since = Origin{From: SinceArrival}
	b.touch(tp)
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*65)
	for i, visits := range []float64{2, 2, 2, 2} {
		is(t, b.Steps[i].Name, found.Steps[i].Arrived, visits)
	}
	// The ladder follows the branch that ended last.
	expect{"order delay": 20, "invoice delay": 100, "pay delay": 10}.equal(t, b.ladder(found, 0))
}

func TestBranchesThatDoNotJoin(t *testing.T) {
	b := parallel()
	b.Steps[1].Next, b.Steps[2].Next, b.Steps[3].WaitsFor = []Route{To(Done)}, []Route{To(3)}, nil
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*65)
	is(t, "paid", found.Steps[3].Arrived, 2)
}

// One branch is lost while the other one waits at the join, or works.
func TestLostInABranch(t *testing.T) {
	b := parallel()
	b.Steps[2].Next = []Route{To(Lost)}
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "paid", found.Steps[3].Arrived, 0)

	b = parallel() // the short branch is lost, the long one goes on to its end
	b.Steps[1].Next = []Route{To(Lost)}
	found = b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "invoices", found.Steps[2].Work.N, 2)
	is(t, "paid", found.Steps[3].Arrived, 0)
}

// A branch that waits for a team leaves its line when the other one is lost.
func TestLostBranchLeavesTheLine(t *testing.T) {
	b := parallel()
	team := b.team("clerk", shift(600, 1000, 1))
	b.Steps[2] = Step{Name: "invoice", Team: team, Work: fixed(50), Next: []Route{To(3)}}
	b.Steps[1].Next = []Route{To(Lost)}
	found := b.run(t)
	is(t, "lost", found.Journeys[0].Lost, 2)
	is(t, "served", found.Steps[2].Work.N, 0)
	is(t, "waited", found.Steps[2].Queue.Sum, 20+20)
}

// A split within a branch: three tokens, two joins.
func TestSplitWithinASplit(t *testing.T) {
	b := newModel(1000).comeAt(0)
	b.step(Step{Name: "begin", Team: NoTeam, Delay: fixed(1), Next: allOf(1, 5)})
	b.step(Step{Name: "inner", Team: NoTeam, Delay: fixed(2), Next: allOf(2, 3)})
	b.step(Step{Name: "a", Team: NoTeam, Delay: fixed(3), Next: []Route{To(4)}})
	b.step(Step{Name: "b", Team: NoTeam, Delay: fixed(7), Next: []Route{To(4)}})
	b.step(Step{Name: "inner join", Team: NoTeam, Delay: fixed(4), WaitsFor: []int{2, 3}, Next: []Route{To(6)}})
	b.step(Step{Name: "c", Team: NoTeam, Delay: fixed(100), Next: []Route{To(6)}})
	b.step(Step{Name: "join", Team: NoTeam, Delay: fixed(5), WaitsFor: []int{4, 5}})
	found := b.run(t)
	is(t, "done", found.Journeys[0].Done, 1)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 1+100+5)
	is(t, "inner joins", found.Steps[4].Arrived, 1)
	is(t, "joins", found.Steps[6].Arrived, 1)
}

// Branches that meet the same step each have a visit of their own there.
func TestBranchesMeet(t *testing.T) {
	b := newModel(1000).comeAt(0)
	team := b.team("clerk", shift(0, 1440, 1))
	b.step(Step{Name: "begin", Team: NoTeam, Delay: fixed(1), Next: allOf(1, 2)})
	b.step(Step{Name: "a", Team: NoTeam, Delay: fixed(3), Next: []Route{To(3)}})
	b.step(Step{Name: "b", Team: NoTeam, Delay: fixed(3), Next: []Route{To(3)}})
	b.serve("both", team, 10)
	found := b.run(t)
	is(t, "visits", found.Steps[3].Arrived, 2)
	is(t, "first visits", found.Steps[3].First, 1)
	is(t, "waits", found.Steps[3].Queue.Sum, 10)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 24)
}

func TestJoinThatCanNeverComplete(t *testing.T) {
	b := parallel()
	b.Steps[2].Next = []Route{To(Done)} // ends, but by another way
	b.Steps[3].WaitsFor = []int{1, 0, 2}
	b.Steps[3].WaitsFor = []int{1, 3}
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Run(context.Background(), 1, 0)
	if err == nil || !strings.Contains(err.Error(), `waits at step "pay" for the end of "pay"`) {
		t.Errorf("error %v", err)
	}
}

// Rework within a branch: the join waits until the work is right.
func TestJoinWaitsForRightWork(t *testing.T) {
	b := parallel()
	b.Steps[1].FirstPass, b.Steps[1].ReworkTo, b.Steps[1].ReworkLimit = []float64{0}, 1, 2
	found := b.run(t)
	is(t, "visits of goods", found.Steps[1].Arrived, 6)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*(10+60+5))
}

// A join begins when the last step it waits for ends, even if that customer's
// branch goes elsewhere: the one that waits goes on.
func TestJoinBeginsForTheBranchThatWaits(t *testing.T) {
	b := parallel()
	tp := told("paid", 3)
	tp.Since = Origin{From: SinceArrival}
	b.touch(tp)
	b.Steps[2].Next = []Route{To(4)} // the invoice, 50 min, goes to the archive
	b.Steps[3].Next = []Route{To(Done)}
	b.step(Step{Name: "archive", Team: NoTeam, Delay: fixed(100), Next: []Route{To(Done)}})
	found := b.run(t)
	is(t, "paid", found.Steps[3].Arrived, 2)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*160)
	expect{"order delay": 20, "invoice delay": 100, "pay delay": 10}.equal(t, b.ladder(found, 0))
}

// Whoever has work of the join put right, or tries again there, need not wait for
// the others a second time.
func TestReworkAtAJoin(t *testing.T) {
	b := parallel()
	b.Steps[3].FirstPass, b.Steps[3].ReworkTo, b.Steps[3].ReworkLimit = []float64{0}, 3, 2
	found := b.run(t)
	is(t, "visits", found.Steps[3].Arrived, 6)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*(60+15))
}

// A branch that comes after its join has begun has nothing left to do.
func TestLateBranch(t *testing.T) {
	b := parallel()
	b.Steps[1].Next = []Route{To(4)} // after the goods a check of 100 min, then to the join
	b.Steps[3].Next = []Route{To(Done)}
	b.step(Step{Name: "check", Team: NoTeam, Delay: fixed(100), Next: []Route{To(3)}})
	found := b.run(t)
	is(t, "paid", found.Steps[3].Arrived, 2)
	is(t, "done", found.Journeys[0].Done, 2)
	is(t, "lead time", found.Journeys[0].Lead.Sum, 2*130)
}

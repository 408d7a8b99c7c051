package sim

import (
	"context"
	"strings"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// stockist hands out one unit at once to everybody who comes: "hand out" takes a
// minute of one clerk.
func stockist(stock Stock, at ...float64) builder {
	b := newModel(1000).comeAt(at...)
	stock.Name = "widgets"
	b.Stocks = []Stock{stock}
	b.serve("hand out", b.team("clerks", calendar.Constant(9)), 1)
	b.Steps[0].Uses = []Use{{0, 1}}
	b.touch(told("got it", 0))
	return b
}

// Customers come every 10 minutes, the work takes 1, there are 3 units, a unit is
// ordered for each that is asked for, and comes an hour after.
//
//	asks    1  11  21  31  41  51  61   71   81   91
//	leaves  1  11  21  61  71  81  91  101  111  121
//
// The orders come at 61, 71, … 151: the fourth customer gets that of the first.
func TestStockOutToTheMinute(t *testing.T) {
	b := stockist(Stock{OnHand: 3, ReorderAt: 2, Reorder: 1, Lead: draw.Always(60)}, 0, 10, 20, 30, 40, 50, 60, 70, 80, 90)
	found := b.run(t)
	is(t, "who waited", found.Steps[0].Short.N, 7)
	is(t, "for", found.Steps[0].Short.Sum, 7*30)
	is(t, "times in all", found.Journeys[0].Lead.Sum, 3*1+7*31)
	is(t, "work", found.Steps[0].WorkArea, 10)
	is(t, "the clerks are let go", found.Teams[0].Busy, 10)
	is(t, "stays at the step", found.Steps[0].BlockArea, 7*30)
	expect{"hand out work": 10, "hand out stock": 210}.equal(t, b.ladder(found, 0))

	s := found.Stocks[0]
	is(t, "asked", s.Asked, 10)
	is(t, "short", s.Short, 7)
	is(t, "used", s.Used, 10)
	is(t, "orders", s.Orders, 10)
	is(t, "customers waited for units", s.ShortArea, 7*30)
	// On hand: 3 to minute 1, 2 to 11, 1 to 21, 0 to 131, when the unit ordered at 71
	// comes: the last customer got that of 61 at 121. Then 1 to 141, 2 to 151, 3 to the end.
	is(t, "on hand", s.OnHandArea, 3*1+2*10+1*10+1*10+2*10+3*849)
	is(t, "out", s.Out, 131-21)
}

// Whoever has the stock goes on at once, in the order in which they came, though
// a later one needs less.
func TestStockIsHandedOutInOrder(t *testing.T) {
	b := stockist(Stock{OnHand: 1, ReorderAt: 0, Reorder: 4, Lead: draw.Always(100)}, 0, 20)
	b.journey("large", 1, 10)
	b.serve("large", 0, 1)
	b.Steps[0].Next, b.Steps[1].Uses = []Route{To(Done)}, []Use{{0, 4}}
	b.touch(told("large", 1))
	found := b.run(t)
	// At 1 the last unit goes, and 4 are ordered. At 11 the large one wants 4, and
	// the position 4-4 = 0 orders 4 more. They come at 101 and 111.
	expect{"hand out work": 2, "hand out stock": 90}.equal(t, b.ladder(found, 0)) // 111 - 21
	expect{"large work": 1, "large stock": 90}.equal(t, b.ladder(found, 1))       // 101 - 11
	is(t, "orders", found.Stocks[0].Orders, 2)
}

// A single large need places as many orders as it takes.
func TestSeveralOrdersAtOnce(t *testing.T) {
	b := stockist(Stock{OnHand: 2, ReorderAt: 1, Reorder: 3, Lead: draw.Always(50)}, 0)
	b.Steps[0].Uses[0].Units = 10
	found := b.run(t)
	is(t, "orders", found.Stocks[0].Orders, 4) // 2-10 = -8: -5, -2, 1, 4
	is(t, "out", found.Stocks[0].Out, 0)
	is(t, "on hand", found.Stocks[0].OnHandArea, 2*51+4*949)
	is(t, "waited", found.Steps[0].Short.Sum, 50)
	is(t, "units waited for", found.Stocks[0].ShortArea, 10*50)
}

// What is below its level at the beginning is ordered at the beginning.
func TestOrderedFromTheBeginning(t *testing.T) {
	found := stockist(Stock{OnHand: 0, ReorderAt: 0, Reorder: 5, Lead: draw.Always(30)}, 10).run(t)
	is(t, "orders", found.Stocks[0].Orders, 1)
	is(t, "waited", found.Steps[0].Short.Sum, 30-11)
}

// Who needs two things gets both or none, and stands before those who come later
// in both lines, also for what there is.
func TestSeveralStocks(t *testing.T) {
	b := newModel(1000).comeAt(0)
	b.Stocks = []Stock{
		{Name: "frames", OnHand: 0, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}, // ordered as somebody wants one
		{Name: "wheels", OnHand: 3, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)},
	}
	b.step(Step{Name: "bicycle", Team: NoTeam, Delay: fixed(0), Uses: []Use{{0, 1}, {1, 2}}, Next: []Route{To(Done)}})
	b.journey("repair", 1, 10)
	b.step(Step{Name: "repair", Team: NoTeam, Delay: fixed(0), Uses: []Use{{1, 2}}, Next: []Route{To(Done)}})
	found := b.run(t)
	is(t, "the bicycle waits for its frame", found.Steps[0].Short.Sum, 60)
	// At 10 the position of the wheels is 3-2-2 = -1: one is ordered, and comes at 70.
	// At 60 the bicycle takes 2 wheels, and 1 is left.
	is(t, "the repair for the wheels of the bicycle", found.Steps[1].Short.Sum, 60)
	is(t, "frames were short", found.Stocks[0].Short, 1)
	is(t, "wheels were short for the repair alone", found.Stocks[1].Short, 1)
	is(t, "wheels asked for", found.Stocks[1].Asked, 2)
}

// Whoever stands first in a line and leaves lets those behind have what there is.
func TestLeavesTheLineForOthers(t *testing.T) {
	b := newModel(1000).comeAt(0)
	b.Stocks = []Stock{{Name: "wheels", OnHand: 3, ReorderAt: -1, Reorder: 9, Lead: draw.Always(500)}}
	b.step(Step{Name: "many", Team: NoTeam, Delay: fixed(10), Uses: []Use{{0, 5}}, Next: []Route{To(Done)},
		Timeout: &Timeout{After: fixed(40), To: []Route{To(Lost)}}})
	b.journey("few", 1, 20)
	b.step(Step{Name: "few", Team: NoTeam, Delay: fixed(0), Uses: []Use{{0, 2}}, Next: []Route{To(Done)}})
	found := b.run(t)
	is(t, "the first leaves at 40, after its delay of 10", found.Steps[0].Short.Sum, 30)
	is(t, "timed out", found.Steps[0].TimedOut, 1)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "the other one goes then", found.Steps[1].Short.Sum, 20)
	is(t, "used", found.Stocks[0].Used, 2)
}

// An event changes the lead of later orders only: those on the way come as they
// were to come.
func TestEventChangesLead(t *testing.T) {
	b := stockist(Stock{OnHand: 0, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}, 0, 10, 20)
	b.during(15, func(s *Setting) { s.Stocks[0].Lead = draw.Always(200) })
	found := b.run(t)
	is(t, "waits", found.Steps[0].Short.Sum, 60+60+200) // ordered at 1, 11 and 21
}

// An event that raises the level orders as it begins.
func TestEventChangesLevel(t *testing.T) {
	b := stockist(Stock{OnHand: 1, ReorderAt: 0, Reorder: 1, Lead: draw.Always(60)}, 100, 101)
	b.during(50, func(s *Setting) { s.Stocks[0].ReorderAt, s.Stocks[0].Reorder = 1, 2 })
	found := b.run(t)
	is(t, "waits", found.Steps[0].Short.Sum, 110-102) // 2 come at 110
	is(t, "orders", found.Stocks[0].Orders, 2)        // at 50, from 1 to 3; at 102, from 1 to 3
}

// A route takes those elsewhere for whom there is not enough; they have not been
// told, and are not waited for.
func TestIfShort(t *testing.T) {
	b := stockist(Stock{OnHand: 2, ReorderAt: 0, Reorder: 2, Lead: draw.Always(60)}, 0, 10, 20, 30, 80)
	b.Steps[0].Next, b.Steps[0].IfShort = []Route{To(Done)}, []Route{To(1)}
	b.serve("make one", 0, 5)
	b.touch(told("made", 1))
	found := b.run(t)
	is(t, "made", found.Steps[1].Arrived, 2) // at 21 and 31; at 11 two were ordered, which come at 71
	is(t, "told", found.Touchpoints[0].Wait.N, 3)
	is(t, "told in the end", found.Touchpoints[1].Wait.N, 2)
	is(t, "their waits", found.Touchpoints[1].Wait.Sum, 2*6)
	is(t, "short", found.Stocks[0].Short, 2)
	is(t, "asked", found.Stocks[0].Asked, 5)
	is(t, "nobody waits", found.Stocks[0].ShortArea, 0)
}

// Work that is wrong uses nothing.
func TestWrongWorkUsesNothing(t *testing.T) {
	b := stockist(Stock{OnHand: 5, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}, 0, 10)
	b.Steps[0].FirstPass, b.Steps[0].ReworkLimit = []float64{0}, 2
	found := b.run(t)
	is(t, "wrong", found.Steps[0].Wrong, 4)
	is(t, "asked", found.Stocks[0].Asked, 2)
	is(t, "used", found.Stocks[0].Used, 2)
}

// The journey's time may end in a line for stock.
func TestJourneyEndsWithoutStock(t *testing.T) {
	b := stockist(Stock{OnHand: 0, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}, 0, 20)
	b.Journeys[0].Timeout = &Timeout{After: fixed(50), To: []Route{To(Lost)}}
	found := b.run(t)
	is(t, "the first leaves at 50, the other one has its unit at 61", found.Steps[0].Short.Sum, 49+40)
	is(t, "lost", found.Journeys[0].Lost, 1)
	is(t, "orders", found.Stocks[0].Orders, 2)
	is(t, "used", found.Stocks[0].Used, 1)
}

// Members stay with a customer who waits for stock only if they are kept until the
// step ends, which it does with the stock.
func TestKeptThroughAStockOut(t *testing.T) {
	b := newModel(1000).comeAt(0, 0)
	b.Stocks = []Stock{{Name: "implants", OnHand: 0, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}}
	beds, surgeons := b.team("beds", calendar.Constant(2)), b.team("surgeons", calendar.Constant(1))
	b.serve("admit", beds, 5)
	b.Steps[0].Holds = []int{1}
	b.serve("operate", surgeons, 10)
	b.Steps[1].Uses = []Use{{0, 1}}
	found := b.run(t)
	// Surgery 5–15 and 15–25, stock at 75 and 85.
	is(t, "surgeons", found.Teams[surgeons].Busy, 20)
	is(t, "beds", found.Teams[beds].Busy, 75+85)
	is(t, "waits", found.Steps[1].Short.Sum, 120)
}

// The run says for what customers wait who never leave.
func TestNeverFilled(t *testing.T) {
	b := stockist(Stock{OnHand: 1, Lead: draw.Always(60)}, 0, 10)
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.Run(context.Background(), 1, 0)
	if err == nil || !strings.Contains(err.Error(), `1 units of stock "widgets" are waited for, with 0 on hand and 0 ordered`) {
		t.Error(err)
	}
}

// What was used before counting began does not count, and the areas begin then.
func TestStockAfterWarmUp(t *testing.T) {
	b := stockist(Stock{OnHand: 2, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60)}, 0, 10, 20)
	b.Window.WarmUp = 15
	found := b.run(t)
	s := found.Stocks[0]
	is(t, "asked", s.Asked, 1)
	is(t, "used", s.Used, 1)
	is(t, "out", s.Out, 1000-15)
	is(t, "waited for", s.ShortArea, 60)
}

// Week by week a stock is counted as over all.
func TestStockByWeek(t *testing.T) {
	const week = calendar.WeekLength
	b := stockist(Stock{OnHand: 1, ReorderAt: -1, Reorder: 1, Lead: draw.Always(60), UnitCost: 7}, 0, week, week+500)
	b.Window.Length = 2 * week
	found := b.run(t)
	if len(found.Weeks) != 2 {
		t.Fatalf("%d weeks", len(found.Weeks))
	}
	one, two := found.Weeks[0].Stocks[0], found.Weeks[1].Stocks[0]
	is(t, "used in the first", one.Used, 1)
	is(t, "on hand in the first", one.OnHandArea, 1)
	is(t, "out in the first", one.Out, week-1)
	is(t, "used in the second", two.Used, 2)
	is(t, "cost of the second", two.Cost, 14)
	is(t, "waited for in the second", two.ShortArea, 120)
	is(t, "out in the second", two.Out, week)
}

// A policy reads what is on hand, and orders more while little is there.
func TestPolicyReadsStock(t *testing.T) {
	b := stockist(Stock{OnHand: 3, ReorderAt: 0, Reorder: 1, Lead: draw.Always(60)}, 0, 10, 20, 30, 40)
	b.Policies = []Policy{{Name: "order early", Sets: true, Notify: NoStep, When: &Condition{Text: "on hand < 2",
		Reads: []Gauge{{StockOnHand, 0}}, Holds: func(v *View) bool { return v.Gauges[0] < 2 }}}}
	early := b.Setting.clone()
	early.Stocks[0].ReorderAt, early.Stocks[0].Reorder = 1, 4
	b.Under = []*Setting{nil, &early}
	found := b.run(t)
	// At 1 two are left, at 11 one: the policy begins, and 4 are ordered for 71. At 21
	// none is left, and at 31 and 41 two wait: the position is 3.
	is(t, "waits", found.Steps[0].Short.Sum, 40+30)
	is(t, "orders", found.Stocks[0].Orders, 1)
	is(t, "fired", found.Policies[0].Fired, 1)
}

// Stock allocates nothing for a customer.
func TestStockAllocatesNothing(t *testing.T) {
	allocations := func(rate float64) float64 {
		b := newModel(20 * calendar.DayLength).comeAtRate(rate)
		b.Stocks = []Stock{{Name: "parts", OnHand: 5, ReorderAt: 4, Reorder: 1, Lead: dist(draw.NewExponential(5 / rate))}}
		b.step(Step{Name: "take", Team: NoTeam, Delay: exp(2), Uses: []Use{{0, 1}}, Timeout: &Timeout{After: exp(100), To: []Route{To(Lost)}}})
		b.touch(told("got it", 0))
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		run := func() {
			if _, err := s.Run(context.Background(), 1, 0); err != nil {
				t.Fatal(err)
			}
		}
		run() // memory grows
		return testing.AllocsPerRun(3, run)
	}
	if one, two := allocations(0.25), allocations(0.5); one != two {
		t.Errorf("%v allocations, with twice the customers %v", one, two)
	}
}

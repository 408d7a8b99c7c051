package sim

import (
	"testing"

	"ripple/sim/draw"
	"ripple/sim/measure"
	"ripple/sim/theory"
)

// stockHolds compares a stock of which single units are needed at Poisson moments
// with what theory says.
func stockHolds(t *testing.T, rate float64, stock Stock) {
	t.Helper()
	want, err := theory.ReorderPoint(rate, stock.Lead.Mean(), stock.ReorderAt, stock.Reorder)
	if err != nil {
		t.Fatal(err)
	}
	b := newModel(60_000).comeAtRate(rate)
	b.Window.Kind, b.Window.Drain, b.Window.WarmUp = Steady, false, 1000
	b.Stocks = []Stock{stock}
	b.step(Step{Name: "take", Team: NoTeam, Delay: fixed(0), Uses: []Use{{0, 1}}})
	over := func(of func(s *measure.Stock) float64) func(found *measure.Run) float64 {
		return func(found *measure.Run) float64 { return of(&found.Stocks[0]) / found.Minutes }
	}
	hold(t, b.complete(), 40, .02,
		figure{"met at once", want.Filled, func(found *measure.Run) float64 {
			return 1 - float64(found.Stocks[0].Short)/float64(found.Stocks[0].Asked)
		}},
		figure{"out of stock", want.Out, over(func(s *measure.Stock) float64 { return s.Out })},
		figure{"on hand", want.OnHand, over(func(s *measure.Stock) float64 { return s.OnHandArea })},
		figure{"waited for", want.Backorders, over(func(s *measure.Stock) float64 { return s.ShortArea })},
		figure{"at the step", want.Backorders, func(found *measure.Run) float64 { return found.Steps[0].BlockArea / found.Minutes }},
		figure{"orders", want.Orders, over(func(s *measure.Stock) float64 { return float64(s.Orders) })},
	)
}

// Base stock: an order for every unit. What is on the way is Poisson whatever the
// law of the lead (Palm).
func TestBaseStock(t *testing.T) {
	stockHolds(t, .2, Stock{Name: "parts", OnHand: 5, ReorderAt: 4, Reorder: 1, Lead: dist(draw.NewExponential(20))})
	stockHolds(t, .2, Stock{Name: "parts", OnHand: 5, ReorderAt: 4, Reorder: 1, Lead: draw.Always(20)})
	stockHolds(t, .2, Stock{Name: "parts", OnHand: 4, ReorderAt: 3, Reorder: 1, Lead: dist(draw.NewLognormal(20, 1))})
}

// Orders of several units, with a constant lead.
func TestReorderPoint(t *testing.T) {
	stockHolds(t, .2, Stock{Name: "parts", OnHand: 9, ReorderAt: 3, Reorder: 6, Lead: draw.Always(25)})
	stockHolds(t, .5, Stock{Name: "parts", OnHand: 30, ReorderAt: 10, Reorder: 20, Lead: draw.Always(24)})
}

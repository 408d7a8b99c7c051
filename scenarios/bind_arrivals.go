package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
	"ripple/sim"
)

// arrivals reads who comes when. Reference is left to whoever compares worlds.
func (b *binder) arrivals(n *tree.Node) sim.Arrivals {
	var a sim.Arrivals
	if n.Kind != tree.Table {
		b.problems.Add(n.Pos, `write for example "12/h"`, "arrivals are a rate, got %s", n.Kind)
		return a
	}
	forms := 0
	for _, form := range []string{"rate", "rates", "every"} {
		if e := n.Entry(form); e != nil {
			if forms++; forms > 1 {
				b.problems.Add(e.At, "keep one of rate, rates and every", "arrivals are stated twice")
			}
		}
	}
	profile := n.Get("profile")
	switch {
	case forms == 0:
		if byHoursOnly(n) {
			b.problems.Add(n.Entries()[0].At, fmt.Sprintf("write arrivals = { rates = { %q = … } }", n.Entries()[0].Key), "arrivals by hours stand under rates")
			break
		}
		b.problems.Add(n.Pos, `write for example { rate = "12/h" }`, "arrivals need rate, rates or every")
	case profile != nil && n.Get("rate") == nil:
		b.problems.Add(n.Entry("profile").At, `write rate = "…" with it`, "a profile shapes a rate")
	case profile != nil && n.Get("rate") != nil && value.IsData(n.Get("rate").Text):
		b.problems.Add(n.Entry("profile").At, "leave it out", "a profile shapes a rate; customers from data come when the data say")
	case n.Get("spread") != nil && (n.Get("every") != nil || n.Get("rate") != nil && value.IsData(n.Get("rate").Text)):
		b.problems.Add(n.Entry("spread").At, "leave it out, or write a rate", "busy and quiet days of customers who come one after the other are not yet supported")
	case n.Get("rates") != nil:
		a.Rate, _ = b.byHours(n.Get("rates"), "rates", b.ratePerMinute)
		a.Rate = a.Rate.Map(func(v float64) float64 { return v * b.timesAsMany(n) })
	case n.Get("every") != nil:
		b.gap(&a, n)
	case value.IsData(n.Get("rate").Text):
		b.replay(&a, n)
	default:
		a.Rate = b.rate(n, profile)
	}
	if spread := n.Get("spread"); spread != nil {
		cv, err := value.ParseSpread(spread.Text)
		if err != nil {
			b.fail(spread, err)
		}
		a.DayCV = cv
	}
	b.group(&a, n)
	return a
}

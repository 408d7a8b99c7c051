package theory

import "math"

// StockFigures are the long-run averages of a stock.
type StockFigures struct {
	Filled     float64 // share of needs met at once, 0 to 1
	Out        float64 // share of time with nothing on hand, 0 to 1
	OnHand     float64 // mean units on hand
	Backorders float64 // mean units that are waited for
	Orders     float64 // orders per unit of time
	Wait       float64 // mean wait of a unit that is needed, in units of time
}

// ReorderPoint returns a stock under the (s, Q) rule: single units are needed at
// Poisson moments of rate demand, those for whom nothing is there wait, and
// whenever the position (on hand and ordered, less waited for) is down to at,
// quantity (at least 1) units are ordered, which come after a constant lead. The
// position is then uniform on at+1, …, at+quantity and does not depend on what is
// needed in a lead, which is Poisson; so on hand, less waited for, is their
// difference.
//
// If quantity is 1 each need is followed by an order of its own, and lead may be
// the mean of any law: by Palm's theorem the units on the way are Poisson, as the
// customers of M/G/∞ are.
//
// Source: Hadley and Whitin, Analysis of Inventory Systems (1963), sections 4-7 and
// 4-11; Zipkin, Foundations of Inventory Management (2000), sections 6.2 and 6.4;
// Palm, Ericsson Technics 44 (1938).
func ReorderPoint(demand, lead float64, at, quantity int) (StockFigures, error) {
	if err := first(needPositive("demand rate", demand), needPositive("lead time", lead), needCount("quantity", quantity, 1)); err != nil {
		return StockFigures{}, err
	}
	if at < -maxCount || at > maxCount {
		return StockFigures{}, &ArgumentError{"reorder point", float64(at), "a whole number within ten millions of 0"}
	}
	mean := demand * lead
	var f StockFigures
	below, there := 0.0, 0.0 // P(D < k) and E(k-D)+ of the demand D in a lead
	logMean := math.Log(mean)
	for k := min(0, at+1); k <= at+quantity; k++ {
		if k > 0 {
			j := float64(k - 1)
			logFactorial, _ := math.Lgamma(j + 1)
			below += math.Exp(j*logMean - mean - logFactorial)
			there += below
		}
		if k > at {
			f.Filled += below
			f.OnHand += there
			f.Backorders += mean - float64(k) + there
		}
	}
	n := float64(quantity)
	f.Filled, f.OnHand, f.Backorders = min(1, f.Filled/n), f.OnHand/n, max(0, f.Backorders/n)
	f.Out, f.Orders, f.Wait = 1-f.Filled, demand/n, f.Backorders/demand
	return f, nil
}

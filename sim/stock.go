package sim

import "ripple/sim/draw"

// Stock is something that steps use up and a supplier delivers. Whenever the
// position (on hand, and ordered, less what customers wait for) is at or below
// ReorderAt, Reorder units more are ordered: an (s, nQ) rule under continuous review.
type Stock struct {
	Name, Title, Owner, Supplier string

	OnHand    int // units at the beginning
	ReorderAt int
	Reorder   int       // units of an order; 0: nothing is ever ordered
	Lead      draw.Dist // from order to delivery, by the clock
	UnitCost  float64   // for a unit used
}

// Use is what a step takes of a stock.
type Use struct{ Stock, Units int }

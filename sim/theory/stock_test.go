package theory

import (
	"errors"
	"math"
	"testing"
)

// TestReorderPoint has what a few terms give by hand.
func TestReorderPoint(t *testing.T) {
	e := math.Exp
	for _, c := range []struct {
		demand, lead float64
		at, quantity int
		want         StockFigures
	}{
		// One unit, which is there if nobody has come for a lead: as Erlang's loss with waiting.
		{2, .5, 0, 1, StockFigures{Filled: e(-1), Out: 1 - e(-1), OnHand: e(-1), Backorders: e(-1), Orders: 2, Wait: e(-1) / 2}},
		// Everything is made to order: who comes waits for the lead.
		{3, 2, -1, 1, StockFigures{Out: 1, Backorders: 6, Orders: 3, Wait: 2}},
		// P(D<2) = 3e⁻², P(D<3) = 5e⁻²; E(2-D)⁺ = 4e⁻², E(3-D)⁺ = 9e⁻².
		{2, 1, 1, 2, StockFigures{Filled: 4 * e(-2), Out: 1 - 4*e(-2), OnHand: 6.5 * e(-2), Backorders: 2 - 2.5 + 6.5*e(-2), Orders: 1, Wait: (6.5*e(-2) - .5) / 2}},
	} {
		got, err := ReorderPoint(c.demand, c.lead, c.at, c.quantity)
		if err != nil {
			t.Fatal(err)
		}
		for name, pair := range map[string][2]float64{"filled": {got.Filled, c.want.Filled}, "out": {got.Out, c.want.Out}, "on hand": {got.OnHand, c.want.OnHand},
			"backorders": {got.Backorders, c.want.Backorders}, "orders": {got.Orders, c.want.Orders}, "wait": {got.Wait, c.want.Wait}} {
			if math.Abs(pair[0]-pair[1]) > 1e-12 {
				t.Errorf("(%d, %d): %s is %v, want %v", c.at, c.quantity, name, pair[0], pair[1])
			}
		}
	}
}

// TestReorderPointIsNet: on hand less waited for is the mean position less what is
// needed in a lead, also where numbers are large.
func TestReorderPointIsNet(t *testing.T) {
	for _, c := range []struct {
		mean         float64
		at, quantity int
	}{{.01, 0, 3}, {5, -4, 7}, {900, 850, 100}, {5000, 5100, 1}, {3, 40, 1000}} {
		f, err := ReorderPoint(c.mean, 1, c.at, c.quantity)
		if err != nil {
			t.Fatal(err)
		}
		net := float64(c.at) + (1+float64(c.quantity))/2 - c.mean
		if math.Abs(f.OnHand-f.Backorders-net) > 1e-8*(1+math.Abs(net)) || f.Filled < 0 || f.Filled > 1 || f.Backorders < 0 {
			t.Errorf("%+v: %+v, net %v", c, f, net)
		}
	}
}

func TestReorderPointArguments(t *testing.T) {
	for _, c := range []struct {
		demand, lead float64
		at, quantity int
	}{{0, 1, 1, 1}, {1, 0, 1, 1}, {1, 1, 1, 0}, {1, 1, 1 << 40, 1}, {math.NaN(), 1, 1, 1}} {
		var wrong *ArgumentError
		if _, err := ReorderPoint(c.demand, c.lead, c.at, c.quantity); !errors.As(err, &wrong) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

package study

import (
	"slices"
	"testing"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// Where too little stock may lead elsewhere, a load is that of there being always
// enough, and says so; nobody is refused for it.
func TestLoadOfStock(t *testing.T) {
	m := shop(2, .5, 3) // the second team has half of what it needs, if all come
	m.Stocks = []sim.Stock{{Name: "parts", OnHand: 1, ReorderAt: 1, Reorder: 1, Lead: draw.Always(60)}}
	m.Steps[0].Uses = []sim.Use{{Stock: 0, Units: 1}}
	loads, err := Loads(m, &m.Setting)
	if err != nil {
		t.Fatal(err)
	}
	works(t, loads.Teams, 1, 1, 1)
	if loads.Overload(1) == nil || slices.Contains(loads.Teams[1].Assumes, NeverShort) {
		t.Error("all who wait for stock come in the end")
	}
	m.Steps[0].IfShort = []sim.Route{sim.To(2)}
	if loads, err = Loads(m, &m.Setting); err != nil {
		t.Fatal(err)
	}
	works(t, loads.Teams, 1, 1, 1)
	for team, assumes := range []bool{false, true, true} {
		if got := slices.Contains(loads.Teams[team].Assumes, NeverShort); got != assumes {
			t.Errorf("team %d: assumes enough stock is %v", team, got)
		}
	}
	if loads.Overload(1) != nil {
		t.Error("perhaps nobody comes to the second step")
	}
}

// A warm-up is long enough for what was there to be used, and delivered anew; there
// is none where a stock is there once.
func TestWarmUpOfStock(t *testing.T) {
	m := shop(2)
	m.Stocks = []sim.Stock{{Name: "parts", OnHand: 100, ReorderAt: 300, Reorder: 432, Lead: draw.Always(60)}}
	m.Steps[0].Uses = []sim.Use{{Stock: 0, Units: 1}}
	ready, _, err := Prepare([]*sim.Model{m}, false)
	if err != nil {
		t.Fatal(err)
	}
	if lead := ready[0].Window.Lead / calendar.DayLength; lead != relaxations*3 { // 432 at 144 a day
		t.Errorf("%v days", lead)
	}
	m.Stocks[0].Reorder = 0
	if ready, _, err = Prepare([]*sim.Model{shop(2), m}, false); err != nil || ready[0].Window.Lead != 0 || ready[1].Window.Lead != 0 {
		t.Error(ready[0].Window.Lead, err)
	}
}

// The cost of a unit is that of the moment at which it is used.
func TestStockMetrics(t *testing.T) {
	m := shop(9)
	m.Window = sim.Window{Kind: sim.Terminating, Length: calendar.WeekLength, Drain: true}
	m.Journeys[0].Arrivals = sim.Arrivals{At: []float64{0, 10, 20, 30}, Copies: 1}
	m.Steps[0].Work = []draw.Dist{draw.Always(1)}
	m.Stocks = []sim.Stock{{Name: "parts", OnHand: 2, ReorderAt: 1, Reorder: 1, Lead: draw.Always(60), UnitCost: 3}}
	m.Steps[0].Uses = []sim.Use{{Stock: 0, Units: 1}}
	dear := m.Setting
	dear.Stocks = []sim.Stock{m.Stocks[0]}
	dear.Stocks[0].UnitCost = 5
	m.Epochs = []sim.Epoch{{At: 15, Setting: dear}}
	runs := replicate(t, Plan{Seed: 1, Replications: 1}, m)
	got := map[string]float64{}
	for _, s := range runs.Worlds[0].Metrics {
		got[s.Path] = s.Sums[0] / s.Counts[0]
	}
	// Asked for at 1, 11, 21, 31; ordered then, and there at 61, 71, 81, 91: the third
	// customer waits from 21 to 61, the fourth from 31 to 71.
	const week = calendar.WeekLength
	for path, want := range map[string]float64{
		"stock.parts.fill_rate": .5, "stock.parts.orders": 4, "stock.parts.cost": 3 + 3 + 5 + 5, "cost.total": 16, "cost.per_case": 4,
		"stock.parts.backorders": (40. + 40) / week, "stock.parts.out": (81. - 11) / week, "stock.parts.on_hand": (2*1 + 1*10 + 1*10 + 2*(week-91)) / week,
		"step.a.wip": (4*1 + 40 + 40) / week,
	} {
		about(t, path, got[path], want)
	}
}

package scenarios

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ripple/sim"
	"ripple/sim/draw"
)

// TestStockIsRead: a shop with a supplier, and a change that brings another one.
func TestStockIsRead(t *testing.T) {
	orders := load(t, "orders.toml")
	s := orders.Model.Stocks[0]
	s.Lead = draw.Dist{}
	if diff := cmp.Diff(sim.Stock{Name: "core-range", Title: "core-range", Owner: "Head of Purchasing", Supplier: "Nordwind",
		OnHand: 6500, ReorderAt: 4600, Reorder: 5300, UnitCost: 20}, s); diff != "" {
		t.Error(diff)
	}
	const day = 24 * 60
	lead := func(s *sim.Setting) float64 { return s.Stocks[0].Lead.Mean() / day }
	if e := orders.Model.Epochs; len(e) != 2 || !close(lead(&orders.Model.Setting), 5) || !close(lead(&e[0].Setting), 16) || !close(lead(&e[1].Setting), 5) {
		t.Errorf("leads of %d epochs", len(e))
	}
	step := func(s *Scenario, name string) *sim.Step {
		for i := range s.Model.Steps {
			if s.Model.Steps[i].Name == name {
				return &s.Model.Steps[i]
			}
		}
		t.Fatal(name)
		return nil
	}
	reserve, backorder := step(orders, "reserve"), step(orders, "backorder")
	to := func(st *sim.Step, s *Scenario) string { return s.Model.Steps[st.IfShort[0][0].To].Name }
	if diff := cmp.Diff([]sim.Use{{Stock: 0, Units: 1}}, reserve.Uses); diff != "" || to(reserve, orders) != "backorder" {
		t.Error(diff, reserve.IfShort)
	}
	if backorder.IfShort != nil || backorder.Team != sim.NoTeam || backorder.Delay[0].Mean() != 0 || backorder.Uses == nil {
		t.Errorf("%+v", backorder)
	}
	second, change, problems := orders.With("orders.second-source.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	if to(step(second, "reserve"), second) != "reserve-ostwind" || step(second, "reserve-ostwind").Uses[0].Stock != 1 || len(second.Model.Epochs[0].Stocks) != 2 {
		t.Error("the change has no second source")
	}
	if change.New != 4 {
		t.Errorf("%d new", change.New)
	}
}

func close(a, b float64) bool { return a > b-1e-9 && a < b+1e-9 }

// TestSomeClassesWait: where there is no route, customers of a class wait.
func TestSomeClassesWait(t *testing.T) {
	s, err := read(`scenario = "x"
arrivals = "2/h"
[segment.plus]
share = "20%"
[segment.basic]
share = "rest"
[stock.paper]
on_hand = 5
lead = "1d"
reorder = 5
[step.take]
uses = { paper = 2 }
if_short = { plus = "wait", rest = { lost = "30%", done = "rest" } }
`)
	if err != nil {
		t.Fatal(err)
	}
	short := s.Model.Steps[0].IfShort
	if len(short) != 2 || short[0] != nil || len(short[1]) != 2 {
		t.Errorf("%+v", short)
	}
	var b strings.Builder
	if err := s.WriteFlow(&b); err != nil || !strings.Contains(b.String(), "uses 2 paper, else plus: waits for it; basic: → 30% lost, 70% done") {
		t.Error(b.String(), err)
	}
}

// TestStockPaths: every number of a stock has a path, as everywhere.
func TestStockPaths(t *testing.T) {
	orders := load(t, "orders.toml")
	for set, want := range map[string]string{
		"stock.core-range.lead=x2":              "stock.core-range.lead: ~5d → ~10d",
		"stock.core-range.reorder_at=+400":      "stock.core-range.reorder_at: 4600 → 5000",
		"stock.core-range.reorder=-10%":         "stock.core-range.reorder: 5300 → 4770",
		"stock.core-range.on_hand=9000":         "stock.core-range.on_hand: 6500 → 9000",
		"stock.core-range.cost=+10%":            "stock.core-range.cost: 20.00 → 22",
		"step.reserve.uses.core-range=2":        "step.reserve.uses.core-range: 1 → 2",
		"step.reserve.uses={ core-range = 3 }":  "step.reserve.uses.core-range: 1 → 3",
		"step.backorder.if_short=lost":          "step.backorder.if_short:  → lost",
		"targets.stock.core-range.out=<= 5%":    "targets.stock.core-range.out:  → <= 5%",
		"targets.stock.core-range.orders=>= 1":  "targets.stock.core-range.orders:  → >= 1",
		"targets.stock.core-range.cost=<= 9000": "targets.stock.core-range.cost:  → <= 9000",
	} {
		path, text, _ := strings.Cut(set, "=")
		s, problems := orders.Set(path, text)
		if problems != nil {
			t.Errorf("%s: %v", set, problems)
			continue
		}
		var got []string
		for _, e := range compare(orders, s).Edits {
			got = append(got, e.Path+": "+e.Before+" → "+e.After)
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s:\n got %s\nwant %s", set, strings.Join(got, "\n"), want)
		}
	}
	paths := strings.Join(orders.Paths(), " ") + " "
	for _, path := range []string{"stock.core-range.lead ", "stock.core-range.reorder_at ", "step.reserve.uses.core-range ", "step.reserve.if_short "} {
		if !strings.Contains(paths, path) {
			t.Errorf("no %s", path)
		}
	}
}

// TestKindOfStock: stock carries over from day to day, and one that is never
// ordered is there once.
func TestKindOfStock(t *testing.T) {
	const plain = `scenario = "x"
arrivals = "12/h"
hours = "Mon-Fri 08-18"
at_close = "clear"
[team.desk]
capacity = 3
[step.serve]
by = "desk"
work = "~6m"
`
	for name, c := range map[string]struct {
		text string
		kind sim.Kind
		note string
	}{
		"none":   {plain, sim.Terminating, ""},
		"unused": {plain + "[stock.forms]\non_hand = 9\nlead = \"1d\"\nreorder = 9\n", sim.Terminating, `no step uses stock "forms"`},
		"used": {plain + "uses = { forms = 1 }\n[stock.forms]\non_hand = 9\nlead = \"1d\"\nreorder = 9\n", sim.Cyclic,
			`team "desk" stays at the end of a shift for customers who wait for stock at step "serve", until it is delivered: it clears its line`},
		"used up": {plain + "uses = { forms = 1 }\nif_short = \"lost\"\n[stock.forms]\non_hand = 9\nlead = \"1d\"\n", sim.Horizon, ""},
	} {
		s, err := read(c.text)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if s.Run.Kind != c.kind || strings.Join(s.Notes, "\n") != c.note {
			t.Errorf("%s: %s, %q", name, s.Run.Kind, s.Notes)
		}
	}
}

// TestNotForEver: whoever is taken out, or orders more in an event, does not
// wait for ever.
func TestNotForEver(t *testing.T) {
	const plain = `scenario = "x"
arrivals = "2/h"
[stock.paper]
on_hand = 5
lead = "1d"
[step.take]
uses = { paper = 2 }
`
	for name, text := range map[string]string{
		"timeout": plain + "timeout = { after = \"2d\", to = \"lost\" }\n",
		"event":   plain + "[[event]]\nname = \"new supplier\"\nat = \"1w\"\nset = { \"stock.paper.reorder\" = 20 }\n",
	} {
		if _, err := read(text); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := read(plain); err == nil {
		t.Error("nobody minds")
	}
}

package scenarios

import (
	"fmt"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// mostStock bounds what there is of a stock, and what is ordered or used at once.
const mostStock = 1_000_000_000

// stock reads [stock.x].
func (b *binder) stock(name string, n *tree.Node, at tree.Pos) sim.Stock {
	s := sim.Stock{Name: name, Supplier: text(n.Get("supplier")), UnitCost: b.number(n.Get("cost"), 0)}
	s.Title, s.Owner = titled(name, n)
	for _, key := range []string{"on_hand", "lead"} {
		if n.Get(key) == nil {
			b.problems.Add(at, fmt.Sprintf("add %s: %s", key, stockKey(key).Doc), "[stock.%s] needs %q", name, key)
		}
	}
	units := func(key string) int {
		if n.Get(key) == nil {
			return 0
		}
		return b.count(n.Get(key), 0, mostStock, "write 0 or more")
	}
	s.OnHand, s.ReorderAt, s.Reorder = units("on_hand"), units("reorder_at"), units("reorder")
	if lead := n.Get("lead"); lead != nil && !b.strange(lead) {
		if lead.Kind == tree.Table && !isTimeForm(lead) {
			b.problems.Add(lead.Pos, `write one time, such as "~5d"`, "a supplier delivers alike for all customers")
		} else {
			s.Lead, _ = b.someTime(lead, "write the time from an order to its delivery")
		}
	}
	if e := n.Entry("reorder_at"); e != nil && n.Get("reorder") == nil {
		b.problems.Add(e.At, "add reorder: units of an order", "%q has no effect: nothing is ever ordered", "reorder_at")
	}
	return s
}

func stockKey(name string) *Key {
	t := stockTable()
	return t.key(name)
}

// waits is the word for staying at a step until stock arrives.
const waits = "wait"

// uses reads what a step takes of which stock, and where customers go for whom
// there is not enough; a class without a route waits.
func (b *binder) uses(s *sim.Step, i int, n *tree.Node) {
	uses, short := n.Entry("uses"), n.Entry("if_short")
	if uses == nil {
		if short != nil {
			b.problems.Add(short.At, "add uses = { … = 1 }, or leave it out", "%q has no effect: step %q uses no stock", "if_short", s.Name)
		}
		return
	}
	for _, e := range uses.Value.Entries() {
		stock, ok := b.stocks.index[e.Key]
		if !ok {
			b.noSuch(e.At, e.Key, &b.stocks)
			continue
		}
		s.Uses = append(s.Uses, sim.Use{Stock: stock, Units: b.unitsUsed(e.Value)})
	}
	if short == nil || s.Uses == nil {
		return
	}
	some := false
	s.IfShort = byClass(b, short.Value, func(leaf *tree.Node) sim.Route {
		if text(leaf) == waits {
			if b.steps.has(waits) {
				b.problems.Add(leaf.Pos, "give the step another name", "%q means that customers wait here, and it is the name of a step too", waits)
			}
			return nil
		}
		if meant, ok := tree.Suggest(text(leaf), append([]string{"done", "lost", waits}, b.steps.list...)); ok && meant == waits && !b.steps.has(text(leaf)) {
			b.problems.Add(leaf.Pos, `did you mean "wait"?`, "there is no step %q", leaf.Text)
			return nil
		}
		some = true
		return b.routes(leaf)[0]
	})
	for _, route := range s.IfShort {
		for _, branch := range route {
			if branch.To == i {
				b.problems.Add(short.Value.Pos, `leave it out and customers wait here, or name another step`, "customers for whom there is not enough are sent to step %q itself", s.Name)
				s.IfShort = nil
				return
			}
		}
	}
	if !some {
		s.IfShort = nil
	}
}

// unitsUsed is how many units a customer takes.
func (b *binder) unitsUsed(n *tree.Node) int {
	if n.IsNumber() && len(n.Edits) == 0 && n.Number < 1 {
		b.problems.Add(n.Pos, "write 1 or more, or take the stock out", "a step that uses stock takes whole units of it, got %s", n.Text)
		return 1
	}
	return b.count(n, 1, mostStock, "write 1 or more")
}

// waitsForStock says whether customers of a class may wait for stock at a step.
func waitsForStock(s *sim.Step, class int) bool {
	return s.Uses != nil && (s.IfShort == nil || s.IfShort[class] == nil)
}

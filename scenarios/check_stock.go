package scenarios

import (
	"fmt"
	"slices"

	"ripple/sim"
)

// checkStocks refuses stock for which customers would wait for ever, and rules
// by which nothing is ever ordered again, in whatever setting.
func (b *binder) checkStocks(m *sim.Model) {
	for i := range m.Stocks {
		stock := b.orderedBest(m, i)
		node, at := b.stocks.nodes[i], b.stocks.at[i]
		if n := node.Get("reorder_at"); n != nil && stock.Reorder > 0 && (stock.ReorderAt-stock.OnHand)/stock.Reorder > mostOrders {
			b.problems.Add(writtenAt(n), "order more at once, or at a lower level", "stock %q would begin with more than %d orders", stock.Name, mostOrders)
			continue
		}
		forever, least := -1, mostStock
		for s := range m.Steps {
			units := unitsOf(&m.Steps[s], i)
			if units == 0 {
				continue
			}
			least = min(least, units)
			if forever < 0 && b.mayWaitForEver(m, s) {
				forever = s
			}
			if !b.mayWait(m, s) && units > b.mostThere(stock) {
				b.problems.Add(b.steps.nodes[s].Get("uses").Entry(stock.Name).Value.Pos, "take fewer, order more at once, or leave if_short out and customers wait for several orders",
					"step %q never gets %d of stock %q: there are never more than %d", b.steps.list[s], units, stock.Name, b.mostThere(stock))
			}
		}
		switch {
		case stock.Reorder == 0 && forever >= 0:
			b.problems.Add(at, `add reorder (and reorder_at), or say at the step where customers go then: if_short = "lost"`,
				"stock %q is never ordered: once its %d units are used, customers wait for ever at step %q", stock.Name, stock.OnHand, b.steps.list[forever])
		case stock.Reorder > 0 && least < mostStock && !b.anyWaits(m, i) && stock.ReorderAt < least-1:
			b.problems.Add(at, fmt.Sprintf("write reorder_at = %d or more", least-1),
				"stock %q can run dry for good: with %d on hand nobody gets the %d they need, and it is only ordered at %d", stock.Name, stock.ReorderAt+1, least, stock.ReorderAt)
		}
	}
}

// mostOrders bounds the orders that a rule may place at once.
const mostOrders = 100_000

// orderedBest is a stock with the largest orders, and the highest level at which
// they are placed, of all settings.
func (b *binder) orderedBest(m *sim.Model, i int) sim.Stock {
	best := m.Stocks[i]
	for _, s := range m.Settings() {
		best.Reorder = max(best.Reorder, s.Stocks[i].Reorder)
		best.ReorderAt = max(best.ReorderAt, s.Stocks[i].ReorderAt)
	}
	return best
}

// mostThere is the most that can ever be on hand while nobody waits.
func (b *binder) mostThere(s sim.Stock) int {
	if s.Reorder == 0 {
		return s.OnHand
	}
	return max(s.OnHand, s.ReorderAt+s.Reorder)
}

func unitsOf(s *sim.Step, stock int) int {
	for _, u := range s.Uses {
		if u.Stock == stock {
			return u.Units
		}
	}
	return 0
}

// mayWait says whether somebody may wait for stock at a step.
func (b *binder) mayWait(m *sim.Model, step int) bool {
	for c := range m.Classes() {
		if waitsForStock(&m.Steps[step], c) {
			return true
		}
	}
	return false
}

func (b *binder) anyWaits(m *sim.Model, stock int) bool {
	for s := range m.Steps {
		if unitsOf(&m.Steps[s], stock) > 0 && b.mayWait(m, s) {
			return true
		}
	}
	return false
}

// mayWaitForEver says whether nothing takes customers out who wait at a step for
// stock that never comes.
func (b *binder) mayWaitForEver(m *sim.Model, step int) bool {
	s := &m.Steps[step]
	if s.Timeout != nil && s.Team == sim.NoTeam {
		return false
	}
	for c := range m.Classes() {
		if waitsForStock(s, c) && m.Journeys[c/len(m.Segments)].Timeout == nil {
			return true
		}
	}
	return false
}

// stockRemarks are stocks that nobody uses.
func (b *binder) stockRemarks() []string {
	var notes []string
	for i, name := range b.stocks.list {
		if !b.isUsed(i) && b.stocks.at[i].Name() == b.root.Pos.Name() { // a library may have more
			notes = append(notes, fmt.Sprintf("no step uses stock %q", name))
		}
	}
	return append(notes, b.overtimeForStock()...)
}

// overtimeForStock are teams that stay at the end of a shift until nobody inside
// can come to them any more, also those who wait for a delivery.
func (b *binder) overtimeForStock() []string {
	var notes []string
	for team := range b.setting.Teams {
		if b.setting.Teams[team].AtClose != sim.ClearLine || !b.used(team) {
			continue
		}
		for i := range b.setting.Steps {
			s := &b.setting.Steps[i]
			if s.Uses == nil || !slices.ContainsFunc(s.IfShort, func(r sim.Route) bool { return r == nil }) && s.IfShort != nil {
				continue
			}
			for to, reached := range b.reachable(i) {
				if reached && takesPart(&b.setting.Steps[to], team) {
					notes = append(notes, fmt.Sprintf("team %q stays at the end of a shift for customers who wait for stock at step %q, until it is delivered: it clears its line",
						b.teams.list[team], s.Name))
					return notes
				}
			}
		}
	}
	return notes
}

func (b *binder) isUsed(stock int) bool {
	for i := range b.setting.Steps {
		if unitsOf(&b.setting.Steps[i], stock) > 0 {
			return true
		}
	}
	return false
}

// stocked says whether some stock is used, so that one day begins with what the
// day before has left.
func (b *binder) stocked() bool {
	for i := range b.setting.Stocks {
		if b.isUsed(i) {
			return true
		}
	}
	return false
}

// usesUp says whether some stock is used that is never ordered.
func (b *binder) usesUp() bool {
	for i := range b.setting.Stocks {
		if b.isUsed(i) && b.setting.Stocks[i].Reorder == 0 {
			return true
		}
	}
	return false
}

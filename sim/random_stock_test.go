package sim

import "fmt"

// stocks adds things that steps use up.
func (g generator) stocks(steps int) {
	for i := range g.int("stocks", 1, 2) {
		g.Stocks = append(g.Stocks, Stock{
			Name: fmt.Sprint("stock ", i), OnHand: g.int("on hand", 0, 8), ReorderAt: g.int("reorder at", -1, 6), Reorder: g.int("reorder", 1, 6),
			Lead: g.time("lead", 200),
		})
	}
	for i := range steps {
		st := &g.Steps[i]
		for stock := range g.Stocks {
			if g.chance("uses", 2) {
				st.Uses = append(st.Uses, Use{stock, g.int("units used", 1, 3)})
			}
		}
		if st.Uses != nil && g.chance("if short", 3) {
			st.IfShort = []Route{g.route(i, steps)}
		}
		if st.Uses != nil && st.Team == NoTeam && g.chance("timeout of stock", 2) {
			st.Timeout = &Timeout{After: g.byClass("after", 100), To: []Route{To(Lost)}}
		}
	}
}

// randomStock changes what an event can change of a stock.
func (g generator) randomStock(s *Setting) {
	for i := range s.Stocks {
		s.Stocks[i].Lead = g.time("other lead", 200)
		s.Stocks[i].Reorder = g.int("other reorder", 1, 9)
		s.Stocks[i].ReorderAt = g.int("other level", -1, 9)
	}
}

// auditStocks counts units and lines: nothing is lost, somebody waits only for
// what is lacking, and all that is needed has been ordered.
func (r *run) auditStocks() error {
	if err := r.stockIdentities(); err != nil {
		return err
	}
	calling := false
	for i := range r.stocks {
		calling = calling || r.stocks[i].calling
	}
	for i := range r.stocks {
		s, rule := &r.stocks[i], &r.set.Stocks[i]
		if rule.Reorder > 0 && s.onHand+s.ordered-s.short <= int64(rule.ReorderAt) {
			return fmt.Errorf("stock %d has a position at which more is ordered", i)
		}
		prev, since := int32(none), 0.0
		for at := s.head; at != none; at = r.shortages[at].next {
			w := &r.shortages[at]
			t := &r.tokens[w.customer]
			if w.prev != prev || t.state != shortOf || w.stock != s.number || t.since < since {
				return fmt.Errorf("the line of stock %d is out of order", i)
			}
			prev, since = at, t.since
		}
		if s.tail != prev {
			return fmt.Errorf("the line of stock %d has another end", i)
		}
		if s.head != none && r.canHave(r.shortages[s.head].customer) && !calling {
			return fmt.Errorf("somebody waits for stock %d who could have it", i)
		}
	}
	return nil
}

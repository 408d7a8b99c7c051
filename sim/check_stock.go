package sim

import (
	"fmt"
	"slices"
	"strings"

	"ripple/sim/draw"
)

// mostStock bounds what there is of a stock, and what is ordered or used at once.
const mostStock = 1_000_000_000

// mostOrders bounds the orders that a rule may place at once.
const mostOrders = 100_000

// checkStock refuses stocks, and uses of them, that would make a run fail.
func (s *Setting) checkStock(m *Model) error {
	for i := range s.Stocks {
		if err := s.Stocks[i].check(&m.Stocks[i]); err != nil {
			return fmt.Errorf("stock %q: %w", s.Stocks[i].Name, err)
		}
	}
	for i := range s.Steps {
		if err := s.Steps[i].checkUses(m, i); err != nil {
			return fmt.Errorf("step %q: %w", s.Steps[i].Name, err)
		}
	}
	return nil
}

func (st *Stock) check(base *Stock) error {
	for _, units := range []int{st.OnHand, st.Reorder} {
		if units < 0 || units > mostStock {
			return fmt.Errorf("units lie between 0 and %d", mostStock)
		}
	}
	switch {
	case st.ReorderAt < -1 || st.ReorderAt > mostStock:
		return fmt.Errorf("the level at which it is ordered lies between -1 and %d", mostStock)
	case st.Reorder > 0 && (st.ReorderAt-st.OnHand)/st.Reorder > mostOrders:
		return fmt.Errorf("more than %d orders at once", mostOrders)
	case st.Lead.Kind == draw.Never:
		return fmt.Errorf("a delivery comes some day")
	case st.OnHand != base.OnHand:
		return fmt.Errorf("an epoch cannot change what there is at the beginning")
	}
	return nil
}

func (st *Step) checkUses(m *Model, i int) error {
	base := &m.Steps[i]
	if !slices.Equal(st.Uses, base.Uses) {
		return fmt.Errorf("an epoch cannot change what it uses")
	}
	var seen []int
	for _, u := range st.Uses {
		if u.Stock < 0 || u.Stock >= len(m.Stocks) || u.Units < 1 || u.Units > mostStock {
			return fmt.Errorf("%d units of stock %d are not there", u.Units, u.Stock)
		}
		if slices.Contains(seen, u.Stock) {
			return fmt.Errorf("stock %q is named twice", m.Stocks[u.Stock].Name)
		}
		if n := m.Stocks[u.Stock].Reorder; n > 0 && u.Units/n > mostOrders {
			return fmt.Errorf("stock %q: more than %d orders for one customer", m.Stocks[u.Stock].Name, mostOrders)
		}
		seen = append(seen, u.Stock)
	}
	if len(st.IfShort) != 0 && (len(st.Uses) == 0 || len(st.IfShort) != m.Classes()) {
		return fmt.Errorf("where customers go who find too little stock needs something that is used, and an entry for each of %d classes", m.Classes())
	}
	return nil
}

// stockIdentities are that no unit is lost, and that what is on the way and what
// customers wait for is what was counted.
func (r *run) stockIdentities() error {
	ordered, short := make([]int64, len(r.stocks)), make([]int64, len(r.stocks))
	for i := range r.tokens {
		switch t := &r.tokens[i]; t.state {
		case restocking:
			if int32(i) != r.stocks[t.index].caller {
				ordered[t.index] += int64(t.mate)
			}
		case shortOf:
			for _, u := range r.places[t.index].uses {
				short[u.Stock] += int64(u.Units)
			}
		}
	}
	for i := range r.stocks {
		s, name := &r.stocks[i], r.model.Stocks[i].Name
		if began := int64(r.model.Stocks[i].OnHand); began+s.delivered-s.found.Used != s.onHand || s.onHand < 0 {
			return fmt.Errorf("identity broken at stock %q: %d at the beginning + %d delivered - %d used, but %d on hand", name, began, s.delivered, s.found.Used, s.onHand)
		}
		if s.ordered != ordered[i] || s.short != short[i] {
			return fmt.Errorf("identity broken at stock %q: %d on the way and %d waited for, believed %d and %d", name, ordered[i], short[i], s.ordered, s.short)
		}
	}
	return nil
}

// whyInside says what may keep customers inside who never leave.
func (r *run) whyInside() string {
	var all []string
	for i := range r.stocks {
		if s := &r.stocks[i]; s.short > 0 {
			all = append(all, fmt.Sprintf("%d units of stock %q are waited for, with %d on hand and %d ordered", s.short, r.model.Stocks[i].Name, s.onHand, s.ordered))
		}
	}
	if all == nil {
		return "somebody waits for a team that never comes, or more work came than it can do"
	}
	return strings.Join(all, "; ") + ". Let it be ordered (reorder), or say where customers go who find too little (if_short)"
}

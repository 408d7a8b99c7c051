package scenarios

import "ripple/scenarios/tree"

// writeSpot notes what setting a spot changes. That is more than its path says
// where arrivals are concerned: a relative edit of the rate reaches all
// journeys, and one form of arrivals takes the place of another.
func (m *merger) writeSpot(s spot, at tree.Pos, v *tree.Node) {
	whole, edit := s.thing, isEdit(Arrivals, signed(Arrivals, v))
	if whole != "arrivals" {
		whole += ".arrivals"
	}
	switch {
	case s.spec.Form != Arrivals:
		m.write(s.path, at)
		return
	case s.whole && v.Kind == tree.Table:
		m.write(whole, at)
		return
	}
	m.write(s.path, at)
	switch inner := s.inner[0].text; {
	case inner == "rate" && edit && s.thing == "arrivals":
		for _, j := range m.root.Get("journey").Entries() {
			if j.Value.Get("arrivals") != nil {
				m.reach("journey."+j.Key+".arrivals.rate", at)
			}
		}
	case len(s.inner) == 1 && !edit && position(inner, "rate", "rates", "every") >= 0:
		for _, form := range []string{"rate", "rates", "every"} {
			m.reach(whole+"."+form, at)
		}
	}
}

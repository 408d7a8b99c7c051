package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// putArrivals handles arrivals. A relative edit of the rate reaches every form
// and, without a journey in the path, every journey.
func putArrivals(root *tree.Node, s spot, at tree.Pos, v *tree.Node) (err *value.Error, wrongValue bool) {
	if len(s.inner) > 1 || s.inner[0].text != "rate" {
		return putInArrivals(s, at, v)
	}
	var all []*tree.Node
	own := s.holder.Get("arrivals")
	if own != nil {
		all = append(all, own)
	}
	if s.thing == "arrivals" {
		for _, j := range root.Get("journey").Entries() {
			if a := j.Value.Get("arrivals"); a != nil {
				all = append(all, a)
			}
		}
	}
	if isEdit(Arrivals, v) {
		if len(all) == 0 {
			return s.inner[0].wrong(`write the rate itself, such as "12/h"`, "there are no arrivals to change"), false
		}
		for _, a := range all {
			applyEdit(a, Arrivals, v)
		}
		return nil, false
	}
	if v.Kind == tree.Table {
		s.holder.Set("arrivals", at, v)
		return nil, false
	}
	if own == nil {
		if len(all) > 0 {
			return s.inner[0].wrong(`write for example "journey.join.arrivals.rate"`, "journeys have arrivals of their own"), false
		}
		own = tree.NewTable(v.Pos)
		s.holder.Set("arrivals", at, own)
	}
	own.Edits = nil
	own.Remove("every")
	own.Remove("rates")
	own.Set("rate", at, v)
	return nil, false
}

func putInArrivals(s spot, at tree.Pos, v *tree.Node) (*value.Error, bool) {
	spec := findKey(arrivalKeys(), s.inner[0].text)
	if spec == nil {
		return unknownKey(arrivalKeys(), s.inner[0], "arrivals"), false
	}
	own := s.holder.Get("arrivals")
	if own == nil {
		return s.inner[0].wrong(`write the whole value, such as { rate = "12/h" }`, "there are no arrivals here"), false
	}
	for _, p := range s.inner[:len(s.inner)-1] {
		e := entryOf(own, p.text)
		if e == nil || e.Value.Kind != tree.Table {
			return missing(own, "arrivals", p), false
		}
		own = e.Value
	}
	last := s.inner[len(s.inner)-1]
	e := entryOf(own, last.text)
	form := Arrivals
	if position(spec.Form, Size, Count) >= 0 {
		form = Count
	}
	if len(s.inner) == 1 && position(last.text, "every", "rates") >= 0 && e == nil && !isEdit(form, v) {
		// another form of arrivals takes the place of the one there is
		for _, form := range []string{"rate", "profile", "rates", "every"} {
			own.Remove(form)
		}
		own.Edits = nil
	}
	switch {
	case isEdit(form, v) && e == nil && form == Count:
		return last.wrong("write the value itself", "%q is relative to a value that the base does not state", v.Text), false
	case isEdit(form, v) && e == nil:
		return missing(own, "arrivals", last), false
	case isEdit(form, v):
		applyEdit(e.Value, form, v)
	case e != nil:
		own.Set(e.Key, at, v)
	default:
		own.Set(last.text, at, v)
	}
	return nil, false
}

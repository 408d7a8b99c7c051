package scenarios

import "ripple/scenarios/tree"

// old is the value that a spot leads to, nil where there is none.
func (s spot) old() *tree.Node {
	n := s.holder.Get(s.key)
	for _, p := range s.inner {
		if s.whole {
			break
		}
		e := entryOf(n, p.text)
		if e == nil {
			return nil
		}
		n = e.Value
	}
	return n
}

// last is the key of the schema that a spot leads to, nil for an entry of a
// value table.
func (s spot) last() *Key {
	switch {
	case len(s.inner) == 0:
		return s.spec
	case len(s.inner) > 1:
		return nil
	case s.spec.Form == Arrivals && s.whole:
		return s.spec
	case s.spec.Form == Arrivals:
		return findKey(arrivalKeys(), s.inner[0].text)
	case s.spec.Form == Group:
		return findKey(s.spec.Keys, s.inner[0].text)
	}
	return nil
}

// inSpec is the key of the schema that says what stands inside the value a spot
// leads to.
func (s spot) inSpec() *Key {
	if s.spec.Form == Group && len(s.inner) > 0 {
		if sub := findKey(s.spec.Keys, s.inner[0].text); sub != nil {
			return sub
		}
	}
	return s.spec
}

// form is how the value at a place is written.
func (s spot) form() Form {
	if spec := s.last(); spec != nil {
		return spec.Form
	}
	return s.spec.Form
}

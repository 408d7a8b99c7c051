package scenarios

import "ripple/scenarios/tree"

// expand writes short forms out, so that everything after it knows the long
// ones only: nurses = 5 is [team.nurses] capacity = 5, arrivals = "12/h" is
// arrivals = { rate = "12/h" }.
func expand(root *tree.Node) {
	if teams := root.Get("team"); teams != nil {
		for _, e := range teams.Entries() {
			inTable(e, "capacity")
		}
	}
	inTable(root.Entry("arrivals"), "rate")
	if journeys := root.Get("journey"); journeys != nil {
		for _, e := range journeys.Entries() {
			inTable(e.Value.Entry("arrivals"), "rate")
		}
	}
}

// inTable makes the value of an entry a table with that value under a key,
// unless it is a table already.
func inTable(e *tree.Entry, key string) {
	if e == nil || e.Value.Kind == tree.Table {
		return
	}
	e.Value = tableWith(e, key)
}

// tableWith is a table that has the value of an entry under a key.
func tableWith(e *tree.Entry, key string) *tree.Node {
	t := tree.NewTable(e.Value.Pos)
	t.Set(key, e.At, e.Value)
	return t
}

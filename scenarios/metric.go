package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// Metric is a path such as "touchpoint.decision.wait.p90" that names a number
// of a result.
type Metric struct {
	Text     string
	Object   string  // "touchpoint", "journey", "step", "stream", "team", "stock", "policy", "cost" or "loop"
	Name     string  // of the object; "" for all journeys pooled and for cost
	Measure  string  // "wait", "wait.p90", "within", "csat", …
	Argument string  // "60s" of within(60s)
	Minutes  float64 // the argument
	Segment  string  // "" for all customers
	Week     int     // of the run, from 1 on; 0: the whole run
	Hour     string  // of the week, "Mon 10"; "": the whole week
	Unit     Unit
	Better   Direction
}

// Unit is what a metric is measured in.
type Unit string

// The units.
const (
	Minutes Unit = "min"
	Portion Unit = "share" // 0 to 1
	Points  Unit = "points"
	Number  Unit = "number"
	PerWeek Unit = "per week"
	Money   Unit = "money"
)

// Direction says which way a metric is better.
type Direction int8

// The directions.
const (
	Lower  Direction = -1
	Either Direction = 0 // neither is better
	Higher Direction = 1
)

// measuredNames are the names by which results know the things of a kind.
func measuredNames(root *tree.Node, kind string) names {
	if kind != "policy" {
		return namesOf(root, kind)
	}
	n := names{kind: kind, index: map[string]int{}}
	if list := root.Get(kind); list != nil {
		for _, item := range list.Items {
			p := sim.Policy{Name: nameOf(item)}
			n.index[p.Slug()] = len(n.list)
			n.list = append(n.list, p.Slug())
		}
	}
	return n
}

// Metric reads a metric path of this scenario.
func (s *Scenario) Metric(path string) (Metric, error) {
	m, err := readMetric(path, func(kind string) names { return measuredNames(s.tree, kind) })
	if err != nil {
		return m, err
	}
	return m, nil
}

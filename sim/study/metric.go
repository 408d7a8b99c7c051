package study

import (
	"ripple/sim"
	"ripple/sim/stats"
)

// Metric is a number that every run gives: a sum over a count (a mean, a share,
// a time average), or a quantile. Its path is the one used everywhere else, such
// as "touchpoint.decision.wait.p90".
type Metric struct {
	Path    string
	Object  string // "touchpoint", "journey", "step", "stream", "team", "stock", "policy", "cost" or "loop"
	Name    string // of the object; "" where there is one for all
	Measure string // "wait", "wait.p90", "csat", …
	Segment string // "" for all customers
	Unit    Unit
	Better  stats.Direction

	quantile bool
	of       func(v *view) (sum, count float64)
}

// Unit is what a metric is measured in. In results times are minutes, shares
// lie between 0 and 1.
type Unit string

// The units.
const (
	Minutes Unit = "min"
	Portion Unit = "share"
	Points  Unit = "points"
	Number  Unit = "number"
	PerWeek Unit = "per week"
	PerHour Unit = "per hour"
	Money   Unit = "money"
)

// matters is the least difference of a metric that matters, in its own unit.
func (m *Metric) matters(base float64) float64 {
	switch m.Unit {
	case Portion:
		return stats.Matters(stats.Share, base)
	case Points:
		return stats.Matters(stats.Score, base)
	}
	return stats.Matters(stats.Amount, base)
}

// ofAll are the path and segment of a metric of all customers.
const ofAll = ""

// catalogue lists the metrics of a model, in the order of its things.
func catalogue(m *sim.Model) []Metric {
	var c []Metric
	c = append(c, touchpointMetrics(m)...)
	c = append(c, journeyMetrics(m)...)
	c = append(c, stepMetrics(m)...)
	c = append(c, streamMetrics(m)...)
	c = append(c, teamMetrics(m)...)
	c = append(c, stockMetrics(m)...)
	c = append(c, policyMetrics(m)...)
	c = append(c, costMetrics(m)...)
	return append(c, loopMetrics(m)...)
}

// metricsOf makes metrics of one thing.
type metricsOf struct {
	object, name, segment string
	list                  []Metric
}

func (o *metricsOf) add(measure string, unit Unit, better stats.Direction, of func(v *view) (sum, count float64)) *Metric {
	path := o.object
	if o.name != "" {
		path += "." + o.name
	}
	path += "." + measure
	if o.segment != "" {
		path += "[" + o.segment + "]"
	}
	o.list = append(o.list, Metric{Path: path, Object: o.object, Name: o.name, Measure: measure, Segment: o.segment, Unit: unit, Better: better, of: of})
	return &o.list[len(o.list)-1]
}

// segmentsOf are the segments that metrics are told apart by: none if there is
// only one.
func segmentsOf(m *sim.Model) []int {
	if len(m.Segments) < 2 {
		return nil
	}
	var all []int
	for i := range m.Segments {
		all = append(all, i)
	}
	return all
}

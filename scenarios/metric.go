package scenarios

// Metric is a path such as "touchpoint.decision.wait.p90" that names a number
// of a result.
type Metric struct {
	Text     string
	Object   string  // "touchpoint", "journey", "step", "stream", "team", "stock" or "cost"
	Name     string  // of the object; "" for all journeys pooled and for cost
	Measure  string  // "wait", "wait.p90", "within", "csat", …
	Argument string  // "60s" of within(60s)
	Minutes  float64 // the argument
	Segment  string  // "" for all customers
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

// Metric reads a metric path of this scenario.
func (s *Scenario) Metric(path string) (Metric, error) {
	m, err := readMetric(path, func(kind string) names { return namesOf(s.tree, kind) })
	if err != nil {
		return m, err
	}
	return m, nil
}

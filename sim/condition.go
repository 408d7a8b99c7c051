package sim

// Condition is a rule about what is going on, such as "more than 30 wait for the
// agents". It is made ready by whoever makes the model (package scenarios from
// text) and must be safe for use by several runs at once, allocate nothing and
// always end.
type Condition struct {
	Text  string // as people write it
	Reads []Gauge
	Clock bool // it reads the time
	Holds func(v *View) bool
}

// Gauge is a number that a condition reads: its value now.
type Gauge struct {
	Of    GaugeKind
	Index int // of the team, step or stock
}

// GaugeKind is the kind of a Gauge.
type GaugeKind uint8

// What can be read.
const (
	TeamQueue     GaugeKind = iota // customers who wait for the team; where several do a step, for its first choice
	TeamBusy                       // members at work or in after-call work
	TeamHeads                      // members on shift
	TeamOccupancy                  // busy members over members on shift, 0 to 1; 1 if some are busy and none on shift
	StepQueue                      // customers who wait at the step
	StepWip                        // customers who wait or are served there
	StockOnHand                    // units there
	StockShort                     // units that customers wait for
)

// View is what a condition sees: the gauges that it reads, in that order, the
// customer at hand, and the time.
type View struct {
	Gauges       []float64
	Segment      string
	Journey      string
	Visits       float64 // of the customer to the step at hand, this one included
	Satisfaction float64 // of the customer so far, 0 to 100; 100 before the first score
	Hour         float64 // of the day, 0 to 24
	Weekday      string  // "Mon" to "Sun"
	Elapsed      float64 // minutes since the window began; below 0 in the warm-up before it
}

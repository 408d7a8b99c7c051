package measure

// Run is what one run found, counted over its window. Slices run over the
// model's things in the model's order; "by class" means an entry for every
// combination of journey and segment.
type Run struct {
	Minutes float64 // length of the counted window
	Events  int64   // handled in the whole run
	Twins   uint64  // fingerprint of the customers who could come: who, when, of which segment

	Journeys    []Journey // by class
	Steps       []Step
	Teams       []Team
	Touchpoints []Touchpoint // touchpoint by touchpoint, within it by class
	Ladders     []Ladder     // by touchpoint
}

// Journey counts customers of one class; times in minutes.
type Journey struct {
	Arrived, Done, Lost int64
	InsideAtEnd         int64
	Lead                Tally // of those done: arrival to end, less the customer's own time
	Score               Tally // of those who left with a score, 0 to 100
	Satisfied           int64
	Promoters           int64
	Detractors          int64
	Effort              Tally // of those who left: chases, repeats, handoffs and rework they lived through
}

// Step counts visits; times in minutes.
type Step struct {
	Arrived  int64
	Queue    Tally // visits whose wait ended, by start or by giving up
	Work     Tally // visits served (or delayed, at a step without a team)
	GaveUp   int64
	SentAway int64
	Wrong    int64 // visits whose work was not right first time

	QueueArea float64 // customer-minutes waiting
	WorkArea  float64 // customer-minutes in service or delay
}

// Less is what came on top of an earlier state of the same step.
func (s Step) Less(before Step) Step {
	s.Arrived -= before.Arrived
	s.Queue = s.Queue.Less(before.Queue)
	s.Work = s.Work.Less(before.Work)
	s.GaveUp -= before.GaveUp
	s.SentAway -= before.SentAway
	s.Wrong -= before.Wrong
	s.QueueArea -= before.QueueArea
	s.WorkArea -= before.WorkArea
	return s
}

// Team counts member-minutes.
type Team struct {
	OnShift float64 // including overtime
	Busy    float64 // work and wrap
	Cases   int64   // customers served
}

// Touchpoint counts the meetings of one class of customer.
type Touchpoint struct {
	Wait          Tally // minutes; of those who got through
	Waits         *Sketch
	Within        []int64 // for each of the touchpoint's limits
	WithinPromise int64
	GaveUp        int64
	Score         Tally // 0 to 100, those who gave up included
	Satisfied     int64
	Chases        int64
	PointsLost    [Reasons]float64
}

// Offered is the number of customers who came, served or not.
func (t *Touchpoint) Offered() int64 { return t.Wait.N + t.GaveUp }

// Reason is why points are taken off a score.
type Reason uint8

// The reasons, in the order in which points are booked.
const (
	LostWaiting Reason = iota
	LostBrokenPromise
	LostRepeat
	LostChase
	LostHandoff
	LostRework
	Reasons // how many there are
)

// Cause is what a customer's time went into.
type Cause uint8

// The causes.
const (
	InQueue  Cause = iota // the team was open
	InClosed              // the team was closed
	InBatch
	InWork
	InDelay
	InLag
	Causes // how many there are
)

// String names the cause.
func (c Cause) String() string {
	return [...]string{"queue", "closed", "batch", "work", "delay", "lag"}[c]
}

// Ladder splits the waits of a touchpoint by step and cause: minutes, summed
// over the customers whose wait ended. Minutes[step][cause].
type Ladder struct {
	N       int64
	Minutes [][Causes]float64
}

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
	Stocks      []Stock
	Policies    []Policy
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
	Referred, Deterred  int64 // who will come, and who will not, because of those who left
}

// Merge counts the customers of another class too.
func (j *Journey) Merge(o *Journey) {
	j.Arrived += o.Arrived
	j.Done += o.Done
	j.Lost += o.Lost
	j.InsideAtEnd += o.InsideAtEnd
	j.Lead.Merge(o.Lead)
	j.Score.Merge(o.Score)
	j.Satisfied += o.Satisfied
	j.Promoters += o.Promoters
	j.Detractors += o.Detractors
	j.Effort.Merge(o.Effort)
	j.Referred += o.Referred
	j.Deterred += o.Deterred
}

// Stock counts units of a stock; times in minutes.
type Stock struct {
	OnHandArea float64 // unit-minutes on hand
	ShortArea  float64 // unit-minutes that customers waited for
	Out        float64 // minutes with nothing on hand
	Asked      int64   // times that a step needed it
	Short      int64   // of these, not served at once
	Used       int64   // units taken
	Orders     int64   // placed
}

// Policy counts what a policy did; times in minutes.
type Policy struct {
	Fired  int64   // times that it began to hold, or customers it was about
	Active float64 // minutes for which what it sets held
	Routed int64   // customers sent elsewhere
	Told   int64   // messages

	// Of the customers at the touchpoint of its forecast: who waited too long and
	// had been found, who had been found and did not, who waited too long and had
	// not been found, and all others.
	Caught, FalseAlarms, Missed, Quiet int64
}

// Step counts visits; times in minutes.
type Step struct {
	Arrived  int64
	First    int64 // of these, customers who came for the first time
	Queue    Tally // visits whose wait ended, by start or by giving up
	Unserved Tally // of these, those who left without service
	Work     Tally // visits served (or delayed, at a step without a team)
	GaveUp   int64
	SentAway int64
	Turned   int64 // of the arrivals, those who did not join: balked, or there was no room
	TimedOut int64 // taken out of the wait or the delay after a time
	Blocked  Tally // visits that had to stay after the work, until there was room at the next step
	Wrong    int64 // visits whose work was not right first time

	QueueArea float64 // customer-minutes waiting
	WorkArea  float64 // customer-minutes in service or delay
	BlockArea float64 // customer-minutes staying after the work
}

// Less is what came on top of an earlier state of the same step.
func (s Step) Less(before Step) Step {
	s.Arrived -= before.Arrived
	s.First -= before.First
	s.Queue = s.Queue.Less(before.Queue)
	s.Unserved = s.Unserved.Less(before.Unserved)
	s.Work = s.Work.Less(before.Work)
	s.GaveUp -= before.GaveUp
	s.SentAway -= before.SentAway
	s.Turned -= before.Turned
	s.TimedOut -= before.TimedOut
	s.Blocked = s.Blocked.Less(before.Blocked)
	s.Wrong -= before.Wrong
	s.QueueArea -= before.QueueArea
	s.WorkArea -= before.WorkArea
	s.BlockArea -= before.BlockArea
	return s
}

// Team counts member-minutes.
type Team struct {
	OnShift float64 // including overtime
	Down    float64 // of this, broken down
	Busy    float64 // setup, work, wrap, and held or blocked after it
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

// NewTouchpoint counts nobody yet; limits is the number of its limits.
func NewTouchpoint(limits int) Touchpoint {
	return Touchpoint{Waits: NewSketch(), Within: make([]int64, limits)}
}

// Reset forgets everybody, keeping the memory.
func (t *Touchpoint) Reset() {
	t.Waits.Reset()
	clear(t.Within)
	*t = Touchpoint{Waits: t.Waits, Within: t.Within}
}

// Merge counts the customers of another touchpoint too.
func (t *Touchpoint) Merge(o *Touchpoint) {
	t.Wait.Merge(o.Wait)
	t.Waits.Merge(o.Waits)
	for i, n := range o.Within {
		t.Within[i] += n
	}
	t.WithinPromise += o.WithinPromise
	t.GaveUp += o.GaveUp
	t.Score.Merge(o.Score)
	t.Satisfied += o.Satisfied
	t.Chases += o.Chases
	for i, points := range o.PointsLost {
		t.PointsLost[i] += points
	}
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
	InOutage              // all of the team that were on shift had broken down, or the work broke off
	InBatch
	InSetup
	InWork
	InBlock // the work was done, and there was no room at the next step
	InDelay
	InLag
	InStock // there was not enough to take
	Causes  // how many there are
)

// String names the cause.
func (c Cause) String() string {
	return [...]string{"queue", "closed", "outage", "batch", "setup", "work", "block", "delay", "lag", "stock"}[c]
}

// Ladder splits the waits of a touchpoint by step and cause: minutes, summed
// over the customers whose wait ended. Minutes[step][cause].
type Ladder struct {
	N       int64
	Minutes [][Causes]float64
}

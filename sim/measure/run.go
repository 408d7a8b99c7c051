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

	Weeks []Week // of a window longer than a week
	Hours []Hour // by hour of the week, Monday 00:00 first; of a window of several hours
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
	Referred, Deterred  int64 // others whom those who left bring later, or keep away, as far as it is up to them
	Recommended         int64 // of the arrivals, those whom somebody brought
	KeptAway            int64 // who would have come, and were kept away
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
	j.Recommended += o.Recommended
	j.KeptAway += o.KeptAway
}

// Less is what came on top of an earlier state of the same journey.
func (j Journey) Less(before *Journey) Journey {
	j.Arrived -= before.Arrived
	j.Done -= before.Done
	j.Lost -= before.Lost
	j.InsideAtEnd -= before.InsideAtEnd
	j.Lead = j.Lead.Less(before.Lead)
	j.Score = j.Score.Less(before.Score)
	j.Satisfied -= before.Satisfied
	j.Promoters -= before.Promoters
	j.Detractors -= before.Detractors
	j.Effort = j.Effort.Less(before.Effort)
	j.Referred -= before.Referred
	j.Deterred -= before.Deterred
	j.Recommended -= before.Recommended
	j.KeptAway -= before.KeptAway
	return j
}

// Stock counts units of a stock; times in minutes.
type Stock struct {
	OnHandArea float64 // unit-minutes on hand
	ShortArea  float64 // unit-minutes that customers waited for
	Out        float64 // minutes with nothing on hand
	Asked      int64   // times that a step needed it
	Short      int64   // of these, not served at once
	Used       int64   // units taken
	Cost       float64 // of these
	Orders     int64   // placed
}

// Less is what came on top of an earlier state of the same stock.
func (s Stock) Less(before Stock) Stock {
	s.OnHandArea -= before.OnHandArea
	s.ShortArea -= before.ShortArea
	s.Out -= before.Out
	s.Asked -= before.Asked
	s.Short -= before.Short
	s.Used -= before.Used
	s.Cost -= before.Cost
	s.Orders -= before.Orders
	return s
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

// Less is what came on top of an earlier state of the same policy.
func (p Policy) Less(before Policy) Policy {
	p.Fired -= before.Fired
	p.Active -= before.Active
	p.Routed -= before.Routed
	p.Told -= before.Told
	p.Caught -= before.Caught
	p.FalseAlarms -= before.FalseAlarms
	p.Missed -= before.Missed
	p.Quiet -= before.Quiet
	return p
}

// Merge counts what another policy did too.
func (p *Policy) Merge(o *Policy) {
	p.Fired += o.Fired
	p.Active += o.Active
	p.Routed += o.Routed
	p.Told += o.Told
	p.Caught += o.Caught
	p.FalseAlarms += o.FalseAlarms
	p.Missed += o.Missed
	p.Quiet += o.Quiet
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
	Short    Tally // visits that had to wait after the work, or the delay, for stock
	Wrong    int64 // visits whose work was not right first time
	Retried  int64 // of the arrivals, customers who had given up here and tried again

	QueueArea float64 // customer-minutes waiting
	WorkArea  float64 // customer-minutes in service or delay
	BlockArea float64 // customer-minutes staying after the work, for room or for stock
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
	s.Short = s.Short.Less(before.Short)
	s.Wrong -= before.Wrong
	s.Retried -= before.Retried
	s.QueueArea -= before.QueueArea
	s.WorkArea -= before.WorkArea
	s.BlockArea -= before.BlockArea
	return s
}

// Merge counts the visits of another step too.
func (s *Step) Merge(o *Step) {
	s.Arrived += o.Arrived
	s.First += o.First
	s.Queue.Merge(o.Queue)
	s.Unserved.Merge(o.Unserved)
	s.Work.Merge(o.Work)
	s.GaveUp += o.GaveUp
	s.SentAway += o.SentAway
	s.Turned += o.Turned
	s.TimedOut += o.TimedOut
	s.Blocked.Merge(o.Blocked)
	s.Short.Merge(o.Short)
	s.Wrong += o.Wrong
	s.Retried += o.Retried
	s.QueueArea += o.QueueArea
	s.WorkArea += o.WorkArea
	s.BlockArea += o.BlockArea
}

// Team counts member-minutes.
type Team struct {
	OnShift float64 // including overtime
	Down    float64 // of this, broken down
	Busy    float64 // setup, work, wrap, and held or blocked after it
	Cases   int64   // customers served
	Cost    float64 // of hours on shift, broken down or not, and of cases
}

// Less is what came on top of an earlier state of the same team.
func (t Team) Less(before Team) Team {
	t.OnShift -= before.OnShift
	t.Down -= before.Down
	t.Busy -= before.Busy
	t.Cases -= before.Cases
	t.Cost -= before.Cost
	return t
}

// Merge counts the time of the same team elsewhere too.
func (t *Team) Merge(o Team) {
	t.OnShift += o.OnShift
	t.Down += o.Down
	t.Busy += o.Busy
	t.Cases += o.Cases
	t.Cost += o.Cost
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
	if o.Waits != nil { // a week has none
		t.Waits.Merge(o.Waits)
	}
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

// Copy is the state now, without the sketch; its counts by limit lie in within.
func (t *Touchpoint) Copy(within []int64) Touchpoint {
	c := *t
	c.Waits, c.Within = nil, within
	copy(within, t.Within)
	return c
}

// subtract takes back an earlier state of the same touchpoint, but for the sketch.
func (t *Touchpoint) subtract(before *Touchpoint) {
	t.Wait = t.Wait.Less(before.Wait)
	for i, n := range before.Within {
		t.Within[i] -= n
	}
	t.WithinPromise -= before.WithinPromise
	t.GaveUp -= before.GaveUp
	t.Score = t.Score.Less(before.Score)
	t.Satisfied -= before.Satisfied
	t.Chases -= before.Chases
	for i, points := range before.PointsLost {
		t.PointsLost[i] -= points
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

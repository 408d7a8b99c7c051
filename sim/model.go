package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// A Model is everything one run needs: who comes, what is done for them by
// whom, and what they notice. It is plain data, is never written by a run, and
// may be shared by any number of runs at once.
//
// Names of teams, steps, segments and journeys are distinct. References between
// them are indices into the model's slices. All times are minutes.
type Model struct {
	Title  string
	Window Window
	Scores Scores

	Segments []Segment
	Streams  []Stream

	// Setting holds from the beginning; each of Epochs replaces it at its time.
	Setting
	Epochs []Epoch
}

// Setting is the part of a model that an event can change for a while. The
// slices of all settings of one model have the same things in the same order.
type Setting struct {
	Journeys    []Journey
	Teams       []Team
	Steps       []Step
	Touchpoints []Touchpoint
}

// Epoch says that from a moment on another setting holds.
type Epoch struct {
	At   float64 // minutes after Window.Start
	Name string  // of the event that begins or ends
	Setting
}

// Window is the stretch of time that a run simulates and what it counts.
type Window struct {
	Kind   Kind
	Start  float64 // time of the week at which Length begins, minutes since Monday 00:00
	Lead   float64 // warm-up simulated before Start
	WarmUp float64 // part of Length that is simulated but not counted
	Length float64 // minutes from Start on in which customers are admitted
	Drain  bool    // after Length go on until everybody has left
}

// Kind is the class of a simulated system, which decides what may be said of it.
type Kind uint8

// The classes.
const (
	Terminating Kind = iota // opens empty, closes empty
	Horizon                 // something happens once
	Cyclic                  // follows the clock and carries work over
	Steady                  // constant, never closed
)

// String is the word used in scenarios.
func (k Kind) String() string {
	return [...]string{"terminating", "horizon", "cyclic", "steady"}[k]
}

// Segment is a kind of customer.
type Segment struct {
	Name, Title string
	Tolerance   float64 // scales what this segment expects and tolerates; 1 is as stated
}

// Stream is a value stream: an order of steps and somebody who answers for it.
type Stream struct {
	Name, Title, Owner string
	Steps              []int
	Takt               float64 // minutes between customers that the stream is designed for; 0: none stated
}

// Journey is a way customers come in.
type Journey struct {
	Name, Title, Owner, Persona string

	Enters   int       // step at which they arrive
	Mix      []float64 // share of each segment; adds up to 1
	Arrivals Arrivals
	Stages   []string // in the order of the journey; nil: as touchpoints come
}

// Class numbers the combinations of journey and segment; tables "by class" of a
// Setting have an entry for each.
func (m *Model) Class(journey, segment int) int { return journey*len(m.Segments) + segment }

// Classes is the number of combinations of journey and segment.
func (m *Model) Classes() int { return len(m.Journeys) * len(m.Segments) }

// Done and Lost are where customers go who leave served, or for good.
const (
	Done = -1
	Lost = -2
)

// Route is where customers go next: branches in order, with the share of
// customers who take this or an earlier one. The last one's Upto is 1.
type Route []Branch

// Branch is one way to go on.
type Branch struct {
	To   int     // a step, Done or Lost
	Upto float64 // cumulated share
}

// To is the route that everybody takes.
func To(step int) Route { return Route{{step, 1}} }

// Step is something done for a customer: work by a team, or a delay.
type Step struct {
	Name, Title, Owner string

	Team  int         // who does it; NoTeam: it just takes time
	Work  []draw.Dist // by class; team and customer are held
	Wrap  []draw.Dist // by class, after work; the team is held, the customer is not; nil: none
	Delay []draw.Dist // by class, for steps without a team

	CustomerClock bool // the time is the customer's own: outside waits and promises

	Next     []Route     // by class
	Patience []draw.Dist // by class; nil: nobody gives up waiting
	GivesUp  []Route     // by class: where those go who give up
	Retry    []draw.Dist // by class: pause before somebody who gave up tries this step again

	FirstPass   []float64 // by class: share of work that is right first time
	ReworkTo    int       // step at which wrong work is put right
	ReworkLimit int       // times a customer's work can be wrong here

	Batch *Batch // work starts for all who wait at set times; nil: at once
	Value Value
	Draws string // name under which luck is drawn; "": Name
}

// NoTeam marks a step that is a delay.
const NoTeam = -1

// Batch is a timetable: At, At+Every, … minutes since a Monday 00:00.
type Batch struct{ Every, At float64 }

// Value is what a step is worth to the customer.
type Value uint8

// The value classes of value-stream mapping.
const (
	Unclassified Value = iota
	ValueAdding
	BusinessValueAdding
	NonValueAdding
)

// Team is who does the work: people on shifts, or a system.
type Team struct {
	Name, Title, Owner, Capability string

	System      bool
	Heads       calendar.Week // on shift over the week, after shrinkage; fractions are drawn shift by shift
	AtClose     AtClose
	HourlyCost  float64 // for an hour on shift
	CaseCost    float64 // for a case served
	Ranks       []int   // by class: whom to serve first, 0 best; nil: first come, first served
	OpenAllWeek bool    // no hours of its own to keep: never closes
}

// AtClose is what a team does with work at the end of a shift.
type AtClose uint8

// What happens at the end of a shift.
const (
	FinishJob AtClose = iota // finish the job in hand
	PauseJob                 // put it down, take it up next shift
	ClearLine                // stay until nobody inside can still come
	SendAway                 // finish the job in hand, send the line away
)

// Touchpoint is a moment at which a customer meets us. It happens when the
// customer completes one of its steps.
type Touchpoint struct {
	Name, Title, Owner, Stage, Channel string

	Steps      []int
	Live       bool        // phone, counter, chat, video: the wait is that at the step itself
	UntilStart bool        // the wait ends when service starts, not when it ends
	Since      Origin      // where the wait begins
	Lag        []draw.Dist // by class: done, but the customer does not know yet; nil: none

	Promise   float64 // minutes; 0: none
	Expects   float64 // wait that scores 75; 0: the touchpoint has no score
	Tolerates float64 // wait that scores 25

	Weight        float64 // in the journey's score
	MomentOfTruth bool
	Journey       string // a label for the map

	Chase  *Chase    // who asks where it is; nil: nobody
	Limits []float64 // waits within which the share of customers is counted
}

// Origin is where the wait of a touchpoint begins.
type Origin struct {
	From  OriginKind
	Index int // of the touchpoint or step
}

// OriginKind is the kind of an Origin.
type OriginKind uint8

// Where a wait can begin.
const (
	SincePrevious   OriginKind = iota // end of the step behind the previous touchpoint, or arrival
	SinceArrival                      // the customer's arrival
	SinceTouchpoint                   // end of the step behind touchpoint Index
	SinceStep                         // end of step Index
	SinceHere                         // arrival at the touchpoint's own step: live channels
)

// Chase is a side visit that a long wait causes.
type Chase struct {
	After float64 // wait after which the customer first asks
	Again float64 // and then this often; 0: once only
	Step  int     // where the question arrives
}

// Scores are the points of 100 that a customer takes off besides waiting.
type Scores struct {
	Passes        float64 // score from which a customer counts as satisfied
	BrokenPromise float64
	Repeat        float64
	Chase         float64
	Handoff       float64
	Rework        float64
}

// StandardScores are used where a scenario says nothing.
func StandardScores() Scores {
	return Scores{Passes: 75, BrokenPromise: 15, Chase: 8, Repeat: 10, Handoff: 4, Rework: 6}
}

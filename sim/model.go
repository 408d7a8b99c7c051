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
	Business calendar.Week // 1 while business is open, for times in business days; nil: nobody uses them
	Start    []StartWith   // who is there when the run begins
	Policies []Policy
	Loyalty  *Loyalty // what scores do to later arrivals; nil: nothing

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
	Stocks      []Stock

	// Adopts is the share of the arriving customers of each class who adopt a
	// change and belong to Segment.Becomes instead: a rollout. Nil: none.
	Adopts []float64

	// Under are the same while policies hold, by their bits in the order of those
	// of Model.Policies that set values; the first entry is nil and stands for this
	// setting. Nil: no policy sets anything.
	Under []*Setting
}

// Epoch says that from a moment on another setting holds.
type Epoch struct {
	At     float64 // minutes after Window.Start
	Name   string  // of the event that begins or ends
	Closed bool    // until the next one it is no business time, whatever Business says
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
	Becomes     int     // the segment of those who adopt a change (Setting.Adopts); not used without
	Adopted     bool    // they have adopted the change
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
	Anew     int       // step at which those arrive who adopt a change (Setting.Adopts); not used without
	Mix      []float64 // share of each segment; adds up to 1
	Arrivals Arrivals
	Stages   []string // in the order of the journey; nil: as touchpoints come

	Population int      // customers of a closed population: whoever leaves is followed by another; 0: customers arrive
	PeakEnd    bool     // the score is half the extreme and half the last touchpoint's, not a weighted mean
	Timeout    *Timeout // after it a customer leaves, counted from arrival; nil: never
}

// StartWith puts customers in front of a step as the run begins.
type StartWith struct {
	Journey, Step, Customers int
}

// Class numbers the combinations of journey and segment; tables "by class" of a
// Setting have an entry for each.
func (m *Model) Class(journey, segment int) int { return journey*len(m.Segments) + segment }

// Classes is the number of combinations of journey and segment.
func (m *Model) Classes() int { return len(m.Journeys) * len(m.Segments) }

// Step is something done for a customer: work by a team, or a delay.
type Step struct {
	Name, Title, Owner string

	Team  int         // who does it; NoTeam: it just takes time
	Units int         // members of the team that a job takes; 0 is 1
	Work  []draw.Dist // by class; team and customer are held
	Else  []Doer      // who does it if the team has nobody free, first choice first
	With  []Members   // of other teams, held along
	Setup []draw.Dist // by class, before work; team and customer are held; nil: none
	Wrap  []draw.Dist // by class, after work; the team is held, the customer is not; nil: none
	Delay []draw.Dist // by class, for steps without a team
	Holds []int       // all members are kept until the customer ends one of these steps; nil: until work (and wrap) ends

	CustomerClock bool // the time is the customer's own: outside waits and promises
	BusinessDelay bool // the delay is in minutes of Model.Business

	Balks    []Balk   // who does not even join; asked in order
	Room     *Room    // places to wait; nil: as many as come
	WaitsFor []int    // a join: begins when the customer has ended all of these
	Timeout  *Timeout // takes a customer out of the wait, or the delay; nil: never

	Next     []Route     // by class
	Patience []draw.Dist // by class; nil: nobody gives up waiting
	GivesUp  []Route     // by class: where those go who give up
	Retry    []draw.Dist // by class: pause before somebody who gave up tries this step again

	FirstPass   []float64 // by class: share of work that is right first time
	ReworkTo    int       // step at which wrong work is put right
	ReworkLimit int       // times a customer's work can be wrong here

	Uses    []Use   // stock that is taken once the work is right, or the delay over
	IfShort []Route // by class: where customers go for whom there is not enough; a nil route, or nil: they wait

	Batch *Batch // work starts for all who wait at set times; nil: at once
	Value Value
	Draws string // name under which luck is drawn; "": Name
	Twin  int    // 1 + the step that this one is another version of: those who wait there take places here too; 0: none
}

// NoTeam marks a step that is a delay.
const NoTeam = -1

// Doer is a team that may do a step instead of its first choice.
type Doer struct {
	Members
	Work []draw.Dist // by class
}

// Members are some of a team.
type Members struct {
	Team  int
	Units int // 0 is 1
}

// Balk is a reason not to join: where When holds, a share of customers leaves
// for good.
type Balk struct {
	When  *Condition // nil: always
	Share []float64  // by class
}

// Room bounds how many customers wait at a step; those in service do not count.
type Room struct {
	Places int
	Block  bool    // whoever comes from a step stays there, with its team, until there is room
	Full   []Route // by class: where others go
}

// Timeout takes customers out after a time.
type Timeout struct {
	After []draw.Dist // by class
	To    []Route     // by class
}

// Batch says when work starts for all who wait: when Size of them do (0: that
// does not matter), and at At, At+Every, … minutes since a Monday 00:00 (Every 0:
// there is no timetable).
type Batch struct {
	Every, At float64
	Size      int
}

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
	Ranks       []int   // by class: whom to serve first, 0 best; nil: all alike
	Queue       Queue   // whom to serve first of those of one rank
	Preempt     bool    // somebody of a better rank interrupts work in hand
	Fails       *Fails  // nil: never
	DayMix      []Level // heads that vary from day to day; nil: they do not
	OpenAllWeek bool    // no hours of its own to keep: never closes
	Dip         *Dip    // people are slower while they learn; nil: never
}

// Queue is the order in which those who wait are served.
type Queue uint8

// The orders.
const (
	FirstCome    Queue = iota
	LastCome           // whoever came last
	ShortestWork       // whose work will take least
	DueFirst           // whose promise ends first; without one last, first come first
	AtRandom           // anybody
)

// Fails says how often a member of a team breaks down, and for how long. The
// time until then runs while the member is on shift, the repair by the clock.
type Fails struct{ Every, For draw.Dist }

// Level is a share of days, cumulated, on which there are Factor times as many
// heads as the timetable says.
type Level struct{ Upto, Factor float64 }

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

	Promise   float64  // minutes; 0: none
	Expects   float64  // wait that scores 75; 0: without a Curve the touchpoint has no score
	Tolerates float64  // wait that scores 25
	Business  bool     // these three, and the anchors, are minutes of Model.Business
	Curve     []Anchor // of the score, in order of waits; nil: Satisfaction
	Feel      float64  // scales the wait as it is felt; 0 is 1

	Weight        float64 // in the journey's score
	MomentOfTruth bool
	Journey       string // a label for the map

	Chase   *Chase    // who asks where it is; nil: nobody
	Limits  []float64 // waits within which the share of customers is counted
	Version Version   // whom it concerns
}

// Version says whom something concerns while a change is rolled out.
type Version uint8

// The versions.
const (
	Everybody Version = iota
	Remaining         // those who have not adopted the change
	Adopters          // those who have
)

// Anchor is a point of a satisfaction curve; between two it is straight, outside
// them flat.
type Anchor struct{ Wait, Score float64 }

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

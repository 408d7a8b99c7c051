package sim

import (
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// Story is what one customer of a run lived through, in the order of time.
type Story struct {
	Key     draw.Key // who it is, in every world
	Number  int64    // among those who came in the counted window, from 1; 0: before it
	Arrived float64  // minutes after Window.Start
	Journey int      // of the model
	Segment int      // as this customer came
	Moments []Moment

	Left   bool // before the run ended
	Lost   bool
	Scored bool
	Score  float64 // of the whole journey, where Scored
}

// Moment is one thing that happened to a customer.
type Moment struct {
	At   float64 // minutes after Window.Start
	Kind MomentKind
	Side int // 0: on the customer's own way; else the number of a question and what became of it

	Step, Team, Touchpoint int // of the model; -1: none

	// Minutes are where the time went that ends with this moment: the wait before
	// Began, PutDown's work, the work before Right or Wrong.
	Minutes [measure.Causes]float64
	Own     float64 // minutes of it that were the customer's own

	// Of Met and MetInVain. Wait includes the Lag after the moment; a score is what is
	// left of 100 points.
	Wait, Lag float64
	Scored    bool
	Score     float64
	Lost      [measure.Reasons]float64
}

// Spent is how long what ends with the moment has taken.
func (m *Moment) Spent() float64 {
	total := m.Own
	for _, minutes := range m.Minutes {
		total += minutes
	}
	return total
}

// MomentKind is what happened.
type MomentKind uint8

// The kinds of moments.
const (
	Came        MomentKind = iota // to the first step of the journey
	Began                         // a wait has ended: Team begins to work, or a delay begins
	PutDown                       // the work is interrupted
	TakenUp                       // and goes on
	Right                         // the work or the delay has ended
	Wrong                         // the work has ended and must be put right
	Supplied                      // a wait for stock has ended
	DidWithout                    // there was not enough stock: goes elsewhere
	Stayed                        // there was no room at the next step, until now
	GaveUp                        // patience has ended
	Retried                       // a pause after that has ended
	TimedOut                      // the step's timeout has come
	Expired                       // the journey's timeout has come
	SentAway                      // the team has gone home
	TurnedAway                    // did not join the line, or there was no room
	Diverted                      // a policy sends this customer elsewhere
	ToldAhead                     // a policy tells this customer of a long wait
	Dropped                       // another branch of this customer is lost
	Divided                       // goes on in several branches
	Joining                       // a branch waits for the others
	Met                           // a touchpoint
	MetInVain                     // waited for a touchpoint and left
	Asked                         // where it is
	Gone                          // has left, served or lost
	MomentKinds                   // how many there are
)

// String names the kind, for programs.
func (k MomentKind) String() string {
	return [...]string{"came", "began", "put down", "taken up", "right", "wrong", "supplied", "did without", "stayed", "gave up", "retried", "timed out", "expired",
		"sent away", "turned away", "diverted", "told ahead", "dropped", "divided", "joining", "met", "met in vain", "asked", "gone"}[k]
}

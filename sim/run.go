package sim

import (
	"context"
	"fmt"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// The events of a run, by what a token waits for when its event is due:
//
//	state       the event                               what it leads to
//	----------  ------------------------  ------------  -------------------------------------
//	coming      a customer arrives        arrive.go     enter the journey's first step
//	atWork      work ends                 serve.go      release the team, check, move on
//	atWrap      after-call work ends      serve.go      release the team
//	inDelay     a delay ends              serve.go      check, move on
//	inLine      patience or a timeout     patience.go   give up: another step, again, or lost
//	pausing     the pause after it ends   patience.go   enter the same step again
//	atJob       work of a crew ends       job.go        check, release the members, move on
//	atJobWrap   its after-call work ends  job.go        release the members
//	moving      all else has ended        step.go       enter the next step
//	seizing     all else has ended        seize.go      call those who wait
//	timetable   a batch is due            batch.go      all who wait start together
//	calling     there may be room         block.go      call those who stay elsewhere
//	failing     a member breaks down      fail.go       put the work down
//	repairing   a member is repaired      fail.go       go on
//	shortOf     a wait for stock lasts   shortage.go   go elsewhere
//	restocking  an order arrives          restock.go    those who wait take it and move on
//	expiring    a journey takes too long  timeout.go    leave
//	onShift     a shift begins or ends    shift.go      start those who wait, or close
//	switching   an event begins or ends   setting.go    other parameters from here on
//	policing    a policy begins or ends   policing.go   other parameters from here on
//	chasing     a wait has become long    chase.go      a side visit arrives
//	warning     a forecast is certain     alert.go      a policy acts
//	referred    somebody was brought      word.go       enter the journey's first step
//	opening     the warm-up ends          window.go     start counting
//	closing     the window ends           window.go     stop, or drain
//
// At one instant endings come first, then events, then shifts, then arrivals and
// those who are called, then batches and those who give up (see calendar.Class).

// Simulator runs one model, replication by replication, reusing its memory. It
// must not be used by two goroutines at once.
type Simulator struct {
	plan *plan
	run  run
	mask int64 // a look at the context whenever these bits of the number of events are 0
}

// New checks and prepares a model. The error names what is wrong with it.
func New(m *Model) (*Simulator, error) {
	p, err := newPlan(m)
	if err != nil {
		return nil, fmt.Errorf("model %q: %w", m.Title, err)
	}
	return &Simulator{plan: p, mask: checkEvery - 1}, nil
}

// checkEvery is how many events pass between two looks at the context.
const checkEvery = 1 << 14

// Run simulates one replication. The same seed and replication give the same
// result to the last bit. It fails if ctx is done, if the number of customers
// inside outgrows memory, or if an identity that must hold does not: that is a
// bug in this package.
//
// The profile by which the compiler puts calls in line knows them by how many
// lines they stand below the beginning of this function.
func (s *Simulator) Run(ctx context.Context, seed, replication uint64) (*measure.Run, error) {
	r := &s.run
	r.begin(s.plan, draw.World(seed, replication))
	for !r.heeds || r.goesOn() {
		at, id, ok := r.future.Next()
		if !ok {
			break
		}
		r.now, r.events = at, r.events+1
		if at >= r.due {
			id = r.note(id)
		}
		if r.events&s.mask == 0 && r.mustStop(ctx) {
			break
		}
		t := &r.tokens[id]
		if t.state == atWork { // half of all events
			r.endWork(t, id)
			continue
		}
		switch t.state {
		case coming:
			r.arrive(id)
		case atWrap:
			r.endWrap(id)
		case inDelay:
			if t.leaves == stays {
				r.endDelay(t, id)
			} else {
				r.cutDelay(t, id)
			}
		case inLine, inBatch:
			if t.leaves == givesUp {
				r.giveUp(id)
			} else {
				r.takeOut(t, id)
			}
		case atJob:
			r.endJob(id)
		case atJobWrap:
			r.endJobWrap(id)
		case calling:
			r.callIn(id)
		case failing:
			r.breakDown(id)
		case repairing:
			r.repair(id)
		case shortOf:
			r.runOutOfTime(t, id)
		case restocking:
			r.restock(id)
		case expiring:
			r.expire(id)
		case pausing:
			r.tryAgain(id)
		case moving:
			r.arriveAt(t, id)
		case seizing:
			r.seize(id)
		case timetable:
			r.startBatch(id)
		case onShift:
			r.changeShift(id)
		case switching:
			r.switchSetting(id)
		case policing:
			r.police(id)
		case chasing:
			r.chase(id)
		case warning:
			r.warn(id)
		case referred:
			r.comeReferred(id)
		case opening:
			r.openWindow()
		case closing:
			r.closeWindow()
		}
	}
	return r.finish()
}

// mustStop says whether the run cannot go on; broken then says why.
func (r *run) mustStop(ctx context.Context) bool {
	if err := ctx.Err(); err != nil {
		r.broken = err
	}
	return r.broken != nil || r.tooMany() || r.standsStill()
}

// run is the state of one replication.
type run struct {
	*plan
	world  draw.Key
	now    float64 // minutes since the run began, Lead before the window's start
	due    float64 // when a week or an hour ends of which series takes note
	future calendar.List
	events int64
	heeds  bool // there is more to heed than the next event: it is over, or policies are to be looked at
	over   bool
	broken error // the first identity that failed

	lookedAt   float64 // time at the last look at the context
	stillSince int64   // events there had been when time last went on

	hasStory, clearing, mayTie, unusual, rare, splits, needsMore bool // of the plan, nearer by

	set         *setting // parameters that hold now
	epoch       int
	inForce     int           // policies that set values and hold, as bits
	policies    []policyState // those that set values
	policedFrom float64       // when they are looked at first

	halfway bool // another setting begins, and not all teams have their heads yet

	tokens  []token
	free    int32   // head of the list of unused tokens
	stories []story // by token, where the model needs them
	alerts  []int32 // by token: what will tell that a forecast is certain

	addressees []addressee // by token: of messages
	counts     []uint16    // by token: visits and faults at steps that can be visited again
	clocks     []float64

	steps   []stepState
	teams   []teamState
	stocks  []stockState
	sources []source
	inside  int64 // customers and side visits in the system
	wraps   int64 // members in after-call work

	kept   []kept // by journey: who is kept away; nil: nobody
	toCome int64  // customers who were brought by others and have not come yet

	more         []more    // by token, where the model needs them
	keepings     []keeping // members who stay with customers
	freeKeeping  int32
	shortages    []shortage
	freeShortage int32
	tickets      uint64 // waits for crews that have begun
	round        uint64 // looks for jobs that there have been
	view         View
	gathered     int64 // customers, or branches of one, who wait for batches to be full
	forks        int64 // branches that customers have more than one, those that wait at joins not counted
	scratch      []int32
	sorting      []waiter

	diverted   int32   // the policy that last sent somebody elsewhere; none before
	divertedAt float64 // when that was

	window  windowState
	series  series
	trace   *trace // tells the story of one customer; nil: nobody asks
	results *measure.Run
	totals  []journeyTotals // by class, over the whole run
	visits  journeyTotals   // side visits, over the whole run
	twins   uint64
}

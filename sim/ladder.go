package sim

import (
	"fmt"
	"math"
	"slices"

	"ripple/sim/measure"
)

// A clock takes a wait from where it begins: for each customer the time of the
// beginning, the customer's own time since, and what the rest went into. All
// touchpoints whose waits begin at the same event share one.
type clock struct {
	since Origin
}

// Each customer has, for each clock, these numbers and then one for each part.
const (
	clockStart = iota
	clockOwn
	clockHead // numbers before the parts
)

// part is one step and cause that a wait can be split into.
type part struct {
	step  int
	cause measure.Cause
}

func (r *run) clockOf(id int32, clock int) []float64 {
	width := clockHead + len(r.parts)
	at := int(id)*r.clockStride + clock*width
	return r.clocks[at : at+width]
}

// startClocks begins all waits of a new customer.
func (r *run) startClocks(id int32) {
	for c := range r.clocked {
		r.restart(id, c)
	}
}

func (r *run) restart(id int32, clock int) {
	c := r.clockOf(id, clock)
	clear(c)
	c[clockStart] = r.now
}

// onClock is the wait so far: time since the clock's beginning that was not the
// customer's own.
func (r *run) onClock(id int32, clock int) float64 {
	c := r.clockOf(id, clock)
	return r.now - c[clockStart] - c[clockOwn]
}

// addPart books minutes of a customer's wait to a step and cause.
func (r *run) addPart(id int32, part int32, minutes float64) {
	if r.clockStride == 0 || part == none {
		return
	}
	for c := range r.clocked {
		r.clockOf(id, c)[clockHead+part] += minutes
	}
}

// addOwn books minutes as the customer's own.
func (r *run) addOwn(id int32, minutes float64) {
	for c := range r.clocked {
		r.clockOf(id, c)[clockOwn] += minutes
	}
}

// resetClocks begins the waits that count from the end of this step.
func (r *run) resetClocks(id int32, right bool) {
	step := int(r.tokens[id].index)
	pl, version := &r.places[step], r.adopted[r.tokens[id].class]
	for c := range r.clocked {
		var begins bool
		switch since := r.clocked[c].since; since.From {
		case SincePrevious:
			begins = pl.meets[version] || right && pl.tells[version]
		case SinceStep:
			begins = since.Index == step
		case SinceTouchpoint:
			tp := &r.model.Touchpoints[since.Index]
			begins = (right || tp.Live || tp.UntilStart) && slices.Contains(tp.Steps, step)
		}
		if begins {
			r.beginAgain(id, c, pl.arms)
		}
	}
}

// beginHere begins the waits that count from coming to this step.
func (r *run) beginHere(id int32, pl *place) { r.beginAgain(id, r.here, pl.armsHere) }

// beginAgain begins the waits of a clock; arms are the touchpoints that may then
// be chased.
func (r *run) beginAgain(id int32, clock int, arms []int) {
	r.restart(id, clock)
	for _, tp := range r.chasers {
		if r.set.touches[tp].clock == clock {
			r.unwatch(id, int32(tp))
		}
	}
	for _, tp := range arms {
		if r.set.touches[tp].clock == clock {
			r.watch(id, tp)
		}
	}
}

// climb adds a wait, split into its parts, to the ladder of a touchpoint. The
// parts must add up to the wait.
func (r *run) climb(id int32, tp int, wait, lag float64) {
	touch := &r.set.touches[tp]
	ladder := &r.results.Ladders[tp]
	t := &r.tokens[id]
	step := int(t.index)
	ladder.N++
	if touch.clock == none {
		closed, out := r.idle(id)
		batch := t.since - t.entered
		ladder.Minutes[step][measure.InClosed] += closed
		ladder.Minutes[step][measure.InOutage] += out
		ladder.Minutes[step][measure.InBatch] += batch
		ladder.Minutes[step][measure.InQueue] += wait - closed - out - batch
		return
	}
	parts := r.clockOf(id, touch.clock)[clockHead:]
	total := lag
	for i, minutes := range parts {
		total += minutes
		ladder.Minutes[r.parts[i].step][r.parts[i].cause] += minutes
	}
	ladder.Minutes[step][measure.InLag] += lag
	if math.Abs(total-wait) > 1e-6+1e-9*wait && r.broken == nil {
		r.broken = fmt.Errorf("touchpoint %q: a wait of %v min has parts of %v min", touch.Name, wait, total)
	}
}

// idle is for how many minutes of the wait in line the team was closed, or had
// broken down.
func (r *run) idle(id int32) (closed, out float64) {
	t := &r.tokens[id]
	s := &r.steps[t.index]
	switch {
	case s.crew != nil:
		return s.closed.read(r.now) - t.mark, s.out.read(r.now) - r.more[id].out
	case s.team == NoTeam || !s.by.canClose:
		return 0, 0
	}
	return s.by.closedUntil(r.now) - t.mark, 0
}

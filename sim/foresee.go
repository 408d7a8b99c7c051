package sim

import (
	"math"

	"ripple/sim/calendar"
)

// estimate is how long the wait for the touchpoint of a forecast will be of a
// customer who has just come to a step; the wait so far if nothing can be said.
func (r *run) estimate(c *care, id, step int32) float64 {
	o := &r.set.outlooks[c.index][r.tokens[id].class][step]
	wait, at := r.waited(c, id), r.wall()
	for i := range o.legs {
		l := &o.legs[i]
		visit := l.spent
		if l.served {
			visit += r.expectedLine(l.step, at)
		}
		if l.stocks {
			visit += r.expectedStock(l.step, at+visit+l.gap-r.wall())
		}
		minutes := l.visits * (visit + l.gap)
		if i == 0 && l.gap > 0 { // the first batch is known
			minutes += r.batchDue(r.set.Steps[step].Batch) - r.now - l.gap
		}
		wait += minutes
		at += minutes + float64(l.visits*l.own)
	}
	return wait + o.lag
}

// expectedLine is how long somebody will wait for a team who comes to a step at a
// time of the week: until what waits there now is worked off, and somebody is free.
func (r *run) expectedLine(step int32, at float64) float64 {
	l := &r.set.lines[step]
	work := 0.0
	for _, i := range l.steps {
		o := &r.set.lines[i]
		work += r.steps[i].queue / o.batch * o.mean
	}
	heads, busy := int32(0), int32(0)
	for _, team := range l.teams {
		heads += r.teams[team].heads
		busy += r.teams[team].busy
	}
	if heads > 0 && busy >= heads {
		work += float64(busy-heads+1) * l.mean
	}
	return l.workedOff(at, work)
}

// workedOff is how many minutes from a time of the week on it takes to do so many
// member-minutes of work, or until anybody comes at all.
func (l *outline) workedOff(from, work float64) float64 {
	at, heads := from, l.heads
	switch {
	case l.week == 0 || math.IsInf(from, 1):
		return math.Inf(1)
	case heads.IsConstant():
		return work / heads[0].Value
	}
	if weeks := math.Floor(work / l.week); weeks > 0 {
		work -= weeks * l.week
		at += weeks * calendar.WeekLength
	}
	for range len(heads) + 2 {
		if h := heads.At(at); h > 0 {
			end := at + work/h
			if next := heads.Next(at); end > next {
				work -= (next - at) * h
				at = next
				continue
			}
			return end - from
		}
		at = heads.Next(at)
	}
	return math.Inf(1) // nobody ever comes
}

// expectedStock is how long somebody will wait for what a step uses who comes so
// far in so many minutes: until the order is there that covers what is missing now,
// a mean lead after it was placed; an overdue one comes at once, and one that has
// not been placed yet is placed now.
func (r *run) expectedStock(step int32, minutes float64) float64 {
	wait := 0.0
	for _, u := range r.places[step].uses {
		s, st := &r.stocks[u.Stock], &r.set.Stocks[u.Stock]
		missing := s.short + int64(u.Units) - s.onHand
		if missing <= 0 {
			continue
		}
		left := st.Lead.Mean()
		switch n := 0; {
		case st.Reorder == 0 && len(s.placed) == 0:
			return math.Inf(1) // nothing ever comes
		case st.Reorder > 0:
			n = int((missing - 1) / int64(st.Reorder))
			fallthrough
		default:
			if n < len(s.placed) {
				left += s.placed[n] - r.now
			}
		}
		wait = max(wait, left-minutes)
	}
	return wait
}

// weekOver is how many minutes pass by the clock in a minute of open time.
func weekOver(open calendar.Week) float64 {
	minutes := open.Map(func(v float64) float64 {
		if v > 0 {
			return 1
		}
		return 0
	}).Mean()
	return 1 / minutes
}

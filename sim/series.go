package sim

import (
	"math"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// series keeps what a run has found week by week, and by hour of the week. It
// looks at the counters that there are anyway, at the boundaries, between two
// events: at a boundary nothing has changed since the last event, and nothing is
// changed by looking. What happens at the instant of a boundary comes after it.
type series struct {
	weeks    []measure.Week // how much had been counted by the end of each
	nextWeek float64        // boundary; +Inf: none is left
	recent   []*measure.Recent
	within   int       // limits of all touchpoints and classes
	worked   []float64 // by team, while one looks

	hours    []measure.Hour
	before   measure.Hour // what had been counted by the last boundary
	last     float64      // that was
	hour     int          // full hours from the first Monday 00:00 to the next one
	nextHour float64      // +Inf: none
}

// Bounds on what is kept.
const (
	leastHours = 3 * 60  // minutes of a window whose hours are told apart
	mostWeeks  = 10 * 52 // of a window whose weeks are
	mostSlices = 1 << 18 // weeks times touchpoints times classes
)

// HasWeeks says whether the weeks of a window are told apart: there is more than
// one, and not more than ten years of them.
func (w *Window) HasWeeks() bool {
	weeks := (w.Length - w.WarmUp) / calendar.WeekLength
	return weeks > 1 && weeks <= mostWeeks
}

// HasHours says whether the hours of a window are told apart: there are several.
func (w *Window) HasHours() bool { return w.Length-w.WarmUp >= leastHours }

// startSeries begins to count, as the window opens.
func (r *run) startSeries() {
	s, m := &r.series, r.model
	minutes := r.end - r.now
	s.nextWeek, s.nextHour = math.Inf(1), math.Inf(1)
	if weeks := minutes / calendar.WeekLength; weeks > 1 && weeks <= r.mostWeeks && weeks*float64(len(r.results.Touchpoints)) <= mostSlices {
		s.nextWeek = r.now + calendar.WeekLength
		s.weeks = make([]measure.Week, 0, int(weeks)+1)
		for tp := len(s.recent); tp < len(m.Touchpoints); tp++ {
			s.recent = append(s.recent, measure.NewRecent())
		}
		s.within = 0
		for tp := range m.Touchpoints {
			s.recent[tp].Reset()
			s.within += len(m.Touchpoints[tp].Limits) * r.classes
		}
	}
	if minutes >= r.leastHours {
		s.hours = make([]measure.Hour, measure.HoursOfWeek)
		r.newHour(&s.before)
		s.last = r.now
		s.hour = int(math.Floor(r.wall()/60)) + 1
		s.nextHour = float64(60*s.hour) - r.offset()
	}
	r.due = min(s.nextWeek, s.nextHour)
	s.worked = make([]float64, len(r.teams))
}

// note takes down what had been counted by all boundaries up to now, of which
// the next event has not been handled yet. It hands that event back: so the loop
// need not keep it elsewhere, in case, at each of its rounds.
func (r *run) note(next int32) int32 {
	s := &r.series
	for r.due <= r.now {
		now := r.due
		if now == s.nextWeek {
			s.weeks = append(s.weeks, r.countedBy(now))
			if s.nextWeek += calendar.WeekLength; s.nextWeek >= r.end-hair {
				s.nextWeek = math.Inf(1)
			}
		}
		if now == s.nextHour {
			r.endHour(now)
			s.hour++
			s.nextHour = float64(60*s.hour) - r.offset()
		}
		r.due = min(s.nextWeek, s.nextHour)
	}
	return next
}

// endSeries hands out what was found, as the run is over.
func (r *run) endSeries(out *measure.Run) {
	s := &r.series
	if s.hours != nil {
		r.endHour(r.now)
		out.Hours = s.hours
	}
	if len(s.weeks) == 0 {
		return
	}
	last := r.countedBy(r.now)
	last.Minutes = out.Minutes
	for class := range last.Journeys {
		last.Journeys[class] = out.Journeys[class]
		last.Journeys[class].InsideAtEnd = 0
	}
	s.weeks = append(s.weeks, last)
	for i := len(s.weeks) - 1; i > 0; i-- {
		s.weeks[i].Run = s.weeks[i].Less(&s.weeks[i-1].Run)
	}
	out.Weeks = s.weeks
}

// countedBy is all that has been counted by a moment up to which nothing more
// happens, and the quantiles of the waits of the last week.
func (r *run) countedBy(now float64) measure.Week {
	m, found := r.model, r.results
	w := measure.Week{Quantiles: make([]measure.Quantiles, len(m.Touchpoints)), Run: measure.Run{
		Minutes:     now - r.window.opened,
		Journeys:    make([]measure.Journey, r.classes),
		Steps:       make([]measure.Step, len(r.steps)),
		Teams:       make([]measure.Team, len(r.teams)),
		Stocks:      make([]measure.Stock, len(r.stocks)),
		Touchpoints: make([]measure.Touchpoint, len(found.Touchpoints)),
	}}
	copy(w.Journeys, found.Journeys)
	for class := range w.Journeys {
		w.Journeys[class].Arrived = r.totals[class].arrived - r.totals[class].before
	}
	within := make([]int64, r.series.within)
	for i := range w.Touchpoints {
		limits := len(found.Touchpoints[i].Within)
		w.Touchpoints[i] = found.Touchpoints[i].Copy(within[:limits:limits])
		within = within[limits:]
	}
	for tp := range w.Quantiles {
		w.Quantiles[tp] = r.series.recent[tp].Look(found.Touchpoints[tp*r.classes : (tp+r.togetherWith(tp))*r.classes])
	}
	for i := range w.Steps {
		s := &r.steps[i]
		a := s.countedBy(now, r.window.closed)
		w.Steps[i] = s.found.Less(s.before)
		w.Steps[i].QueueArea = a.queue - s.base.queue
		w.Steps[i].WorkArea = a.work - s.base.work
		w.Steps[i].BlockArea = a.block - s.base.block
	}
	worked := r.worked(now)
	for i := range w.Teams {
		w.Teams[i] = r.teams[i].found(&r.set.Teams[i], r.teamBy(i, now, worked))
	}
	for i := range w.Stocks {
		w.Stocks[i] = r.stocks[i].by(now, r.window.closed)
	}
	w.Policies = r.policiesBy(now)
	return w
}

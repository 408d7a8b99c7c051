package scenarios

import (
	"slices"

	"ripple/sim"
	"ripple/sim/calendar"
)

// infer tells the kind of a world from what happens in it, and why.
func (b *binder) infer(events, talk, rollout bool) (sim.Kind, string) {
	s := &b.setting
	switch {
	case events:
		return sim.Horizon, "an event happens once"
	case rollout:
		return sim.Horizon, "a rollout happens once"
	case talk:
		return sim.Horizon, "word of mouth takes its time"
	case b.replays():
		return sim.Horizon, "arrivals are replayed from data"
	case b.usesUp():
		return sim.Horizon, "a stock is used up and never ordered again"
	case b.closesEmpty():
		return sim.Terminating, "customers come only while it is open, and every team clears its line"
	case b.root.Get("run", "start_with") != nil:
		return sim.Horizon, "it begins with customers inside"
	case b.clock.Elapsed:
		return sim.Horizon, "a rule looks at the time since the beginning"
	}
	if some, all := b.counted(); all && b.open.IsConstant() {
		return sim.Terminating, "it begins empty, and customers stop coming"
	} else if some {
		return sim.Horizon, "customers stop coming"
	}
	for _, j := range s.Journeys {
		if !j.Arrivals.Rate.IsConstant() || j.Arrivals.DayCV > 0 {
			return sim.Cyclic, "arrivals follow the clock, and work carries over"
		}
	}
	for i, t := range s.Teams {
		switch {
		case b.used(i) && !t.Heads.IsConstant():
			return sim.Cyclic, "shifts follow the clock, and work carries over"
		case b.used(i) && t.DayMix != nil:
			return sim.Cyclic, "heads differ from day to day, and work carries over"
		}
	}
	for _, st := range s.Steps {
		if st.Batch != nil && st.Batch.Every > 0 {
			return sim.Cyclic, "batches follow the clock"
		}
	}
	switch {
	case b.root.Get("closed") != nil:
		return sim.Cyclic, "some dates are closed"
	case b.clock.Hour || b.clock.Weekday:
		return sim.Cyclic, "a rule follows the clock"
	}
	return sim.Steady, "nothing follows the clock and nothing closes"
}

func (b *binder) replays() bool {
	for _, j := range b.setting.Journeys {
		if len(j.Arrivals.At) > 0 {
			return true
		}
	}
	return false
}

// used says whether a team takes part in a step, or tells customers something.
func (b *binder) used(team int) bool {
	return slices.ContainsFunc(b.setting.Steps, func(s sim.Step) bool { return takesPart(&s, team) }) ||
		slices.ContainsFunc(b.messages, func(s sim.Step) bool { return s.Team == team })
}

// closesEmpty says whether the world opens and closes and is empty in between.
func (b *binder) closesEmpty() bool {
	if b.open.IsConstant() || b.closedPopulation() || b.stocked() { // stock carries over
		return false
	}
	for _, j := range b.setting.Journeys {
		outside := calendar.Combine(j.Arrivals.Rate, b.open, func(rate, open float64) float64 {
			if open > 0 {
				return 0
			}
			return rate
		})
		if j.Arrivals.Gap != nil || len(j.Arrivals.At) > 0 || outside.Mean() > 0 {
			return false
		}
	}
	for i, t := range b.setting.Teams {
		if b.used(i) && !t.OpenAllWeek && t.AtClose != sim.ClearLine {
			return false
		}
	}
	return true
}

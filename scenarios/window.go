package scenarios

import (
	"ripple/sim"
	"ripple/sim/calendar"
)

// window is the stretch of time that is simulated.
func (b *binder) window(r *Run, notes *[]string) sim.Window {
	w := sim.Window{Kind: r.Kind, Start: ofWeek(r.Start), Length: r.Length, Drain: r.Kind == sim.Terminating && !b.closedPopulation()}
	if r.Kind == sim.Terminating && !b.open.IsConstant() {
		day, from, to, alike := b.openDay(w.Start)
		what := "one open day"
		if alike && !b.clock.Weekday { // a rule may tell days apart
			w.Start, w.Length = float64(day)*calendar.DayLength+from, to-from
		} else {
			w.Length, what = calendar.WeekLength, "one week, because days differ"
		}
		if e := b.root.Get("run").Entry("length"); e != nil {
			*notes = append(*notes, "length is ignored: a replication is "+what)
		}
		r.Why += "; a replication is " + what
		r.Length = w.Length
	}
	if drain := b.root.Get("run", "drain"); drain != nil {
		if w.Drain = drain.Bool; w.Drain && b.closedPopulation() {
			b.problems.Add(drain.Pos, "leave it out, or write false", "a closed population never leaves")
		}
	}
	r.Drain = w.Drain
	if r.WarmUp != nil {
		w.WarmUp = *r.WarmUp
		if w.WarmUp >= w.Length {
			b.problems.Add(b.root.Get("run", "warmup").Pos, `leave it out: such a system starts empty`, "nothing is left to count after the warm-up")
		}
	}
	return w
}

// openDay is the first open day at or after a time of the week, with opening
// and closing in minutes after its midnight, and whether all open days are
// alike in hours, shifts and arrivals.
func (b *binder) openDay(start float64) (day int, from, to float64, alike bool) {
	weeks := []calendar.Week{b.open}
	for _, t := range b.setting.Teams {
		weeks = append(weeks, t.Heads)
	}
	for _, j := range b.setting.Journeys {
		weeks = append(weeks, j.Arrivals.Rate)
	}
	day = -1
	for i := range 7 {
		d := (int(start/calendar.DayLength) + i) % 7
		midnight := float64(d) * calendar.DayLength
		if b.open.Integral(midnight, midnight+calendar.DayLength) == 0 {
			continue
		}
		if b.open.At(midnight) > 0 && b.open.At(midnight-1e-6) > 0 {
			return 0, 0, 0, false // open past midnight
		}
		if day < 0 {
			day = d
			if from = 0; b.open.At(midnight) == 0 {
				from = b.open.Next(midnight) - midnight
			}
			to = calendar.DayLength
			for t := midnight; t < midnight+calendar.DayLength; t = b.open.Next(t) {
				if b.open.At(t) == 0 && b.open.At(t-1e-6) > 0 && t > midnight {
					to = t - midnight
				}
			}
			if b.open.At(midnight+calendar.DayLength-1e-6) > 0 {
				to = calendar.DayLength
			}
			continue
		}
		for _, w := range weeks {
			if !sameDay(w, day, d) {
				return 0, 0, 0, false
			}
		}
	}
	return day, from, to, day >= 0
}

// sameDay says whether a week has the same values on two days.
func sameDay(w calendar.Week, a, b int) bool {
	from, other := float64(a)*calendar.DayLength, float64(b)*calendar.DayLength
	for t := 0.0; t < calendar.DayLength; {
		if w.At(from+t) != w.At(other+t) {
			return false
		}
		t = min(w.Next(from+t)-from, w.Next(other+t)-other)
	}
	return true
}

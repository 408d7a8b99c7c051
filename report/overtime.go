package report

import (
	"fmt"
	"math"
	"time"

	"ripple/report/chart"
	"ripple/report/document"
	"ripple/sim"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// overTime is what a report tells of the course of things: the focus touchpoint
// week by week, or hour by hour where the run is too short for that.
type overTime struct {
	*Study
	touch  touchpoint
	wait   *study.Timeline // the measure that it is about
	weekly bool
	slots  []int // of the timelines, in the order in which they are shown
	mean   bool  // the wait is the mean, not what 9 in 10 stay within
}

// fewWeeks are too few to tell a course by week.
const fewWeeks = 2

// overTime is nil where there is nothing to tell over time. Where everything is
// constant, or repeats every week, weeks would only show chance.
func (s *Study) overTime() *overTime {
	t, kind := s.focus(), s.today().Window.Kind
	if t == nil || kind == sim.Steady {
		return nil
	}
	o := &overTime{Study: s, touch: *t}
	if _, mean := s.waitOf(*t); !mean {
		o.wait = s.Findings.Week("touchpoint." + t.Name + ".wait.p90")
	}
	if o.wait == nil {
		o.wait, o.mean = s.Findings.Week("touchpoint."+t.Name+".wait"), true
	}
	if o.wait != nil && o.wait.Slots() > fewWeeks && kind == sim.Horizon {
		o.weekly = true
		for i := range o.wait.Slots() {
			o.slots = append(o.slots, i)
		}
	} else {
		o.wait, o.mean = s.Findings.Hour("touchpoint."+t.Name+".wait"), true
		o.slots = s.hours()
	}
	if o.wait == nil || o.worst(0) < 0 && o.worst(1) < 0 {
		return nil
	}
	return o
}

// hours are the hours of the week in which anything is known, the first one of
// the window first if it is shorter than a week.
func (s *Study) hours() []int {
	w := s.today().Window
	first := 0
	if minutes := w.Length - w.WarmUp; minutes < study.WeekLength {
		first = int(math.Floor((w.Start+w.WarmUp)/60)) % (7 * 24)
	}
	var all []int
	last := -1
	for i := range 7 * 24 {
		hour := (first + i) % (7 * 24)
		all = append(all, hour)
		for k := range s.Findings.Hours {
			for world := range s.Findings.Hours[k].Worlds {
				if !math.IsNaN(s.Findings.Hours[k].In(world, hour).Value) {
					last = i
				}
			}
		}
	}
	return all[:last+1]
}

// worlds is how many there are.
func (o *overTime) worlds() int { return len(o.Findings.Runs.Worlds) }

// hardlyAnybody is the share of the customers of the busiest week or hour below
// which one is too quiet to be the worst.
const hardlyAnybody = 0.2

// worst is the place in slots at which the wait of a world is longest, of those in
// which enough customers are served; -1 if there is none.
func (o *overTime) worst(world int) int {
	best, busiest := -1, 0.0
	for _, slot := range o.slots {
		busiest = max(busiest, o.wait.Customers(world, slot))
	}
	for i, slot := range o.slots {
		v := o.wait.In(world, slot).Value
		if math.IsNaN(v) || o.wait.Customers(world, slot) < hardlyAnybody*busiest {
			continue
		}
		if best < 0 || v > o.wait.In(world, o.slots[best]).Value {
			best = i
		}
	}
	return best
}

// at is the wait of a world at a place in slots.
func (o *overTime) at(world, place int) stats.Interval { return o.wait.In(world, o.slots[place]) }

// date is when a week begins, as people write it; "" if the run has no date.
func (s *Study) date(week int) string {
	if s.Start.IsZero() {
		return ""
	}
	return s.weekDate(week).Format("2 Jan")
}

// weekDate is the day on which a week of the counted window begins.
func (s *Study) weekDate(week int) time.Time {
	minutes := s.Findings.Runs.Worlds[0].WeekBegins(week)
	return s.Start.Add(time.Duration(minutes * float64(time.Minute)))
}

// slotName names a place in slots within a sentence: "week 7 (16 Feb)", "the hour
// from Mon 10".
func (o *overTime) slotName(place int) string {
	slot := o.slots[place]
	if !o.weekly {
		return "the hour from " + o.hourLabel(slot)
	}
	if date := o.date(slot); date != "" {
		return fmt.Sprintf("week %d (%s)", slot+1, date)
	}
	return fmt.Sprintf("week %d", slot+1)
}

// hourLabel is "10:00" within a day, else "Mon 10".
func (o *overTime) hourLabel(hour int) string {
	name := study.HourName(hour)
	if o.oneDay() {
		return name[4:] + ":00"
	}
	return name
}

func (o *overTime) oneDay() bool { return len(o.slots) <= 24 }

// overTimePage answers: when do they feel it?
func (s *Study) overTimePage() (document.Page, bool) {
	o := s.overTime()
	if o == nil {
		return document.Page{}, false
	}
	headline := o.headline()
	return document.Page{
		Name: "over-time", Question: "When do they feel it?", Headline: headline, Subtitle: o.subtitle(),
		Blocks: []document.Block{document.Figure{Figure: o.figure(headline), Table: o.table()}},
	}, true
}

func (o *overTime) subtitle() string {
	by := "By " + o.slotWord() + " in which the wait ended."
	if o.weekly && len(o.Events) > 0 {
		by = "By week in which the wait ended; events are shaded."
	}
	if !o.Findings.Preview {
		by += " Ribbon: " + o.level() + " interval of each " + o.slotWord() + "."
	}
	return by + " " + o.period()
}

func (o *overTime) slotWord() string {
	if o.weekly {
		return "week"
	}
	return "hour"
}

// figure draws the course of the wait, and of what goes with it.
func (o *overTime) figure(heading string) chart.OverTime {
	f := chart.OverTime{Name: "over-time", Heading: heading, Level: o.level(), Slots: len(o.slots), Slot: o.slotWord()}
	f.Ticks = o.ticks()
	f.Main = o.panel(o.wait)
	f.Main.Head = upperFirst(o.waitWords()) + " (" + o.unit().Long + ")"
	o.limit(&f.Main)
	for _, path := range o.beside() {
		if t := o.timeline(path); t != nil {
			f.Small = append(f.Small, o.panel(t))
		}
	}
	if !o.weekly {
		return f
	}
	for _, e := range o.Events {
		from, to := o.inSlots(e.From), o.inSlots(e.To)
		if from < float64(len(o.slots)) && to > 0 && to > from {
			f.Bands = append(f.Bands, chart.Band{From: max(0, from), To: min(to, float64(len(o.slots))), Name: e.Name})
		}
	}
	if r := o.rollout(); r != nil {
		for _, p := range r.Phases {
			f.Phases = append(f.Phases, chart.Phase{At: o.inSlots(p.At), Label: fmt.Sprintf("%.3g %%", 100*p.Share)})
		}
	}
	if stop := o.Findings.Stop; stop != nil && stop.Fires > 0 {
		f.Stops = append(f.Stops, chart.Phase{At: stop.Week - o.weeksBefore(), Label: fmt.Sprintf("would stop in %d of %d runs", stop.Fires, o.Findings.Runs.Done)})
	}
	return f
}

// inSlots is a time in minutes after the window's start, in weeks of the counted
// window.
func (s *Study) inSlots(minutes float64) float64 {
	return (minutes - s.Findings.Runs.Worlds[0].WeekBegins(0)) / study.WeekLength
}

// weeksBefore is how many weeks of the window are not counted.
func (s *Study) weeksBefore() float64 { return -s.inSlots(0) }

func (o *overTime) timeline(path string) *study.Timeline {
	if o.weekly {
		return o.Findings.Week(path)
	}
	return o.Findings.Hour(path)
}

// ticks are the labels on the axis of time.
func (o *overTime) ticks() []chart.TimeTick {
	var ticks []chart.TimeTick
	for place, slot := range o.slots {
		tick := chart.TimeTick{At: float64(place) + .5, Label: fmt.Sprint(slot + 1), Name: o.slotName(place)}
		if o.weekly {
			tick.Below = o.date(slot)
		} else {
			tick.At = float64(place)
			if tick.Label = study.HourName(slot)[4:]; slot%24 == 0 && !o.oneDay() {
				tick.Label = study.HourName(slot)[:3]
			}
		}
		ticks = append(ticks, tick)
	}
	return ticks
}

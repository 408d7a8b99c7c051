package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ripple/sim/stats"
)

// waitWords is the measure in a sentence: "wait for “Decision”, 9 in 10 within".
func (o *overTime) waitWords() string {
	if o.mean {
		return "mean wait for " + o.touch.quoted()
	}
	return "wait for " + o.touch.quoted() + ", 9 in 10 within"
}

// headline says what time brings. It is never about a difference whose interval
// includes 0, at a level that holds for all slots at once.
func (o *overTime) headline() string {
	base, other := 0, o.worlds()-1
	worst := o.worst(base)
	switch {
	case o.Findings.Preview:
		return fmt.Sprintf("A preview of %d runs: the %ss cannot be told apart", o.Findings.Runs.Done, o.slotWord())
	case worst < 0:
		return fmt.Sprintf("%s is there in one world only", o.touch.quoted())
	case !o.standsOut(base, worst):
		return o.evenHeadline(base, other)
	}
	e, a := o.eventAt(worst), o.short(base, worst)
	when := "In " + o.slotName(worst)
	if e != nil {
		when = upperFirst(o.preposition(e, worst)) + " " + quoted(e.Name)
	}
	wait := "the wait for " + o.touch.quoted()
	if other == base {
		return fmt.Sprintf("%s %s peaks at %s", when, wait, a)
	}
	d := o.difference(worst, base, other)
	switch {
	case d.Identical:
		return fmt.Sprintf("%s %s is %s, with or without the change", when, wait, a)
	case !d.Known() || !d.Excludes(0):
		return fmt.Sprintf("%s %s is %s; we cannot tell whether that changes", when, wait, a)
	}
	unit := " " + o.unit().Long
	number := strings.TrimSuffix(a, unit)
	if e == nil {
		verb := map[bool]string{true: "falls", false: "rises"}[d.Value < 0]
		return fmt.Sprintf("%s %s %s from %s to %s", when, wait, verb, number, o.short(other, worst))
	}
	peak := o.short(other, o.worst(other))
	if share := o.shareAt(worst); other > 1 && share < 1 {
		if d.Value < 0 && o.at(other, o.worst(other)).Value < o.at(base, worst).Value {
			return fmt.Sprintf("Even %s phased in, %s peaks at %s instead of %s", shareWords(share), quoted(e.Name), peak, number)
		}
		return fmt.Sprintf("With the change %s phased in, %s peaks at %s; today at %s", shareWords(share), quoted(e.Name), peak, number)
	}
	change := "change"
	if other > 1 {
		change = "rollout"
	}
	if peak = strings.TrimSuffix(peak, unit); o.preposition(e, worst) == "after" {
		return fmt.Sprintf("%s %s peaks at %s; with the %s %s", when, wait, a, change, peak)
	}
	return fmt.Sprintf("%s costs customers %s at the peak; with the %s %s", quoted(e.Name), a, change, peak)
}

// quoted puts a name into quotation marks.
func quoted(name string) string { return "“" + name + "”" }

// evenHeadline is that of a course without a peak.
func (o *overTime) evenHeadline(base, other int) string {
	if other == base {
		return fmt.Sprintf("No %s stands out: the %s stays at about %s", o.slotWord(), strings.TrimSuffix(o.waitWords(), ", 9 in 10 within"), o.inUnit(o.median(base)))
	}
	better, worse := 0, 0
	for place := range o.slots {
		switch d := o.difference(place, base, other); {
		case !d.Known():
		case d.High < 0:
			better++
		case d.Low > 0:
			worse++
		}
	}
	wait := "the wait for " + o.touch.quoted()
	switch n := len(o.slots); {
	case better+worse == 0:
		return fmt.Sprintf("In no single %s we can tell that %s changes", o.slotWord(), wait)
	case better == n || worse == n:
		return fmt.Sprintf("%s gets %s in every %s", upperFirst(wait), map[bool]string{true: "shorter", false: "longer"}[better == n], o.slotWord())
	case worse == 0:
		return fmt.Sprintf("%s gets shorter in %d of %d %ss, longer in none", upperFirst(wait), better, n, o.slotWord())
	case better == 0:
		return fmt.Sprintf("%s gets longer in %d of %d %ss, shorter in none", upperFirst(wait), worse, n, o.slotWord())
	default:
		return fmt.Sprintf("%s gets shorter in %d %ss and longer in %d", upperFirst(wait), better, o.slotWord(), worse)
	}
}

// difference between two worlds, at a level that holds for all slots at once
// (Bonferroni's inequality).
func (o *overTime) difference(place, base, other int) stats.Difference {
	return o.wait.Difference(o.slots[place], base, other, o.joint())
}

// joint is the confidence of one slot at which that of all of them is as asked.
func (o *overTime) joint() float64 { return 1 - (1-o.Findings.Confidence)/float64(len(o.slots)) }

// standsOut says whether the wait at a place is above what it mostly is: the whole
// interval, at a level that holds for all slots at once, lies above the median of
// all by what matters.
func (o *overTime) standsOut(world, place int) bool {
	i := o.at(world, place)
	half := i.Half * stats.Student(o.joint(), i.N-1) / stats.Student(o.Findings.Confidence, i.N-1)
	median := o.median(world)
	return i.Known() && i.Value-half > median+stats.Matters(stats.Amount, median)
}

// median of the waits of a world over the slots.
func (o *overTime) median(world int) float64 {
	var all []float64
	for _, slot := range o.slots {
		all = append(all, o.wait.In(world, slot).Value)
	}
	return median(stats.Present(all))
}

// short is a wait in the unit of the figure, with two significant digits.
func (o *overTime) short(world, place int) string { return o.inUnit(o.at(world, place).Value) }

func (o *overTime) inUnit(minutes float64) string {
	u := o.unit()
	x := minutes / u.Minutes
	places := 0
	if x > 0 {
		places = max(0, min(6, 1-int(math.Floor(math.Log10(x)))))
	}
	return strconv.FormatFloat(x, 'f', places, 64) + " " + u.Long
}

// aftermath is for how many weeks a backlog is told by the event that left it.
const aftermath = 4

// eventAt is the event that holds in a week longest, or has ended not long before:
// its backlog is still there. One that lasts for most of the run explains no week.
func (o *overTime) eventAt(place int) *Event {
	if !o.weekly {
		return nil
	}
	var best *Event
	most := 0.0
	for i := range o.Events {
		e := &o.Events[i]
		from, to := o.inSlots(e.From), o.inSlots(e.To)
		if to-from > float64(len(o.slots))/2 {
			continue
		}
		holds := min(to, float64(place+1)) - max(from, float64(place))
		if after := float64(place) - to; holds <= 0 && after >= 0 && after < aftermath && from < to {
			holds = 1e-6 * (aftermath - after)
		}
		if holds > most {
			best, most = e, holds
		}
	}
	return best
}

// preposition says how a week lies to its event.
func (o *overTime) preposition(e *Event, place int) string {
	if o.inSlots(e.To) <= float64(place) {
		return "after"
	}
	return "during"
}

// shareAt is the share of customers that a rollout has reached at a place.
func (o *overTime) shareAt(place int) float64 {
	share := 1.0
	if o.rollout() == nil {
		return share
	}
	share = 0
	for _, p := range o.rollout().Phases {
		if o.inSlots(p.At) <= float64(place)+.5 {
			share = p.Share
		}
	}
	return share
}

// shareWords is a share in a sentence.
func shareWords(share float64) string {
	if share == .5 {
		return "half"
	}
	return fmt.Sprintf("%.3g %%", 100*share)
}

// overTimeText is the block of a terminal: the worst week, what holds then, and
// the wait in each world; where today has none that stands out, what is typical
// and where another world has its worst.
func (s *Study) overTimeText() []string {
	o := s.overTime()
	if o == nil || !o.weekly || s.Findings.Preview {
		return nil
	}
	worst := o.worst(0)
	peaks := o.peaks(worst)
	if worst < 0 || !o.standsOut(0, worst) {
		var all []string
		for w := range o.worlds() {
			if m := o.median(w); !math.IsNaN(m) {
				all = append(all, o.inUnit(m)+" "+o.worldWords(w))
			}
		}
		even := " no week stands out;"
		if len(peaks) > 0 {
			even = ""
		}
		return append([]string{fmt.Sprintf("Over time, %s:%s in a typical week about %s.", o.waitWords(), even, strings.Join(all, ", "))}, peaks...)
	}
	slot := o.slotName(worst)
	if e := o.eventAt(worst); e != nil {
		slot += ", " + o.preposition(e, worst) + " " + quoted(e.Name)
	}
	var all []string
	for w := range o.worlds() {
		if i := o.at(w, worst); !math.IsNaN(i.Value) {
			all = append(all, o.value(i)+" "+o.worldWords(w))
		}
	}
	return append([]string{fmt.Sprintf("Over time, %s:", o.waitWords()),
		"  Worst week: " + strings.TrimPrefix(slot, "week ") + ": " + strings.Join(all, ", ") + "."}, peaks...)
}

// peaks are the worst weeks of the other worlds, where they stand out and are not
// that of today.
func (o *overTime) peaks(today int) []string {
	var lines []string
	for w := 1; w < o.worlds(); w++ {
		peak := o.worst(w)
		same := peak == today && today >= 0 && o.standsOut(0, today)
		if peak >= 0 && !same && o.standsOut(w, peak) {
			lines = append(lines, fmt.Sprintf("  %s: worst in %s, %s.", upperFirst(o.worldWords(w)), o.slotName(peak), o.value(o.at(w, peak))))
		}
	}
	return lines
}

// worldWords is what a world is called in a list.
func (o *overTime) worldWords(world int) string {
	return strings.ReplaceAll(o.worldName(world), ",", "")
}

// value is a wait in the unit of the figure, as its interval allows.
func (o *overTime) value(i stats.Interval) string {
	return o.numberOf(o.wait, i) + " " + o.unit().Name
}

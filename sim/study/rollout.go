package study

import (
	"slices"

	"ripple/sim"
	"ripple/sim/calendar"
	"ripple/sim/measure"
	"ripple/sim/stats"
)

// Rollout says what the third of three models is: the change as it comes step by
// step. Its runs are turned into what they mean for the things of Shape.
type Rollout struct {
	Shape    *sim.Model
	Fold     func(*measure.Run) *measure.Run
	Adopters func(*measure.Run) []*measure.Run // week by week, with nobody but those who have adopted the change
	Phases   []Phase
	Only     []string // segments that take part; nil: all
	Pace     float64  // at which people work as a phase begins; 0 or 1: at full speed
	Learn    float64  // minutes until they have recovered
	Stop     *StopRule
}

// Phase is the share of arriving customers who adopt the change from a moment on,
// in minutes after the window's start.
type Phase struct{ At, Share float64 }

// StopRule would stop a rollout: when a metric of those who have adopted the
// change, over four weeks, is such that Bound holds.
type StopRule struct {
	Text  string // as people write it
	Path  string // of the metric
	Bound Bound
}

// When a stop rule is looked at: at the end of each week, once so many whole weeks
// have begun since the first adopter came, if so many of them count in these weeks.
const (
	stopWeeks     = 4
	leastAdopters = 30
)

// StopFinding is what would come of a stop rule.
type StopFinding struct {
	*StopRule
	Known  bool           // the weeks could be told apart, and the metric exists
	Looked int            // replications in which there was anything to look at
	Fires  int            // replications in which it fires
	Chance stats.Interval // that it fires within the run, 0 to 1
	Week   float64        // median of the weeks at whose end it first fires, counted from 1 at the window's start; 0 if it never does
	Plain  stats.Interval // the metric of the same segments, with the change as it is when it is complete
	Alarm  Alarm
}

// Alarm says whether the complete change would break the rule too.
type Alarm int

// The alarms. It is true or false only if the whole interval says so.
const (
	NoAlarm Alarm = iota // it never fires
	UnclearAlarm
	TrueAlarm
	FalseAlarm
)

// String names the alarm.
func (a Alarm) String() string { return [...]string{"none", "cannot tell", "true", "false"}[a] }

// tally is a metric's sum and count.
type tally struct{ sum, count float64 }

// stopRun is what one replication says about the stop rule.
type stopRun struct {
	known    bool
	weeks    []tally   // of those who have adopted the change
	arrived  []int64   // of them
	minutes  []float64 // of each week
	plain    tally     // of the changed world
	hasPlain bool
}

// look takes down what a run says about the stop rule: the second world's the
// complete change, the third one's the rollout, week by week.
func (r *Rollout) look(world int, m *sim.Model, metrics []Metric, run *measure.Run, into *stopRun) {
	if r.Stop == nil || world == 0 {
		return
	}
	at := slices.IndexFunc(metrics, func(k Metric) bool { return k.Path == r.Stop.Path })
	if at < 0 {
		return
	}
	if world == 1 {
		into.plain.sum, into.plain.count = metrics[at].of(newView(m, r.takingPart(m, run)))
		into.hasPlain = true
		return
	}
	into.known = len(run.Weeks) > 0
	for _, week := range r.Adopters(run) {
		v := newView(m, week)
		sum, count := metrics[at].of(v)
		into.weeks = append(into.weeks, tally{sum, count})
		into.arrived = append(into.arrived, v.everybody.Arrived)
		into.minutes = append(into.minutes, week.Minutes)
	}
}

// takingPart is a run with nobody but the segments that take part.
func (r *Rollout) takingPart(m *sim.Model, run *measure.Run) *measure.Run {
	if len(r.Only) == 0 {
		return run
	}
	out := *run
	out.Journeys, out.Touchpoints = slices.Clone(run.Journeys), slices.Clone(run.Touchpoints)
	classes := m.Classes()
	for class := range classes {
		if slices.Contains(r.Only, m.Segments[class%len(m.Segments)].Name) {
			continue
		}
		out.Journeys[class] = measure.Journey{}
		for tp := range m.Touchpoints {
			out.Touchpoints[tp*classes+class] = measure.NewTouchpoint(len(m.Touchpoints[tp].Limits))
		}
	}
	return &out
}

// fires is the number of the first counted week, from 0, at whose end the rule
// fires; looked says whether there was anything to look at.
func (s *stopRun) fires(bound Bound) (week int, fires, looked bool) {
	first := slices.IndexFunc(s.arrived, func(n int64) bool { return n > 0 })
	if first < 0 {
		return 0, false, false
	}
	for end := first + stopWeeks - 1; end < len(s.weeks); end++ {
		if s.minutes[end] < calendar.WeekLength-1e-6 {
			continue
		}
		var all tally
		for _, w := range s.weeks[end-stopWeeks+1 : end+1] {
			all.sum += w.sum
			all.count += w.count
		}
		if all.count < leastAdopters {
			continue
		}
		looked = true
		if bound.Holds(all.sum / all.count) {
			return end, true, true
		}
	}
	return 0, false, looked
}

// judgeStop works out what would come of the stop rule.
func (f *Findings) judgeStop() error {
	r := f.Runs.Plan.Rollout
	if r == nil || r.Stop == nil {
		return nil
	}
	found := &StopFinding{StopRule: r.Stop, Plain: missing, Chance: missing}
	f.Stop = found
	var weeks, sums, counts []float64
	for i := range f.Runs.stops {
		s := &f.Runs.stops[i]
		found.Known = s.known
		week, fires, looked := s.fires(r.Stop.Bound)
		if looked {
			found.Looked++
		}
		if fires {
			found.Fires++
			weeks = append(weeks, float64(week+1)+f.Runs.Worlds[2].Model.Window.WarmUp/calendar.WeekLength)
		}
		if s.hasPlain {
			sums, counts = append(sums, s.plain.sum), append(counts, s.plain.count)
		}
	}
	if !found.Known {
		return nil
	}
	var err error
	if found.Chance, err = stats.Proportion(found.Fires, len(f.Runs.stops), f.Confidence); err != nil {
		return err
	}
	if len(sums) > 0 {
		plain := Series{Sums: sums, Counts: counts}
		if found.Plain, err = plain.estimate(f.Confidence); err != nil {
			return err
		}
	}
	if len(weeks) > 0 {
		slices.Sort(weeks)
		found.Week = stats.Quantile(weeks, .5)
		found.Alarm = alarm(r.Stop.Bound, found.Plain)
	}
	return nil
}

// alarm says whether the complete change breaks the rule too.
func alarm(bound Bound, plain stats.Interval) Alarm {
	low, high := bound.Holds(plain.Low), bound.Holds(plain.High)
	switch {
	case !plain.Known() || low != high || low != bound.Holds(plain.Value):
		return UnclearAlarm
	case low:
		return TrueAlarm
	}
	return FalseAlarm
}

package study

import (
	"errors"
	"math"

	"ripple/sim/measure"
	"ripple/sim/stats"
)

// Findings are what a study may say: of one world, or of today's world (first),
// the changed one and, if it comes step by step, the rollout.
type Findings struct {
	Runs     *Runs
	Metrics  []Finding // in the order of the first world's things, then new ones
	Targets  []TargetFinding
	Warnings []Warning
	Stop     *StopFinding // nil: there is no rule that would stop a rollout

	Weeks []Timeline // metrics week by week; nil: the window is no longer than one
	Hours []Timeline // by hour of the week; nil: the window is shorter than a few hours

	Confidence    float64
	Preview       bool // too few replications for intervals and verdicts
	SameCustomers bool // checked: the same people could come in both worlds

	index map[string]int
	rules Rules
}

// Finding is one metric. Without a change only Today is set; a metric of a
// thing that is in one world only has NaN in the other.
type Finding struct {
	Metric
	Today, Changed stats.Interval
	Difference     stats.Difference
	Verdict        stats.Verdict

	Rollout     stats.Interval   // of the change as it comes step by step
	RolledOut   stats.Difference // of that to today
	WhileComing stats.Difference // of that to the complete change
}

// Warning is something the reader should know, and what would help.
type Warning struct{ Text, Remedy string }

// Compared says whether there are two worlds.
func (f *Findings) Compared() bool { return len(f.Runs.Worlds) > 1 }

// RolledOut says whether there is a third world, in which the change comes step by
// step.
func (f *Findings) RolledOut() bool { return len(f.Runs.Worlds) > 2 }

// Find is the finding of a metric path, of one week or hour too, such as
// "touchpoint.decision.wait[week 6]"; nil if there is none.
func (f *Findings) Find(path string) *Finding {
	i, ok := f.index[path]
	if !ok {
		return f.slotted(path)
	}
	return &f.Metrics[i]
}

// Rules say how findings are judged.
type Rules struct {
	Confidence float64 // of every interval, for example 0.95
	Matters    float64 // relative difference of amounts that matters; 0: the standard
	Targets    []Target
}

// Conclude works out intervals, differences and verdicts.
func Conclude(runs *Runs, rules Rules) (*Findings, error) {
	f := &Findings{Runs: runs, Confidence: rules.Confidence, Preview: runs.Done < stats.MinReplications, index: map[string]int{}, rules: rules}
	today := runs.Worlds[0]
	changed := map[string]*Series{}
	if f.Compared() {
		for i := range runs.Worlds[1].Metrics {
			s := &runs.Worlds[1].Metrics[i]
			changed[s.Path] = s
		}
		f.SameCustomers = same(today.Twins, runs.Worlds[1].Twins)
	}
	rollout := map[string]*Series{}
	if f.RolledOut() {
		for i := range runs.Worlds[2].Metrics {
			s := &runs.Worlds[2].Metrics[i]
			rollout[s.Path] = s
		}
	}
	for i := range today.Metrics {
		s := &today.Metrics[i]
		if err := f.add(s, changed[s.Path], rollout[s.Path], rules); err != nil {
			return nil, err
		}
	}
	if f.Compared() {
		for i := range runs.Worlds[1].Metrics {
			if s := &runs.Worlds[1].Metrics[i]; f.Find(s.Path) == nil {
				if err := f.add(nil, s, rollout[s.Path], rules); err != nil {
					return nil, err
				}
			}
		}
	}
	var err error
	if f.Weeks, err = f.timelines(func(w *World) []Track { return w.Weeks }); err != nil {
		return nil, err
	}
	if f.Hours, err = f.timelines(func(w *World) []Track { return w.Hours }); err != nil {
		return nil, err
	}
	f.judgeTargets()
	if err := f.judgeStop(); err != nil {
		return nil, err
	}
	f.warn()
	return f, nil
}

func same(a, b []uint64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return len(a) == len(b)
}

// add judges one metric; it may be nil in a world.
func (f *Findings) add(today, changed, rollout *Series, rules Rules) error {
	finding, err := judged(today, changed, rollout, rules)
	if err != nil {
		return err
	}
	f.index[finding.Path] = len(f.Metrics)
	f.Metrics = append(f.Metrics, finding)
	return nil
}

// judged is what may be said of a metric; it may be nil in a world, but not in all.
func judged(today, changed, rollout *Series, rules Rules) (Finding, error) {
	none := stats.Difference{Interval: missing}
	finding := Finding{Today: missing, Changed: missing, Difference: none, Rollout: missing, RolledOut: none, WhileComing: none}
	for _, either := range []*Series{rollout, changed, today} {
		if either != nil {
			finding.Metric = either.Metric
		}
	}
	var err error
	if today != nil {
		finding.Today, err = today.estimate(rules.Confidence)
	}
	if changed != nil && err == nil {
		finding.Changed, err = changed.estimate(rules.Confidence)
	}
	if today != nil && changed != nil && err == nil {
		err = finding.compare(today, changed, rules)
	}
	if rollout != nil && err == nil {
		err = finding.rollOut(today, changed, rollout, rules)
	}
	return finding, err
}

var missing = stats.Interval{Value: math.NaN(), Low: math.NaN(), High: math.NaN(), Half: math.NaN()}

// estimate is the metric in one world: a quantile is averaged over the
// replications, everything else is a sum over a count, pooled.
func (s *Series) estimate(confidence float64) (stats.Interval, error) {
	if s.quantile {
		return stats.Mean(stats.Present(s.Sums), confidence), nil
	}
	i, err := stats.Ratio(s.Sums, s.Counts, confidence)
	var nobody *stats.InputError
	if errors.As(err, &nobody) { // no customer in any replication
		return missing, nil
	}
	return i, err
}

// rollOut compares the rollout with the other worlds.
func (f *Finding) rollOut(today, changed, rollout *Series, rules Rules) error {
	var err error
	f.Rollout, err = rollout.estimate(rules.Confidence)
	for _, c := range []struct {
		with *Series
		into *stats.Difference
	}{{today, &f.RolledOut}, {changed, &f.WhileComing}} {
		if c.with == nil || err != nil {
			continue
		}
		one := Finding{Metric: f.Metric}
		err = one.compare(c.with, rollout, rules)
		*c.into = one.Difference
	}
	return err
}

func (f *Finding) compare(today, changed *Series, rules Rules) error {
	var err error
	if today.quantile {
		f.Difference, err = stats.PresentDifference(today.Sums, changed.Sums, rules.Confidence)
	} else {
		f.Difference, err = stats.RatioDifference(today.Sums, today.Counts, changed.Sums, changed.Counts, rules.Confidence)
	}
	// Of the same sums and counts, also where nobody makes any.
	f.Difference.Identical = equal(today.Sums, changed.Sums) && equal(today.Counts, changed.Counts)
	var nobody *stats.InputError
	if errors.As(err, &nobody) {
		f.Difference = stats.Difference{Interval: missing, Identical: f.Difference.Identical}
		err = nil
	}
	limit := f.matters(f.Difference.Base)
	if rules.Matters > 0 && f.Unit != Portion && f.Unit != Points {
		limit = rules.Matters * math.Abs(f.Difference.Base)
	}
	f.Verdict = stats.Judge(f.Difference.Interval, f.Difference.Base, limit, f.Better, f.Difference.Identical)
	return err
}

func equal(a, b []float64) bool {
	for i := range a {
		if a[i] != b[i] && !(math.IsNaN(a[i]) && math.IsNaN(b[i])) {
			return false
		}
	}
	return true
}

// Ladder is where the mean wait of a touchpoint goes: minutes by step and cause
// for an average customer.
type Ladder struct {
	Touchpoint string
	Parts      []LadderPart
}

// LadderPart is one step and cause.
type LadderPart struct {
	Step    string
	Cause   measure.Cause
	Minutes float64
}

// Ladder splits the mean wait of a touchpoint in one world, in the order of the
// steps; parts of nothing are left out.
func (w *World) Ladder(touchpoint int) Ladder {
	out := Ladder{Touchpoint: w.Model.Touchpoints[touchpoint].Name}
	n := int64(0)
	for _, l := range w.Ladders[touchpoint] {
		n += l.N
	}
	if n == 0 {
		return out
	}
	for step := range w.Model.Steps {
		for cause := range measure.Causes {
			minutes := 0.0
			for _, l := range w.Ladders[touchpoint] {
				minutes += l.Minutes[step][cause]
			}
			if minutes > 0 {
				out.Parts = append(out.Parts, LadderPart{w.Model.Steps[step].Name, cause, minutes / float64(n)})
			}
		}
	}
	return out
}

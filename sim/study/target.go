package study

import "ripple/sim/stats"

// Bound is a limit that a metric should keep.
type Bound interface {
	Holds(x float64) bool
	String() string
}

// Target is what a metric should be. Amber is still tolerable; nil: there is no
// such band.
type Target struct {
	Path  string
	Green Bound
	Amber Bound
}

// Status is how a target is met.
type Status int

// The statuses. A target is met, tolerable or missed only if the whole interval
// is; otherwise one cannot tell.
const (
	CannotTell Status = iota
	OnTarget
	Tolerable
	Missed
)

// String names the status as reports do.
func (s Status) String() string {
	return [...]string{"cannot tell", "on target", "amber", "missed"}[s]
}

// TargetFinding is how a target is met in each world. Changed is meaningful
// only if there are two.
type TargetFinding struct {
	Target
	Finding        *Finding // nil if nobody gave the metric a value
	Today, Changed Status
}

func (f *Findings) judgeTargets() {
	for _, t := range f.rules.Targets {
		tf := TargetFinding{Target: t, Finding: f.Find(t.Path)}
		if tf.Finding != nil && !f.Preview {
			tf.Today = t.judge(tf.Finding.Today)
			if f.Compared() {
				tf.Changed = t.judge(tf.Finding.Changed)
			}
		}
		f.Targets = append(f.Targets, tf)
	}
}

func (t *Target) judge(i stats.Interval) Status {
	if !i.Known() {
		return CannotTell
	}
	low, high := t.at(i.Low), t.at(i.High)
	if low != high || low != t.at(i.Value) {
		return CannotTell
	}
	return low
}

func (t *Target) at(x float64) Status {
	switch {
	case t.Green.Holds(x):
		return OnTarget
	case t.Amber != nil && t.Amber.Holds(x):
		return Tolerable
	}
	return Missed
}

// Decided is the status of every target in the world that a decision is about:
// the changed one, if there is one.
func (f *Findings) Decided() []Status {
	var all []Status
	for _, t := range f.Targets {
		if f.Compared() {
			all = append(all, t.Changed)
		} else {
			all = append(all, t.Today)
		}
	}
	return all
}

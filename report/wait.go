package report

import (
	"math"

	"ripple/report/chart"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// waitOf is the wait of a touchpoint that reports show: what 9 in 10 customers
// stay within; the mean where that is not known.
func (s *Study) waitOf(t touchpoint) (f *study.Finding, mean bool) {
	if f := s.Findings.Find("touchpoint." + t.Name + ".wait.p90"); f != nil && known(f) {
		return f, false
	}
	return s.Findings.Find("touchpoint." + t.Name + ".wait"), true
}

func (s *Study) scoreOf(t touchpoint) *study.Finding {
	return s.Findings.Find("touchpoint." + t.Name + ".satisfaction")
}

func known(f *study.Finding) bool {
	return !math.IsNaN(f.Today.Value) || !math.IsNaN(f.Changed.Value)
}

// both says whether a metric has a value in both worlds.
func both(f *study.Finding) bool {
	return f != nil && !math.IsNaN(f.Today.Value) && !math.IsNaN(f.Changed.Value)
}

// scaled is a finding in another unit, rounded so that it adds up.
func scaled(f *study.Finding, per float64) chart.Reconciled {
	half := f.Difference.Half / per
	if math.IsNaN(half) {
		half = 0
	}
	return chart.Reconcile(f.Today.Value/per, f.Changed.Value/per, f.Difference.Value/per, half)
}

// unitOf is the unit in which the values of a metric read best.
func unitOf(f *study.Finding) chart.Unit {
	largest := 0.0
	for _, v := range []float64{f.Today.Value, f.Changed.Value} {
		if !math.IsNaN(v) {
			largest = max(largest, v)
		}
	}
	return chart.UnitFor(largest)
}

// verdictOf is the verdict as charts have it.
func verdictOf(f *study.Finding) chart.Verdict {
	switch f.Verdict.Kind {
	case stats.Identical:
		return chart.Identical
	case stats.NoMatter:
		return chart.NoDifferenceThatMatters
	case stats.Better:
		return chart.Better
	case stats.Worse:
		return chart.Worse
	case stats.Higher:
		return chart.Higher
	case stats.Lower:
		return chart.Lower
	case stats.Preview:
		return chart.Preview
	}
	return chart.NotResolved
}

// shift is a finding as charts have it.
func shift(f *study.Finding) chart.Shift {
	s := chart.Shift{Today: estimate(f.Today), Changed: estimate(f.Changed), Difference: f.Difference.Value, Half: f.Difference.Half, Verdict: verdictOf(f)}
	if math.IsNaN(s.Half) {
		s.Half = 0
	}
	if s.Verdict == chart.Preview {
		s.Half = 0
	}
	return s
}

func estimate(i stats.Interval) chart.Estimate {
	if !i.Known() {
		return chart.Estimate{Value: i.Value, Low: i.Value, High: i.Value}
	}
	return chart.Estimate{Value: i.Value, Low: i.Low, High: i.High}
}

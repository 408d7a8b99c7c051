package report

import (
	"math"
	"strings"

	"ripple/report/chart"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// loyaltyLine says who stays, what is at risk, and what others hear of it; "" if
// the scenario says nothing of that.
func (s *Study) loyaltyLine() string {
	var parts []string
	add := func(path string, per float64, before, after, change string, signed bool) {
		if f := s.Findings.Find(path); f != nil && known(f) {
			parts = append(parts, before+s.told(f, per, after, change, signed))
		}
	}
	add("journey.retained", 0.01, "", " % stay", " points", false)
	if f := s.Findings.Find("journey.value_at_risk"); f != nil && known(f) {
		per, unit := 1.0, ""
		if maxOf(f.Today.Value, f.Changed.Value) >= 10_000 {
			per, unit = 1000, " k"
		}
		add(f.Path, per, strings.TrimSpace("value at risk "+s.Currency)+" ", unit+" per 1 000 customers", unit, false)
	}
	add("journey.word_of_mouth", 1, "word of mouth ", " customers per 100", "", true)
	return strings.Join(parts, "; ")
}

// told is a metric within a sentence: "82.1 → 88.0 % stay (+5.9 ± 0.4 points,
// better)", or "82.1 ± 0.4 % stay".
func (s *Study) told(f *study.Finding, per float64, unit, change string, signed bool) string {
	write := func(text string) string {
		if signed && !strings.HasPrefix(text, "−") && strings.Trim(text, "0.") != "" {
			return "+" + text
		}
		return text
	}
	if !both(f) {
		i := s.only(f)
		r := chart.Reconcile(i.Value/per, i.Value/per, 0, orNone(i.Half/per))
		text := write(r.Today)
		if r.Half != "" && !s.Findings.Preview {
			text += " ± " + r.Half
		}
		if s.compared() {
			unit += " (in one world only)"
		}
		return text + unit
	}
	r := scaled(f, per)
	if f.Verdict.Kind == stats.Identical {
		return write(r.Today) + unit + " (" + f.Verdict.String() + ")"
	}
	return write(r.Today) + " → " + write(r.Changed) + unit + " (" + s.changeText(f, r) + change + ", " + f.Verdict.String() + ")"
}

func orNone(half float64) float64 {
	if math.IsNaN(half) {
		return 0
	}
	return half
}

// maxOf is the larger of two numbers, of which one may not be there.
func maxOf(a, b float64) float64 {
	if math.IsNaN(a) || b > a {
		return b
	}
	return a
}

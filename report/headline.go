package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ripple/report/chart"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// Headline is the one sentence of the study. A target that turns red comes
// first, then the moment of truth that changes most. It never says more than
// the intervals do.
func (s *Study) Headline() string {
	if !s.compared() {
		return s.headlineOfOne()
	}
	if s.Findings.Preview {
		return fmt.Sprintf("A preview of %d runs: nothing can be said yet.", s.Findings.Runs.Done)
	}
	for _, t := range s.Findings.Targets {
		if t.Finding != nil && t.Changed == study.Missed && t.Today != study.Missed && t.Today != study.CannotTell {
			from, to, unit := s.pair(t.Finding)
			return fmt.Sprintf("A target turns red: %s goes from %s to %s.", s.phrase(t.Finding), from, join(to, unit))
		}
	}
	t := s.focus()
	if t == nil {
		return "The change moves nothing that is measured."
	}
	f, mean := s.waitOf(*t)
	who := "for 9 in 10"
	if mean {
		who = "on average"
	}
	if s.manyGiveUp(*t) {
		who += " of those who got through"
		if mean {
			who = "on average, of those who got through"
		}
	}
	who, but := " ("+who+")", s.butWorse(*t)
	if but != "" {
		who = ""
	}
	switch {
	case !both(f):
		return fmt.Sprintf("%s is there in one world only.", t.quoted())
	case but == "" && (f.Verdict.Kind == stats.Identical || f.Verdict.Kind == stats.NoMatter) && s.scoreMoves(*t):
		return s.feltHeadline(*t)
	case f.Verdict.Kind == stats.Identical && but != "":
		return fmt.Sprintf("The wait for %s stays as it is%s.", t.quoted(), but)
	case f.Verdict.Kind == stats.Identical:
		return fmt.Sprintf("Nothing changes for customers at %s.", t.quoted())
	case f.Verdict.Kind == stats.NoMatter:
		_, to, unit := s.pair(f)
		return fmt.Sprintf("The wait for %s stays at about %s%s%s.", t.quoted(), join(to, unit), who, but)
	case f.Verdict.Kind == stats.Unresolved:
		return fmt.Sprintf("We cannot tell whether the wait for %s changes%s.", t.quoted(), but)
	}
	verb := "falls"
	if f.Difference.Value > 0 {
		verb = "rises"
	}
	if f.Difference.Value > 0 {
		but = strings.Replace(but, ", but ", ", and ", 1)
	}
	from, to, unit := s.pair(f)
	return fmt.Sprintf("The wait for %s %s from %s to %s %s%s%s.", t.quoted(), verb, from, to, unit, who, but)
}

// scoreMoves says whether satisfaction with a touchpoint changes.
func (s *Study) scoreMoves(t touchpoint) bool {
	score := s.scoreOf(t)
	return score != nil && both(score) && moves(score.Verdict.Kind)
}

// feltHeadline is for a wait that stays as it is and is felt otherwise.
func (s *Study) feltHeadline(t touchpoint) string {
	score := s.scoreOf(t)
	verb := "rises"
	if score.Difference.Value < 0 {
		verb = "falls"
	}
	today, changed := s.pairText(score)
	return fmt.Sprintf("The wait for %s stays as it is; satisfaction %s from %s to %s.", t.quoted(), verb, today, changed)
}

func (s *Study) headlineOfOne() string {
	t := s.focus()
	if t == nil {
		return "There is nothing that customers wait for."
	}
	f, mean := s.waitOf(*t)
	if f == nil || !known(f) {
		return fmt.Sprintf("Nobody comes to %s.", t.quoted())
	}
	who, gaveUp := "customers", ""
	if s.manyGiveUp(*t) {
		lost := s.abandonmentOf(*t)
		who, gaveUp = "of those who got through", "; "+s.short(lost, lost.Today.Value)+" gave up"
	}
	wait := s.short(f, f.Today.Value)
	switch {
	case mean:
		return fmt.Sprintf("%s wait %s for %s on average%s.", upperFirst(strings.TrimPrefix(who, "of ")), wait, t.quoted(), gaveUp)
	case wait == "0 minutes":
		return fmt.Sprintf("9 in 10 %s do not wait for %s%s.", who, t.quoted(), gaveUp)
	}
	return fmt.Sprintf("9 in 10 %s wait at most %s for %s%s.", who, wait, t.quoted(), gaveUp)
}

// pair is a metric before and after with the numbers that tables have, and its unit
// in full.
func (s *Study) pair(f *study.Finding) (from, to, unit string) {
	per, unit := s.written(f)
	if f.Unit == study.Minutes {
		unit = unitOf(f).Long
	}
	r := scaled(f, per)
	return r.Today, r.Changed, unit
}

// short is a value with two significant digits and unit words: "3.4 days".
func (s *Study) short(f *study.Finding, v float64) string {
	per, unit := s.written(f)
	if f.Unit == study.Minutes {
		unit = chart.UnitFor(v).Long
		per = chart.UnitFor(v).Minutes
	}
	x := v / per
	place := 0
	if x != 0 {
		place = max(0, 1-int(math.Floor(math.Log10(math.Abs(x)))))
	}
	return strings.TrimSpace(strconv.FormatFloat(x, 'f', min(place, 6), 64) + " " + unit)
}

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ripple/sim/measure"
	"ripple/sim/stats"
	"ripple/sim/study"
)

// LadderOf is where the mean wait of a touchpoint goes in one world.
type LadderOf struct {
	Touchpoint string  `json:"touchpoint"`
	World      string  `json:"world"` // "today" or "changed"
	Minutes    float64 `json:"minutes"`

	Parts  []LadderStep `json:"parts"`
	Points []PointsOf   `json:"points_lost,omitempty"`
	Score  *float64     `json:"satisfaction,omitempty"`
}

// LadderStep is a part of a wait: minutes for an average customer.
type LadderStep struct {
	Step    string   `json:"step"`
	Cause   string   `json:"cause"`
	Minutes float64  `json:"minutes"`
	Low     *float64 `json:"low,omitempty"`
	High    *float64 `json:"high,omitempty"`
	Share   float64  `json:"share"`

	half  float64
	cause measure.Cause
}

// PointsOf is what takes points of 100 away from an average meeting.
type PointsOf struct {
	Reason string   `json:"reason"`
	Points float64  `json:"points"`
	Low    *float64 `json:"low,omitempty"`
	High   *float64 `json:"high,omitempty"`

	half float64
}

// ladderOf is the ladder of a touchpoint in a world, biggest part first; ok is
// false where nobody came through.
func (s *Study) ladderOf(t touchpoint, world int) (l LadderOf, ok bool) {
	at, index := s.in(t, world)
	if at == nil {
		return l, false
	}
	w := &s.Findings.Runs.Worlds[world]
	l = LadderOf{Touchpoint: t.Name, World: worldName(world)}
	parts, err := w.Parts(index, s.Findings.Confidence)
	if f := s.Findings.Find("touchpoint." + t.Name + ".wait"); err != nil || f == nil || !s.isKnown(f, world) {
		return l, false
	}
	for _, p := range parts {
		l.Minutes += p.Value
	}
	for _, p := range parts {
		step := LadderStep{Step: p.Step, Cause: p.Cause.String(), Minutes: p.Value, Share: p.Value / l.Minutes, cause: p.Cause}
		step.Low, step.High, step.half = s.bounds(p.Interval)
		l.Parts = append(l.Parts, step)
	}
	slices.SortStableFunc(l.Parts, func(a, b LadderStep) int { return cmp.Compare(b.Minutes, a.Minutes) })
	if lost, scored := w.PointsLost(index, s.Findings.Confidence); scored {
		score := 100.0
		for reason, points := range lost {
			score -= points.Value
			if points.Value > 0 {
				p := PointsOf{Reason: reasonWords(measure.Reason(reason)), Points: points.Value}
				p.Low, p.High, p.half = s.bounds(points)
				l.Points = append(l.Points, p)
			}
		}
		l.Score = &score
	}
	return l, true
}

// isKnown says whether a metric has a value in a world.
func (s *Study) isKnown(f *study.Finding, world int) bool {
	if world == 1 {
		return f.Changed.Known() || f.Changed.Value == f.Changed.Value
	}
	return f.Today.Known() || f.Today.Value == f.Today.Value
}

func worldName(world int) string { return [...]string{"today", "changed"}[world] }

// bounds of an interval, where it may be shown.
func (s *Study) bounds(i stats.Interval) (low, high *float64, half float64) {
	if s.Findings.Preview || !i.Known() {
		return nil, nil, 0
	}
	return number(i.Low), number(i.High), i.Half
}

// explainWait adds where the wait for a touchpoint comes from, in all worlds.
func (s *Study) explainWait(e *Explanation, t touchpoint) {
	var ladders []LadderOf
	for w := range s.Findings.Runs.Worlds {
		if l, ok := s.ladderOf(t, w); ok {
			ladders = append(ladders, l)
		}
	}
	if len(ladders) == 0 {
		e.say("Nobody comes to " + t.quoted() + ".")
		return
	}
	e.say(s.waitSentence(t, ladders))
	if slices.ContainsFunc(ladders, func(l LadderOf) bool { return l.Minutes > 0 }) {
		e.show(s.ladderRows(t, ladders))
	}
	e.say(s.scoreSentence(t))
	e.show(s.pointsRows(ladders))
	e.Ladders = append(e.Ladders, ladders...)
	for _, what := range []string{"wait", "wait.p50", "wait.p90", "satisfaction", "csat"} {
		e.Metrics = append(e.Metrics, "touchpoint."+t.Name+"."+what)
	}
}

// waitSentence says how long people wait and what most of it is.
func (s *Study) waitSentence(t touchpoint, ladders []LadderOf) string {
	var said []string
	for _, l := range ladders {
		world := 0
		when := ""
		if l.World == worldName(1) {
			world, when = 1, "with the change"
		} else if s.compared() {
			when = "today"
		}
		if l.Minutes == 0 {
			line := "nobody waits for " + t.quoted()
			if when != "" {
				line = when + ", " + line
			}
			said = append(said, upperFirst(line)+".")
			continue
		}
		first := l.Parts[0]
		line := fmt.Sprintf("%s of the wait for %s is %s", fraction(first.Share), t.quoted(), s.causeAs(t, world, first))
		if when != "" {
			line = when + ", " + line
		}
		if len(l.Parts) > 1 {
			second := l.Parts[1]
			how := "next comes "
			if second.Minutes > (l.Minutes-first.Minutes)/2 {
				how = "most of the rest is "
			}
			line += "; " + how + s.causeAs(t, world, second)
		}
		said = append(said, upperFirst(line)+".")
	}
	return strings.Join(said, " ")
}

func (s *Study) causeAs(t touchpoint, world int, p LadderStep) string {
	if at, _ := s.in(t, world); at != nil {
		t.Touchpoint = at
	}
	return s.causeWords(t, study.LadderPart{Step: p.Step, Cause: p.cause})
}

package report

import (
	"fmt"
	"strings"

	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/measure"
)

// moment puts one moment into words.
func (l *Life) moment(m *sim.Moment, c clock) ToldMoment {
	out := ToldMoment{At: m.At, When: c.at(m.At), Kind: m.Kind.String(), Question: m.Side}
	if m.Step >= 0 {
		out.Step = l.Model.Steps[m.Step].Name
	}
	if m.Team >= 0 {
		out.Team = l.Model.Teams[m.Team].Name
	}
	if m.Touchpoint >= 0 {
		out.Touchpoint = l.Model.Touchpoints[m.Touchpoint].Name
	}
	for cause, minutes := range m.Minutes {
		if minutes > 0 {
			out.add(measure.Cause(cause).String(), minutes)
		}
	}
	if m.Own > 0 {
		out.add("own", m.Own)
	}
	if m.Kind == sim.Met || m.Kind == sim.MetInVain {
		wait := m.Wait
		out.Wait, out.Lag = &wait, m.Lag
	}
	if m.Scored {
		score := m.Score
		out.Score, out.Lost = &score, map[string]float64{}
		for reason, points := range m.Lost {
			if points > 0 {
				out.Lost[reasonWords(measure.Reason(reason))] = points
			}
		}
	}
	out.what, out.detail = l.words(m, c)
	if m.Side > 0 && m.Kind != sim.Asked {
		out.what = fmt.Sprintf("(question %d) %s", m.Side, out.what)
	}
	return out
}

func (m *ToldMoment) add(cause string, minutes float64) {
	if m.Minutes == nil {
		m.Minutes = map[string]float64{}
	}
	m.Minutes[cause] = minutes
}

// words are what happens and how it came to that.
func (l *Life) words(m *sim.Moment, c clock) (what, detail string) {
	step := ""
	if m.Step >= 0 {
		st := &l.Model.Steps[m.Step]
		step = label(st.Title, st.Name)
	}
	after := afterWords(m)
	switch m.Kind {
	case sim.Came:
		return strings.TrimSpace("Comes " + l.who()), ""
	case sim.Began:
		if m.Team == sim.NoTeam {
			return step + ": begins", after
		}
		t := &l.Model.Teams[m.Team]
		if after == "" {
			after = "at once"
		}
		return step + ": " + label(t.Title, t.Name) + " begin", after
	case sim.PutDown:
		return step + ": the work is interrupted", after
	case sim.TakenUp:
		return step + ": the work goes on", after
	case sim.Right:
		return step + ": done", after
	case sim.Wrong:
		return step + ": not right", after
	case sim.Supplied:
		return step + ": the stock has come", after
	case sim.DidWithout:
		return step + ": there is not enough stock", ""
	case sim.Stayed:
		return step + ": there is room at the next step", after
	case sim.GaveUp:
		return step + ": gives up", after
	case sim.Retried:
		return step + ": tries again", after
	case sim.TimedOut, sim.Expired:
		return step + ": the time is up", after
	case sim.SentAway:
		return step + ": sent away, the team goes home", after
	case sim.TurnedAway:
		return step + ": does not join", ""
	case sim.Diverted:
		return step + ": sent another way, by a policy", ""
	case sim.ToldAhead:
		return "A message is on its way, by a policy (" + step + ")", ""
	case sim.Dropped:
		return step + ": taken out, another part is lost", after
	case sim.Divided:
		return "Goes on in several places at once", ""
	case sim.Joining:
		return step + ": waits for the other parts", ""
	case sim.Asked:
		return fmt.Sprintf("Asks about %s (question %d)", l.touchpoint(m.Touchpoint), m.Side), ""
	case sim.Met, sim.MetInVain:
		return l.meeting(m, c)
	}
	if m.Side > 0 {
		return "Over", ""
	}
	if l.Story.Lost {
		return "Leaves for good: lost", ""
	}
	return "Leaves: done", ""
}

// who says what kind of customer it is.
func (l *Life) who() string {
	var parts []string
	if j := &l.Model.Journeys[l.Story.Journey]; j.Name != "" && len(l.Model.Journeys) > 1 {
		parts = append(parts, label(j.Title, j.Name))
	}
	if g := &l.Model.Segments[l.Story.Segment]; len(l.Model.Segments) > 1 {
		parts = append(parts, label(g.Title, g.Name))
	}
	if len(parts) == 0 {
		return ""
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

func (l *Life) touchpoint(i int) string {
	t := touchpoint{Touchpoint: &l.Model.Touchpoints[i]}
	return t.quoted()
}

// meeting is a touchpoint, what the wait was and what it scored.
func (l *Life) meeting(m *sim.Moment, c clock) (what, detail string) {
	t := &l.Model.Touchpoints[m.Touchpoint]
	what = "● " + l.touchpoint(m.Touchpoint)
	if t.MomentOfTruth {
		what = "★ " + l.touchpoint(m.Touchpoint)
	}
	detail = "waited " + chart.Duration(m.Wait)
	if m.Wait == 0 {
		detail = "no wait"
	}
	if m.Kind == sim.MetInVain {
		detail += " in vain"
	}
	if m.Lag > 0 {
		detail += fmt.Sprintf(", knows %s", c.at(m.At+m.Lag))
	}
	if !m.Scored {
		return what, detail
	}
	parts := []float64{m.Score}
	var reasons []string
	for reason, points := range m.Lost {
		if points > 0 {
			parts, reasons = append(parts, points), append(reasons, reasonWords(measure.Reason(reason)))
		}
	}
	rounded, _ := apportion(parts, 0)
	detail += fmt.Sprintf("; score %.0f", rounded[0])
	for i, reason := range reasons {
		if rounded[i+1] > 0 {
			detail += fmt.Sprintf(", −%.0f %s", rounded[i+1], reason)
		}
	}
	return what, detail
}

// brief is a detail where two worlds stand side by side.
func (m *ToldMoment) brief() string {
	if m.Wait == nil {
		return strings.TrimPrefix(m.detail, "after ")
	}
	text, _, _ := strings.Cut(m.detail, ",")
	text, _, _ = strings.Cut(text, ";")
	if m.Score != nil {
		text += fmt.Sprintf(", score %.0f", *m.Score)
	}
	return text
}

// afterWords say where the time went that ends with a moment.
func afterWords(m *sim.Moment) string {
	var parts []string
	add := func(minutes float64, words string) {
		if minutes > 1.0/120 {
			parts = append(parts, chart.Duration(minutes)+" "+words)
		}
	}
	for cause, minutes := range m.Minutes {
		add(minutes, [...]string{
			measure.InQueue: "in the queue", measure.InClosed: "closed", measure.InOutage: "broken down", measure.InBatch: "until the batch",
			measure.InSetup: "of setup", measure.InWork: "of work", measure.InBlock: "without room", measure.InDelay: "of delay",
			measure.InLag: "on its way", measure.InStock: "out of stock"}[cause])
	}
	add(m.Own, "of their own time")
	if len(parts) == 0 {
		return ""
	}
	return "after " + strings.Join(parts, ", ")
}

// TouchpointName is what people call a touchpoint, in quotation marks.
func TouchpointName(t *sim.Touchpoint) string { return touchpoint{Touchpoint: t}.quoted() }

package chart

import "strings"

// Impact shows, touchpoint by touchpoint in the order of the journey, the
// wait on the left and the satisfaction on the right, before and after, and
// what may be said about the difference.
type Impact struct {
	Name    string // of the figure, for ids: "impact"
	Heading string // what the figure says, for the title
	// WaitHead stands over the waits; "" means "Wait: 9 customers in 10 within …".
	WaitHead string
	// Level names the intervals; "" means "95 %".
	Level string
	Rows  []ImpactRow

	SegmentTitle string // over the segments: "Mean wait for the decision, by kind of customer"
	Segments     []ImpactRow

	// OneWorld leaves out everything about a change: only Today is drawn.
	OneWorld bool
}

// ImpactRow is one touchpoint, or one kind of customer at a touchpoint.
type ImpactRow struct {
	Name          string
	MomentOfTruth bool
	Only          Presence
	Wait          Shift // minutes
	Mean          bool  // Wait is the mean where the other rows show what 9 in 10 stay within
	NoWait        bool  // the touchpoint has no wait to show
	Score         *Shift
	Promise       float64 // minutes; 0: none
	PromiseText   string  // how it was given, where that is no time by the clock: "5bd"
}

// Title names the figure.
func (f Impact) Title() string {
	if f.Heading != "" {
		return clean(f.Heading)
	}
	return "Wait and satisfaction at each touchpoint"
}

// Description parts and heads.
func (f Impact) level() string {
	if f.Level == "" {
		return "95 %"
	}
	return clean(f.Level)
}

func (f Impact) waitHead() string {
	if f.WaitHead == "" {
		return "Wait: 9 customers in 10 within …"
	}
	return clean(f.WaitHead)
}

// Describe says every number of the figure in words.
func (f Impact) Describe() string {
	rows, segments := f.prepare()
	var b strings.Builder
	b.WriteString(f.waitHead() + " Intervals are " + f.level() + ". Satisfaction runs from 0 to 100.")
	for _, r := range rows {
		b.WriteString(" " + r.describe())
	}
	if len(segments) > 0 {
		b.WriteString(" " + clean(f.SegmentTitle) + ":")
		for _, r := range segments {
			b.WriteString(" " + r.describe())
		}
	}
	return b.String()
}

func (r row) describe() string {
	s := r.name
	if r.moment {
		s += " (moment of truth)"
	}
	if r.only != InBoth {
		s += " (" + r.only.String() + ")"
	}
	s += ":"
	if r.wait != nil {
		s += " wait " + r.wait.describe()
		if r.promiseText != "" {
			s += ", promise " + r.promiseText
		}
		s += ", scale to " + r.wait.end()
	}
	if r.score != nil {
		s += "; satisfaction " + r.score.describe()
	}
	return s + "."
}

func (m *measure) describe() string {
	var s string
	switch {
	case m.today != nil && m.changed != nil:
		s = "from " + m.todayText + " to " + m.changedText
	case m.changed != nil:
		s = m.changedText + " with the change"
	default:
		s = m.todayText
	}
	if m.change != "" {
		s += ", change " + m.change
	}
	if m.words != "" {
		s += ", " + m.words
	}
	return s
}

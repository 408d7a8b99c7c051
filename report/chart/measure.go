package chart

import "math"

// measure is one value of one row, ready to draw: numbers in the unit shown
// and the texts beside them.
type measure struct {
	today, changed         *Estimate // nil: not in this world
	todayText, changedText string
	change, words          string // "" if there is nothing to say
	verdict                Verdict
	alone                  bool // one world: drawn solid and calm
	unit                   string
	ticks                  []float64
	promise                float64 // in the unit; 0: none
	promiseText            string  // beside an arrow, where the promise is off the scale
}

// row is an ImpactRow with units chosen and numbers rounded.
type row struct {
	name, promiseText string
	moment            bool
	only              Presence
	wait, score       *measure
}

// offScale is how many times the largest value a promise may be before it is
// shown as an arrow instead: else it would press the values against zero.
const offScale = 5

func (f Impact) prepare() (rows, segments []row) {
	floor := scoreFloor(f.lowestScore())
	for _, r := range f.Rows {
		rows = append(rows, f.row(r, r.longest(f.OneWorld), floor))
	}
	// The segments share one scale: they are compared with each other.
	longest := 0.0
	for _, r := range f.Segments {
		longest = max(longest, r.longest(f.OneWorld))
	}
	for _, r := range f.Segments {
		segments = append(segments, f.row(r, longest, floor))
	}
	return rows, segments
}

// longest wait in minutes that the row shows.
func (r ImpactRow) longest(alone bool) float64 {
	top := 0.0
	if r.NoWait {
		return top
	}
	if r.Only != OnlyChanged || alone {
		top = max(top, r.Wait.Today.Value, r.Wait.Today.High)
	}
	if r.Only != OnlyToday && !alone {
		top = max(top, r.Wait.Changed.Value, r.Wait.Changed.High)
	}
	return top
}

func (f Impact) row(r ImpactRow, longest, floor float64) row {
	out := row{name: clean(r.Name), moment: r.MomentOfTruth}
	if !f.OneWorld {
		out.only = r.Only
	}
	if r.Mean {
		out.name += " (mean)"
	}
	if !r.NoWait {
		u := UnitFor(longest)
		m := newMeasure(r.Wait.in(u.Minutes), out.only, f.OneWorld)
		m.unit = u.Name
		m.todayText += " " + u.Name
		m.changedText += " " + u.Name
		if m.change != "" {
			m.change += " " + u.Name
		}
		top := longest / u.Minutes
		if r.Promise > 0 {
			if out.promiseText = r.PromiseText; out.promiseText == "" {
				out.promiseText = Duration(r.Promise)
			}
			if r.Promise <= offScale*longest {
				m.promise = r.Promise / u.Minutes
				top = max(top, m.promise)
			} else {
				m.promiseText = out.promiseText
			}
		}
		m.ticks = niceTicks(top, 3)
		out.wait = m
	}
	if r.Score != nil {
		m := newMeasure(*r.Score, out.only, f.OneWorld)
		for t := floor; t <= 100; t += 25 {
			m.ticks = append(m.ticks, t)
		}
		out.score = m
	}
	return out
}

// newMeasure rounds a shift and finds its words.
func newMeasure(s Shift, only Presence, alone bool) *measure {
	m := &measure{verdict: s.Verdict, alone: alone}
	switch {
	case alone || only == OnlyToday:
		m.today, m.todayText = &s.Today, Plain(s.Today.Value, s.Today.half())
	case only == OnlyChanged:
		m.changed, m.changedText = &s.Changed, Plain(s.Changed.Value, s.Changed.half())
		m.verdict = Higher // new: neither better nor worse
	default:
		half := s.Half
		if s.Verdict == Preview {
			half = 0
		}
		r := Reconcile(s.Today.Value, s.Changed.Value, s.Difference, half)
		m.today, m.changed = &s.Today, &s.Changed
		m.todayText, m.changedText = r.Today, r.Changed
		m.words = s.Verdict.String()
		if s.Verdict != Identical {
			m.change = r.Change()
		}
	}
	if !alone && only != InBoth {
		m.words = only.String()
	}
	return m
}

// end is the end of the scale with its unit.
func (m *measure) end() string { return withUnit(tickText(m.ticks[len(m.ticks)-1]), m.unit) }

func withUnit(s, unit string) string {
	if unit == "" {
		return s
	}
	return s + " " + unit
}

// lowestScore of all rows, to choose where the satisfaction axis starts.
func (f Impact) lowestScore() float64 {
	low := 100.0
	for _, rows := range [][]ImpactRow{f.Rows, f.Segments} {
		for _, r := range rows {
			if r.Score == nil {
				continue
			}
			if r.Only != OnlyChanged || f.OneWorld {
				low = min(low, lowEnd(r.Score.Today))
			}
			if r.Only != OnlyToday && !f.OneWorld {
				low = min(low, lowEnd(r.Score.Changed))
			}
		}
	}
	return low
}

// lowEnd is the lower end of the interval where there is one.
func lowEnd(e Estimate) float64 {
	if e.half() > 0 {
		return math.Min(e.Value, e.Low)
	}
	return e.Value
}

package chart

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestSamplesAreWellPlaced(t *testing.T) {
	for name, f := range samples() {
		t.Run(name, func(t *testing.T) {
			texts, b := record(t, f, 0, 0)
			for _, w := range misplaced(texts, b) {
				t.Error(w)
			}
		})
	}
}

func TestImpactIsWellPlaced(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		f := drawImpact(r)
		check(r, t, f)
	})
}

func TestDualIsWellPlaced(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		f := drawDual(r)
		if rapid.Bool().Draw(r, "framed") {
			checkAt(r, t, framed(f, "1 of 1"), 0, 0)
			return
		}
		checkWhole(r, t, f, rapid.Float64Range(700, 1400).Draw(r, "width"))
	})
}

func TestOverTimeIsWellPlaced(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		check(r, t, drawOverTime(r))
	})
}

func check(r *rapid.T, t *testing.T, f Figure) {
	if rapid.Bool().Draw(r, "framed") {
		checkAt(r, t, framed(f, "1 of 1"), 0, 0)
		return
	}
	checkWhole(r, t, f, rapid.Float64Range(275, 1400).Draw(r, "width"))
}

// checkWhole also sees to it that a figure's own height holds all of it.
func checkWhole(r *rapid.T, t *testing.T, f Figure, width float64) {
	texts, b := record(t, f, width, 0)
	for _, wrong := range misplaced(texts, b) {
		r.Error(wrong)
	}
	for _, p := range texts {
		if strings.HasPrefix(p.text, "… and ") {
			r.Errorf("at its own height %v × %v: %s", b.W(), b.H(), p.text)
		}
	}
}

func checkAt(r *rapid.T, t *testing.T, f Figure, w, h float64) {
	texts, b := record(t, f, w, h)
	for _, wrong := range misplaced(texts, b) {
		r.Error(wrong)
	}
}

// names from one letter to three lines, with words that do not break.
func drawName(r *rapid.T) string {
	return rapid.StringMatching(`[A-ZÄÉŁŞa-z0-9 ()/–-]{1,8}( [a-zäéł]{1,16}){0,8}`).Draw(r, "name")
}

// drawShift is any shift of a size, on a scale from seconds to months.
func drawShift(r *rapid.T, today, top float64) Shift {
	changed := math.Min(top, today*rapid.Float64Range(0, 2.5).Draw(r, "factor"))
	if rapid.IntRange(0, 4).Draw(r, "near") == 0 {
		changed = today
	}
	h := today * rapid.Float64Range(0, 0.3).Draw(r, "half")
	s := Shift{est(today, h), est(changed, h), changed - today, h / 3, Verdict(rapid.IntRange(0, int(Preview)).Draw(r, "verdict"))}
	s.Today.High, s.Changed.High = math.Min(top, s.Today.High), math.Min(top, s.Changed.High)
	if s.Verdict == Identical {
		s.Changed, s.Difference, s.Half = s.Today, 0, 0
	}
	return s
}

func drawRow(r *rapid.T) ImpactRow {
	today := math.Pow(10, rapid.Float64Range(-2, 5.7).Draw(r, "minutes"))
	row := ImpactRow{
		Name: drawName(r), MomentOfTruth: rapid.Bool().Draw(r, "moment"), Mean: rapid.Bool().Draw(r, "mean"),
		Wait: drawShift(r, today, math.Inf(1)), NoWait: rapid.IntRange(0, 9).Draw(r, "nowait") == 0,
		Only: Presence(max(0, rapid.IntRange(-8, 2).Draw(r, "only"))),
	}
	if rapid.Bool().Draw(r, "promised") {
		row.Promise = today * math.Pow(10, rapid.Float64Range(-2, 2).Draw(r, "promise"))
	}
	if rapid.IntRange(0, 5).Draw(r, "scored") > 0 {
		s := drawShift(r, rapid.Float64Range(0, 100).Draw(r, "score"), 100)
		row.Score = &s
	}
	return row
}

func drawImpact(r *rapid.T) Impact {
	return Impact{
		Rows:         rapid.SliceOfN(rapid.Custom(drawRow), 0, 24).Draw(r, "rows"),
		Segments:     rapid.SliceOfN(rapid.Custom(drawRow), 0, 10).Draw(r, "segments"),
		SegmentTitle: drawName(r), OneWorld: rapid.Bool().Draw(r, "alone"),
	}
}

func drawDual(r *rapid.T) Dual {
	stages := rapid.SliceOfN(rapid.Custom(drawName), 0, 6).Draw(r, "stages")
	stage := func() string {
		if len(stages) == 0 {
			return ""
		}
		return stages[rapid.IntRange(0, len(stages)-1).Draw(r, "stage")]
	}
	optional := func(name string) Optional {
		return Optional{rapid.Float64Range(0, 100).Draw(r, name), rapid.IntRange(0, 5).Draw(r, "known") > 0}
	}
	f := Dual{Stages: stages, OneWorld: rapid.Bool().Draw(r, "alone"), LadderTitle: drawName(r)}
	for range rapid.IntRange(0, 20).Draw(r, "touchpoints") {
		f.Touchpoints = append(f.Touchpoints, DualTouchpoint{drawName(r), stage(), rapid.Bool().Draw(r, "moment"), optional("today"), optional("changed")})
	}
	for range rapid.IntRange(0, 3).Draw(r, "streams") {
		s := Stream{Name: drawName(r)}
		for range rapid.IntRange(0, 20).Draw(r, "steps") {
			s.Steps = append(s.Steps, Step{drawName(r), drawName(r), stage(), optional("busy"), optional("busier"),
				rapid.Bool().Draw(r, "new"), rapid.Bool().Draw(r, "removed"), rapid.Bool().Draw(r, "bottleneck"),
				Joint(rapid.IntRange(0, int(Or)).Draw(r, "joint")), rapid.IntRange(0, 2).Draw(r, "group")})
		}
		f.Streams = append(f.Streams, s)
	}
	ladder := func() Ladder {
		var l Ladder
		sum := 0.0
		for range rapid.IntRange(0, 14).Draw(r, "parts") {
			h := math.Pow(10, rapid.Float64Range(-3, 2).Draw(r, "hours"))
			sum += h
			l.Parts = append(l.Parts, LadderPart{drawName(r), PartKind(rapid.IntRange(0, int(Lag)).Draw(r, "kind")), h})
		}
		l.Total = est(sum, sum*rapid.Float64Range(0, 0.4).Draw(r, "half"))
		return l
	}
	f.LadderToday, f.LadderChanged = ladder(), ladder()
	return f
}

func TestPagesHoldEveryRowOnce(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		f := stress(rapid.IntRange(0, 70).Draw(r, "rows"), rapid.IntRange(0, 12).Draw(r, "segments"))
		rows, segments := 0, 0
		for _, g := range f.Pages(888, 380) {
			rows, segments = rows+len(g.Rows), segments+len(g.Segments)
			texts, _ := record(t, g, 888, 380)
			for _, p := range texts {
				if strings.HasPrefix(p.text, "… and ") {
					r.Errorf("%d rows, %d segments on one page: %s", len(g.Rows), len(g.Segments), p.text)
				}
			}
		}
		if rows != len(f.Rows) || segments != len(f.Segments) {
			r.Errorf("%d rows and %d segments became %d and %d", len(f.Rows), len(f.Segments), rows, segments)
		}
	})
}

package chart

import (
	"fmt"
	"math"
	"strings"
)

// OverTime shows how measures go over the weeks of a run, or over the hours of
// the week: the one that matters most large, up to three more small below it, on
// the same axis. Each world has a line; names stand at its end, not in a legend.
type OverTime struct {
	Name    string // of the figure, for ids
	Heading string // what the figure says, for the title
	Level   string // names the intervals; "" means "95 %"

	Slots  int    // weeks, or hours
	Slot   string // what a slot is called: "week", "hour"
	Ticks  []TimeTick
	Bands  []Band  // events
	Phases []Phase // of a rollout
	Stops  []Phase // where a rule stops it
	Main   Panel
	Small  []Panel
}

// TimeTick is a label on the axis of time, At slots from its beginning. Where
// there is no room for all, every second one stays, or fewer.
type TimeTick struct {
	At           float64
	Label, Below string
	Name         string // of the slot in a sentence: "week 7 (16 Feb)"
}

// Band is a stretch of time with a name, in slots from the beginning.
type Band struct {
	From, To float64
	Name     string
}

// Phase begins At slots from the beginning.
type Phase struct {
	At    float64
	Label string // "50 %"
}

// Panel is one measure in every world.
type Panel struct {
	Head      string // "Wait for a decision, 9 in 10 within (days)"
	Unit      string // of the values, behind a number: "d", "%"
	Hundred   bool   // the values lie between 0 and 100
	Limit     Optional
	LimitText string // "target 3 d"
	Lines     []Course
}

// Course is a measure in one world, a value for each slot; NaN where there is
// none.
type Course struct {
	World  Kind
	Label  string // "today"
	Ribbon bool   // the intervals are drawn, too
	Points []Estimate
}

// Kind is the kind of world a line is of.
type Kind uint8

// The kinds.
const (
	TheOnly Kind = iota // there is nothing to compare with
	ItsToday
	ItsChanged
	ItsRollout
)

// Title names the figure.
func (f OverTime) Title() string {
	if f.Heading != "" {
		return clean(f.Heading)
	}
	return clean(f.Main.Head)
}

// Describe says in words what can be read off the lines: where each begins, where
// it is highest and lowest, and what happens when.
func (f OverTime) Describe() string {
	level := f.Level
	if level == "" {
		level = "95 %"
	}
	var b strings.Builder
	for _, panel := range append([]Panel{f.Main}, f.Small...) {
		fmt.Fprintf(&b, "%s, by %s.", clean(panel.Head), f.Slot)
		for _, l := range panel.Lines {
			b.WriteString(f.describe(&panel, &l))
		}
		if panel.Limit.Known {
			fmt.Fprintf(&b, " %s.", clean(panel.LimitText))
		}
		b.WriteString(" ")
	}
	for _, band := range f.Bands {
		fmt.Fprintf(&b, "%s: %s. ", clean(band.Name), f.between(band.From, band.To))
	}
	for _, p := range f.Phases {
		fmt.Fprintf(&b, "%s from %s. ", clean(p.Label), f.slotAt(p.At))
	}
	for _, p := range f.Stops {
		fmt.Fprintf(&b, "%s in %s. ", clean(p.Label), f.slotAt(p.At))
	}
	return b.String() + "Shaded intervals are " + clean(level) + " each."
}

func (f OverTime) describe(panel *Panel, l *Course) string {
	high, low := l.extreme(1), l.extreme(-1)
	if high < 0 {
		return fmt.Sprintf(" %s: nothing.", clean(l.Label))
	}
	text := func(i int) string {
		return fmt.Sprintf("%s in %s", panel.valueText(l.Points[i]), f.slotName(i))
	}
	if high == low {
		return fmt.Sprintf(" %s: %s.", clean(l.Label), text(high))
	}
	return fmt.Sprintf(" %s: highest %s, lowest %s.", clean(l.Label), text(high), text(low))
}

// extreme is the slot of the highest value, or with −1 of the lowest; −1 if there
// is none.
func (l *Course) extreme(sign float64) int {
	best := -1
	for i, p := range l.Points {
		if !math.IsNaN(p.Value) && (best < 0 || sign*p.Value > sign*l.Points[best].Value) {
			best = i
		}
	}
	return best
}

func (p *Panel) valueText(e Estimate) string { return withUnit(Plain(e.Value, e.half()), p.Unit) }

func (f OverTime) slotName(i int) string {
	if i >= 0 && i < len(f.Ticks) && f.Ticks[i].Name != "" {
		return clean(f.Ticks[i].Name)
	}
	return fmt.Sprintf("%s %d", f.Slot, i+1)
}

func (f OverTime) slotAt(at float64) string {
	return f.slotName(max(0, min(int(at+1e-6), f.Slots-1)))
}

func (f OverTime) between(from, to float64) string {
	a, b := f.slotAt(from), f.slotAt(to-2e-6)
	if a == b {
		return a
	}
	return a + " to " + b
}

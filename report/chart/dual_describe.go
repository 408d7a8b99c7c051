package chart

import (
	"fmt"
	"strings"
)

// Describe says every number of the figure in words.
func (f Dual) Describe() string {
	var b strings.Builder
	b.WriteString("Satisfaction, 0 to 100, along the journey:")
	for i, t := range f.Touchpoints {
		sep := " "
		if i > 0 {
			sep = "; "
		}
		b.WriteString(sep + clean(t.Name))
		if t.MomentOfTruth {
			b.WriteString(" (moment of truth)")
		}
		if text := f.scoreText(t); text != "" {
			b.WriteString(" " + text)
		}
	}
	b.WriteString(".")
	for _, s := range f.Streams {
		b.WriteString(" Steps")
		if s.Name != "" {
			b.WriteString(" of " + clean(s.Name))
		}
		for i, step := range s.Steps {
			sep := ": "
			if i > 0 {
				sep = " " + step.Joint.String() + " "
			}
			b.WriteString(sep + f.describeStep(step))
		}
		b.WriteString(".")
	}
	if f.hasLadder() {
		unit := f.ladderUnit()
		b.WriteString(" " + f.ladderTitle() + ":")
		b.WriteString(" today " + describeLadder(f.LadderToday, unit))
		if !f.OneWorld {
			b.WriteString("; changed " + describeLadder(f.LadderChanged, unit))
		}
		b.WriteString(". Intervals are " + f.level() + ".")
	}
	return b.String()
}

func (f Dual) describeStep(s Step) string {
	var extra []string
	if s.Team != "" {
		extra = append(extra, clean(s.Team))
	}
	if text := f.busyText(s); text != "" {
		extra = append(extra, text)
	}
	if s.New && !f.OneWorld {
		extra = append(extra, "new")
	}
	if s.Removed && !f.OneWorld {
		extra = append(extra, "removed")
	}
	if s.Bottleneck {
		extra = append(extra, "bottleneck")
	}
	if len(extra) == 0 {
		return clean(s.Name)
	}
	return clean(s.Name) + " (" + strings.Join(extra, ", ") + ")"
}

func describeLadder(l Ladder, u Unit) string {
	var parts []string
	for _, part := range l.Parts {
		parts = append(parts, fmt.Sprintf("%s %s (%s)", clean(part.Label), l.partText(part, u), part.Kind))
	}
	s := ladderTotal(l, u)
	if len(parts) > 0 {
		s += " = " + strings.Join(parts, " + ")
	}
	return s
}

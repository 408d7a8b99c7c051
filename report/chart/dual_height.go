package chart

import "math"

// Height is about that of a page with one stream, and grows with streams.
func (f Dual) Height(width float64) float64 {
	h := stageBand + 190 + visibility + 10
	h += float64(len(f.chainLines())) * (chainAbove + stepMost + 6)
	if f.hasLadder() {
		h += ladderHead + f.bars()*(ladderAbove+ladderBar+ladderGap)
	}
	style, err := NewStyle()
	if err != nil { // drawing will say so
		return h
	}
	p := Pen{Style: style}
	names := f.layNames(&p, f.columns(Box{X1: width}))
	return math.Ceil(h + names.height() + style.LegendHeight(f.legendKeys(), width))
}

func (f Dual) bars() float64 {
	if f.OneWorld {
		return 1
	}
	return 2
}

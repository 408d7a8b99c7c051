package chart

import "math"

// Height is roomy for a handful of touchpoints and dense for many.
func (f Impact) Height(width float64) float64 {
	if width < stackedBelow {
		return f.stackedHeight(width)
	}
	n, m := float64(len(f.Rows)), float64(len(f.Segments))
	l := impactLayout{segments: make([]row, len(f.Segments))}
	each := max(19, min(72, 260/max(n, 1)))
	return math.Ceil(l.fixedHeight() + n*each + m*20 + 8 + f.legendHeight(width) + 1)
}

// legendHeight is what the keys take below a figure of this width.
func (f Impact) legendHeight(width float64) float64 {
	rows, segments := f.prepare()
	keys := legendKeys(rows, segments, f.level())
	style, err := NewStyle()
	if err != nil { // drawing will say so
		return float64(len(keys)) * legendLine
	}
	return style.LegendHeight(keys, width)
}

// Pages cuts a figure with too many rows for a height into several, as even
// as can be; the segments go with the last or get one of their own.
func (f Impact) Pages(width, height float64) []Impact {
	l := impactLayout{segments: make([]row, len(f.Segments))}
	fit := max(1, int((height-l.fixedHeight()-8-f.legendHeight(width))/densePitch))
	if len(f.Rows)+len(f.Segments) <= fit {
		return []Impact{f}
	}
	var out []Impact
	pages := max(1, (len(f.Rows)+fit-1)/fit)
	for i := range pages {
		g := f
		g.Rows, g.Segments = f.Rows[len(f.Rows)*i/pages:len(f.Rows)*(i+1)/pages], nil
		out = append(out, g)
	}
	if last := &out[pages-1]; len(last.Rows)+len(f.Segments) <= fit {
		last.Segments = f.Segments
		return out
	}
	f.Rows = nil
	return append(out, f)
}

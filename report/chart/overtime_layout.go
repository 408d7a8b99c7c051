package chart

import "math"

// Heights and widths of a figure over time, in points.
const (
	timeHead   = 18.0 // head of a panel
	timeStrip  = 12.0 // names of events, or of phases
	timeAxis   = 12.0 // a line of labels under the axis
	timeScale  = 30.0 // values at the left
	timeMain   = 120.0
	timeSmall  = 66.0
	timeGap    = 12.0
	timeNarrow = 560.0 // below it small panels stand under each other
)

// Height is that of a large panel and the small ones.
func (f OverTime) Height(width float64) float64 {
	return max(timeMain, min(230, 0.25*width)) + f.around() + f.below(width)
}

// around is what stands above and below the large panel's plot.
func (f OverTime) around() float64 {
	h := timeHead + timeAxis
	h += f.bandStrip()
	if len(f.Phases)+len(f.Stops) > 0 {
		h += timeStrip
	}
	if f.hasBelow() {
		h += timeAxis
	}
	return h
}

// bandStrip is the room for the names of events: two lines if they are many.
func (f OverTime) bandStrip() float64 { return float64(min(2, (len(f.Bands)+1)/2)) * timeStrip }

// below is what the small panels take.
func (f OverTime) below(width float64) float64 {
	rows := f.smallRows(width)
	return float64(rows) * (timeGap + timeHead + timeSmall + timeAxis)
}

func (f OverTime) smallRows(width float64) int {
	if width < timeNarrow {
		return len(f.Small)
	}
	return min(1, len(f.Small))
}

func (f OverTime) hasBelow() bool {
	for _, t := range f.Ticks {
		if t.Below != "" {
			return true
		}
	}
	return false
}

// plot is a panel placed: the axes and the box between them.
type plot struct {
	*Panel
	box   Box
	slots float64
	low   float64
	ticks []float64
}

// place finds the scale of a panel.
func (p *Panel) place(box Box, slots, ticks int) plot {
	low, high := math.Inf(1), 0.0
	for _, l := range p.Lines {
		for _, e := range l.Points {
			if math.IsNaN(e.Value) {
				continue
			}
			low, high = min(low, e.Value), max(high, e.Value)
			if l.Ribbon && e.High > e.Low {
				low, high = min(low, e.Low), max(high, e.High)
			}
		}
	}
	if p.Limit.Known {
		high, low = max(high, p.Limit.Value), min(low, p.Limit.Value)
	}
	out := plot{Panel: p, box: box, slots: float64(max(1, slots))}
	if p.Hundred && !(high < 50) {
		out.low = scoreFloor(low)
		step := 25.0
		if out.low == 0 {
			step = 50
		}
		for v := out.low; v <= 100; v += step {
			out.ticks = append(out.ticks, v)
		}
		return out
	}
	out.ticks = niceTicks(high, ticks)
	return out
}

func (g *plot) x(slot float64) float64 {
	return g.box.X0 + max(0, min(slot/g.slots, 1))*g.box.W()
}

func (g *plot) y(v float64) float64 {
	top := g.ticks[len(g.ticks)-1]
	return g.box.Y1 - max(0, min((v-g.low)/(top-g.low), 1))*g.box.H()
}

// at is where a value of a slot stands: in the middle of the slot.
func (g *plot) at(slot int, v float64) XY { return XY{g.x(float64(slot) + .5), g.y(v)} }

// pieces are the stretches of a line without a gap, by slot.
func (l *Course) pieces() [][]int {
	var all [][]int
	for i, p := range l.Points {
		switch {
		case math.IsNaN(p.Value):
		case i > 0 && !math.IsNaN(l.Points[i-1].Value):
			all[len(all)-1] = append(all[len(all)-1], i)
		default:
			all = append(all, []int{i})
		}
	}
	return all
}

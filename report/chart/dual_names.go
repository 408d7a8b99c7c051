package chart

// nameLevels are the touchpoints' names under the curve, on one, two or three
// levels so that neighbours have room.
type nameLevels struct {
	levels int
	level  float64 // height of one
	names  []name
	stars  []bool
}

const (
	levelGap = 5.0
	starSide = 13.0
)

// layNames takes as few levels as let every name be read whole.
func (f Dual) layNames(p *Pen, c dualColumns) nameLevels {
	size := sizeLabel + 0.0
	if len(f.Touchpoints) > 8 {
		size = sizeDense
	}
	var best nameLevels
	for levels := 1; levels <= 3; levels++ {
		smallest := size
		if levels == 3 {
			smallest = sizeFloor
		}
		n, whole := f.tryNames(p, c, levels, size, smallest)
		best = n
		if whole {
			break
		}
	}
	return best
}

func (f Dual) tryNames(p *Pen, c dualColumns, levels int, size, smallest float64) (nameLevels, bool) {
	n := nameLevels{levels: levels}
	crowd := len(f.Touchpoints) > 4
	whole := true
	for i, t := range f.Touchpoints {
		typ := p.Regular(size, ink)
		if t.MomentOfTruth || !crowd {
			typ = p.Bold(size, ink)
		}
		w := f.nameRoom(c, i, levels)
		if t.MomentOfTruth {
			w -= 2 * starSide
		}
		lay := layName(typ, clean(t.Name), w, 100, smallest, 2)
		_, all := lay.t.Wrap(clean(t.Name), w, 2) // without breaking words
		whole = whole && all
		n.names = append(n.names, lay)
		n.stars = append(n.stars, t.MomentOfTruth)
		n.level = max(n.level, lay.height())
	}
	return n, whole
}

// nameRoom reaches half way to the neighbours on the same level, and equally
// far to both sides, because names are centred.
func (f Dual) nameRoom(c dualColumns, i, levels int) float64 {
	x := c.points[i]
	half := min(x-c.all.x0, c.all.x1-x) + scoreGutter/2
	if x > (c.all.x0+c.all.x1)/2 {
		half = c.all.x1 - x
	}
	if i-levels >= 0 {
		half = min(half, (x-c.points[i-levels])/2)
	}
	if i+levels < len(c.points) {
		half = min(half, (c.points[i+levels]-x)/2)
	}
	return max(24, min(2*half-6, 150))
}

func (n nameLevels) height() float64 { return float64(n.levels)*(n.level+levelGap) + 3 }

// draw sets the names; leaders come down from top and end at their names.
func (n nameLevels) draw(p *Pen, c dualColumns, b Box, top float64) {
	middle := func(i int) float64 {
		return b.Y0 + float64(i%n.levels)*(n.level+levelGap) + n.level/2 + 2
	}
	if n.levels > 1 {
		for i := range n.names {
			p.Line(Stroke{Width: 0.7, Color: greyTint}, c.points[i], top, c.points[i], middle(i))
		}
	}
	for i, lay := range n.names {
		x, y := c.points[i], middle(i)
		w, h := lay.width(), lay.height()
		ground := Box{x - w/2 - 2, y - h/2, x + w/2 + 2, y + h/2}
		if n.stars[i] {
			ground.X1 += starSide
		}
		p.Rect(ground, white)
		p.Lines(x, y, Middle, lay.t, lay.lines)
		if n.stars[i] {
			p.Star(x+w/2+8, y, 4.6, ink)
		}
	}
}

package chart

// Box is a rectangle in points; Y grows downwards.
type Box struct{ X0, Y0, X1, Y1 float64 }

// W is the width of the box.
func (b Box) W() float64 { return b.X1 - b.X0 }

// H is the height of the box.
func (b Box) H() float64 { return b.Y1 - b.Y0 }

// CX is the horizontal middle of the box.
func (b Box) CX() float64 { return (b.X0 + b.X1) / 2 }

// CY is the vertical middle of the box.
func (b Box) CY() float64 { return (b.Y0 + b.Y1) / 2 }

// CutTop takes n points off the top and returns the piece and the rest.
func (b Box) CutTop(n float64) (cut, rest Box) {
	y := min(b.Y0+n, b.Y1)
	return Box{b.X0, b.Y0, b.X1, y}, Box{b.X0, y, b.X1, b.Y1}
}

// CutBottom takes n points off the bottom.
func (b Box) CutBottom(n float64) (cut, rest Box) {
	y := max(b.Y1-n, b.Y0)
	return Box{b.X0, y, b.X1, b.Y1}, Box{b.X0, b.Y0, b.X1, y}
}

// CutLeft takes n points off the left side.
func (b Box) CutLeft(n float64) (cut, rest Box) {
	x := min(b.X0+n, b.X1)
	return Box{b.X0, b.Y0, x, b.Y1}, Box{x, b.Y0, b.X1, b.Y1}
}

// CutRight takes n points off the right side.
func (b Box) CutRight(n float64) (cut, rest Box) {
	x := max(b.X1-n, b.X0)
	return Box{x, b.Y0, b.X1, b.Y1}, Box{b.X0, b.Y0, x, b.Y1}
}

// Inset shrinks the box on all sides; negative values grow it.
func (b Box) Inset(dx, dy float64) Box {
	return Box{b.X0 + dx, b.Y0 + dy, b.X1 - dx, b.Y1 - dy}
}

// Move shifts the box.
func (b Box) Move(dx, dy float64) Box {
	return Box{b.X0 + dx, b.Y0 + dy, b.X1 + dx, b.Y1 + dy}
}

// Overlaps reports whether two boxes share more than an edge.
func (b Box) Overlaps(o Box) bool {
	return b.X0 < o.X1 && o.X0 < b.X1 && b.Y0 < o.Y1 && o.Y0 < b.Y1
}

// Holds reports whether o lies inside b.
func (b Box) Holds(o Box) bool {
	return o.X0 >= b.X0 && o.X1 <= b.X1 && o.Y0 >= b.Y0 && o.Y1 <= b.Y1
}

// Room remembers which places are taken, so that no label is set over another
// one or over a mark.
type Room struct {
	Bounds Box
	taken  []Box
}

// Take marks a place as used without asking.
func (r *Room) Take(b Box) { r.taken = append(r.taken, b) }

// Free reports whether b lies inside the bounds and hits nothing.
func (r *Room) Free(b Box) bool {
	if !r.Bounds.Holds(b) {
		return false
	}
	for _, t := range r.taken {
		if t.Overlaps(b) {
			return false
		}
	}
	return true
}

// Claim takes the first free candidate and returns its index, or −1: then the
// label is better left out.
func (r *Room) Claim(candidates ...Box) int {
	for i, c := range candidates {
		if r.Free(c) {
			r.Take(c)
			return i
		}
	}
	return -1
}

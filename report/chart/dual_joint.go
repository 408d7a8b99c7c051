package chart

// groups lays a ground under the branches of a split, so that they read as one
// stretch of the chain.
func (p *Pen) groups(l chainLine, boxes []span, row Box) {
	const beyond = 3.5
	for i := 0; i < len(l.steps); {
		end := i + 1
		for end < len(l.steps) && l.steps[end].Group == l.steps[i].Group {
			end++
		}
		if l.steps[i].Group > 0 {
			p.Round(Box{boxes[i].x0 - beyond, row.Y0 - 2, boxes[end-1].x1 + beyond, row.Y1 + 2}, 5, bandGrey, Stroke{Width: 0.7, Color: greyTint})
		}
		i = end
	}
}

// joint stands between two steps of which none comes after the other.
func (p *Pen) joint(j Joint, b Box) {
	t := p.Bold(sizeText, slate)
	if j == Or {
		t = p.Bold(sizeDense, slate)
	}
	t = t.Shrink(j.String(), b.W()-1, sizeFloor)
	p.Text(b.CX(), b.CY(), Middle, t, j.String())
}

// jointKeys explain the joints that the streams have.
func (f Dual) jointKeys() []Key {
	used := map[Joint]bool{}
	for _, s := range f.Streams {
		for _, step := range s.Steps {
			used[step.Joint] = true
		}
	}
	var keys []Key
	for j, words := range [...]string{And: "at the same time", Or: "where the line is shorter"} {
		if j := Joint(j); j != Then && used[j] {
			keys = append(keys, Key{words, 11, func(p *Pen, b Box) { p.joint(j, b) }})
		}
	}
	return keys
}

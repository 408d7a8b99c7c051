package chart

func (f Dual) legendKeys() []Key {
	var keys []Key
	used := map[PartKind]bool{}
	interval := f.LadderToday.Total.half() > 0
	for _, part := range f.LadderToday.Parts {
		used[part.Kind] = true
	}
	if !f.OneWorld {
		interval = interval || f.LadderChanged.Total.half() > 0
		for _, part := range f.LadderChanged.Parts {
			used[part.Kind] = true
		}
	}
	for k := Queue; k <= Lag; k++ {
		if used[k] {
			keys = append(keys, Key{k.String(), 11, func(p *Pen, b Box) { p.part(k, Box{b.X0, b.CY() - 5, b.X1, b.CY() + 5}) }})
		}
	}
	keys = append(keys, f.jointKeys()...)
	line := func(s Stroke) func(*Pen, Box) {
		return func(p *Pen, b Box) { p.Line(s, b.X0, b.CY(), b.X1, b.CY()) }
	}
	today, changed, star := false, false, false
	for _, t := range f.Touchpoints {
		today, changed = today || t.Today.Known, changed || t.Changed.Known
		star = star || t.MomentOfTruth
	}
	switch {
	case f.OneWorld && today:
		keys = append(keys, Key{"satisfaction today", 20, line(aloneLine())})
	case !f.OneWorld:
		if today {
			keys = append(keys, Key{"today", 20, line(todayLine())})
		}
		if changed {
			keys = append(keys, Key{"with the change", 20, line(changedLine())})
		}
	}
	if interval {
		keys = append(keys, intervalKey(f.level()))
	}
	if star {
		keys = append(keys, starKey())
	}
	return keys
}

func todayLine() Stroke { return Stroke{Width: 1.6, Color: ringGrey, Dash: []float64{4, 2.6}} }

func changedLine() Stroke { return Stroke{Width: 2.2, Color: blue} }

func aloneLine() Stroke { return Stroke{Width: 2, Color: slate} }

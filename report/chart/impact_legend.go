package chart

// legendKeys lists what the rows use, and nothing else.
func legendKeys(rows, segments []row, level string) []Key {
	var today, alone, same, interval, promise, star bool
	used := map[Verdict]bool{}
	for _, r := range append(append([]row(nil), rows...), segments...) {
		star = star || r.moment
		promise = promise || r.promiseText != ""
		for _, m := range []*measure{r.wait, r.score} {
			if m == nil {
				continue
			}
			alone = alone || m.alone
			interval = interval || m.today != nil && m.today.half() > 0 || m.changed != nil && m.changed.half() > 0
			today = today || m.today != nil && !m.alone
			switch {
			case m.today != nil && m.changed != nil && m.single():
				same = true
			case m.changed != nil:
				used[m.verdict] = true
			}
		}
	}
	var keys []Key
	add := func(on bool, k Key) {
		if on {
			keys = append(keys, k)
		}
	}
	add(alone, dotKey("today", func(p *Pen, x, y float64) { p.Disc(x, y, 4.2, slate, Stroke{}) }))
	add(today, dotKey("today", func(p *Pen, x, y float64) {
		p.Disc(x, y, 4.2, white, Stroke{Width: 1.6, Color: ringGrey})
	}))
	// New touchpoints and measures without a good direction share the blue.
	plain := used[Higher] || used[Lower]
	add(used[Better] && !plain, verdictKey("with the change, better", Better))
	add(plain, verdictKey("with the change", Higher))
	add(used[Worse], verdictKey("with the change, worse", Worse))
	add(used[NoDifferenceThatMatters] || used[Identical], verdictKey("with the change, no difference that matters", Identical))
	add(used[NotResolved], verdictKey("with the change, not resolved", NotResolved))
	add(used[Preview] && !used[NotResolved], verdictKey("with the change, preview", Preview))
	add(same, dotKey("identical in both worlds", func(p *Pen, x, y float64) {
		p.Disc(x, y, 4.2, white, Stroke{Width: 1.6, Color: ringGrey})
		p.Disc(x, y, 1.9, ringGrey, Stroke{})
	}))
	add(interval, intervalKey(level))
	add(promise, Key{"what we promise", 4, func(p *Pen, b Box) {
		p.Line(Stroke{Width: 1.4, Color: ink}, b.CX(), b.CY()-5.5, b.CX(), b.CY()+5.5)
	}})
	add(star, starKey())
	return keys
}

func dotKey(label string, draw func(p *Pen, x, y float64)) Key {
	return Key{label, 9, func(p *Pen, b Box) { draw(p, b.CX(), b.CY()) }}
}

func verdictKey(label string, v Verdict) Key {
	return dotKey(label, func(p *Pen, x, y float64) { p.Disc(x, y, 4.2, v.look().mark, Stroke{}) })
}

func intervalKey(level string) Key {
	return Key{level + " interval", 17, func(p *Pen, b Box) {
		p.Whisker(b.X0+0.5, b.X1-0.5, b.CY(), 6, Stroke{Width: 1, Color: ringGrey})
	}}
}

func starKey() Key {
	return Key{"moment of truth", 11, func(p *Pen, b Box) { p.Star(b.CX(), b.CY(), 5, ink) }}
}

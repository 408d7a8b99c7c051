package sim

// loyalty makes some customers bring others, and some keep them away; on average
// they bring less than one, or there would be no end of them.
func (g generator) loyalty() {
	g.Loyalty = &Loyalty{
		Refers: Grades{Promoter: g.float("promoters bring", 0, .6), Passive: g.float("passives bring", -.5, .5),
			Detractor: g.float("detractors bring", -20, .2)},
		ReferLag: 30 * float64(g.int("refer lag", 0, 60)),
	}
}

// quiet is a model without word of mouth, which would make what a test changes
// change who comes.
func quiet(m *Model) *Model {
	m = copyOf(m)
	m.Loyalty = nil
	return m
}

package scenarios

// Loyalty is what satisfaction does to business. It is not simulated yet.
type Loyalty struct {
	Renews   Grades // shares that stay
	Refers   Grades // later customers each brings, or keeps away
	ReferLag float64
	Worth    float64
}

// Grades are values for promoters, passives and detractors.
type Grades struct{ Promoter, Passive, Detractor float64 }

func (b *binder) loyalty(notes *[]string) *Loyalty {
	n := b.root.Get("loyalty")
	if n == nil {
		return nil
	}
	l := &Loyalty{ReferLag: b.duration(n.Get("refer_lag"), 0), Worth: b.number(n.Get("worth"), 0)}
	for grade, at := range map[string][2]*float64{"promoter": {&l.Renews.Promoter, &l.Refers.Promoter},
		"passive": {&l.Renews.Passive, &l.Refers.Passive}, "detractor": {&l.Renews.Detractor, &l.Refers.Detractor}} {
		*at[0] = b.share(n.Get("renews", grade), 0)
		if r := n.Get("refers", grade); r != nil && r.IsNumber() {
			*at[1] = r.Number
		}
	}
	*notes = append(*notes, "[loyalty] is read and not simulated yet")
	return l
}

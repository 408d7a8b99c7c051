package scenarios

import (
	"fmt"
	"math"
	"slices"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// Point is one combination of values, and the worlds that have them.
type Point struct {
	Values        []string // by variable, as written; "" where the value is as it was
	Base, Changed *Scenario
	Change        *Change
}

// at makes the worlds in which variables have certain values; nil: as it was.
func (x *Experiment) at(levels []*tree.Node) (Point, tree.Problems) {
	var problems tree.Problems
	p := Point{Base: x.Base, Changed: x.Changed, Change: x.Change}
	for _, v := range levels {
		text := ""
		if v != nil {
			text = levelText(v)
		}
		p.Values = append(p.Values, text)
	}
	common := func(f *Variable) bool { return f.Both }
	p.Base = x.vary(x.Base, nil, levels, common, &problems)
	if x.Changed != nil && len(problems) == 0 {
		p.Changed = x.vary(x.Changed, p.Base, levels, func(*Variable) bool { return true }, &problems)
	}
	if len(problems) == 0 && x.Changed != nil {
		c := *x.Change
		c.Diff = compare(p.Base, p.Changed)
		p.Change = &c
	}
	if len(problems) > 0 {
		return Point{}, problems
	}
	worlds := []*Scenario{p.Base}
	if x.Changed != nil {
		worlds = append(worlds, p.Changed)
	}
	worlds, problems = Alike(worlds...)
	if len(problems) > 0 {
		return Point{}, problems
	}
	p.Base = worlds[0]
	if x.Changed != nil {
		p.Changed = worlds[1]
	}
	return p, nil
}

// vary is a world with the values of some variables. Today is today's world of the
// same point, nil for that itself: both have the same customers.
func (x *Experiment) vary(s, today *Scenario, levels []*tree.Node, some func(*Variable) bool, problems *tree.Problems) *Scenario {
	next := s.copy()
	if today != nil {
		next.hold(today)
	}
	m := newMerger(next.tree, s.Name, ChangeFile, problems)
	for i, f := range x.Variables {
		if v := levels[i]; v != nil && some(f) {
			m.set(f.Path, f.entry.At, v)
		}
	}
	if len(*problems) > 0 {
		return next
	}
	expand(next.tree)
	next.build(problems)
	if len(*problems) == 0 {
		next.count(x.metrics)
	}
	return next
}

// count makes touchpoints count who is served within the times that metrics ask
// about.
func (s *Scenario) count(metrics []Metric) {
	add := func(list []sim.Touchpoint) {
		for i := range list {
			for _, m := range metrics {
				if m.Object == "touchpoint" && m.Measure == "within" && m.Name == list[i].Name && !slices.Contains(list[i].Limits, m.Minutes) {
					list[i].Limits = append(slices.Clone(list[i].Limits), m.Minutes)
					slices.Sort(list[i].Limits)
				}
			}
		}
	}
	add(s.Model.Touchpoints)
	for i := range s.Model.Epochs {
		add(s.Model.Epochs[i].Touchpoints)
	}
}

// combination is the i-th of all combinations of values; the last variable changes
// fastest.
func (x *Experiment) combination(i int) []*tree.Node {
	levels := make([]*tree.Node, len(x.Variables))
	for k := len(x.Variables) - 1; k >= 0; k-- {
		list := x.Variables[k].levels
		levels[k] = list[i%len(list)]
		i /= len(list)
	}
	return levels
}

// At makes the worlds at a place of the unit cube: each coordinate, from 0 to
// less than 1, chooses a value of a variable.
func (x *Experiment) At(u []float64) (Point, tree.Problems) {
	if len(u) != len(x.Variables) {
		return Point{}, tree.Problems{{Text: fmt.Sprintf("%d coordinates for %d variables", len(u), len(x.Variables))}}
	}
	levels := make([]*tree.Node, len(x.Variables))
	for k, f := range x.Variables {
		where := min(max(u[k], 0), math.Nextafter(1, 0))
		if r := f.Range; r != nil && f.Values == nil {
			levels[k] = level(*r, f.entry.Value.Pos, r.Text(r.From+where*(r.To-r.From)))
			continue
		}
		levels[k] = f.levels[int(where*float64(len(f.levels)))]
	}
	return x.at(levels)
}

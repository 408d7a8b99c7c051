package rollout

import (
	"slices"

	"ripple/sim"
)

// bothSegments are all segments as they are today, then all as adopters.
func (b *builder) bothSegments() []sim.Segment {
	var all []sim.Segment
	for side := range 2 {
		for i, p := range b.segments {
			from := side
			if !p.is(from) {
				from = 1 - from
			}
			s := b.models[from].Segments[p.at[from]]
			s.Becomes, s.Adopted = len(b.segments)+i, side == changed
			all = append(all, s)
		}
	}
	return all
}

// classCount is the number of classes of the union.
func (b *builder) classCount() int { return len(b.journeys) * 2 * len(b.segments) }

// split is the journey, segment and side of a class of the union.
func (b *builder) split(class int) (journey, segment, side int) {
	n := len(b.segments)
	return class / (2 * n), class % n, class % (2 * n) / n
}

// numberClasses finds for every class of the union the one of each side; the
// first where a side does not have it: then nobody is of it there.
func (b *builder) numberClasses() {
	for side, m := range b.models {
		for class := range b.classCount() {
			journey, segment, _ := b.split(class)
			at := 0
			if j, s := b.journeys[journey], b.segments[segment]; j.is(side) && s.is(side) {
				at = m.Class(j.at[side], s.at[side])
			}
			b.classes[side] = append(b.classes[side], at)
		}
	}
}

// byClass puts together a table by class: of each class as its own side has it;
// where that side does not have the thing, as the other has. Empty stands where a
// side has no table.
func byClass[T any](b *builder, p pair, tables [2][]T, empty T) []T {
	if tables[today] == nil && tables[changed] == nil {
		return nil
	}
	out := make([]T, b.classCount())
	for class := range out {
		_, _, side := b.split(class)
		if !p.is(side) {
			side = 1 - side
		}
		if out[class] = empty; tables[side] != nil {
			out[class] = tables[side][b.classes[side][class]]
		}
	}
	return out
}

// adopts is the share of arriving customers of each class who adopt the change.
// Whoever comes in a way that only the changed world knows always does.
func (b *builder) adopts(share float64) []float64 {
	if share == 0 {
		return nil
	}
	out := make([]float64, b.classCount())
	for class := range out {
		journey, segment, side := b.split(class)
		j, s := b.journeys[journey], b.segments[segment]
		switch {
		case side == changed || !j.is(changed) || !s.is(changed):
		case !j.is(today) || !s.is(today):
			out[class] = 1
		case len(b.plan.Only) == 0 || slices.Contains(b.plan.Only, s.name):
			out[class] = share
		}
	}
	return out
}

package sim

import (
	"ripple/sim/draw"
	"slices"
)

// layChases names the streams of side visits and works out after which steps
// the wait for a chased touchpoint can begin.
func (p *plan) layChases() {
	m := p.model
	p.chaseStreams = make([]draw.Stream, len(m.Touchpoints))
	p.chaseSlots = make([]int, len(m.Touchpoints))
	p.meets = make([][]bool, len(m.Touchpoints))
	p.armsOnArrival = make([][]int, len(m.Journeys))
	for i := range m.Touchpoints {
		tp := &m.Touchpoints[i]
		if tp.Chase == nil {
			continue
		}
		p.chaseStreams[i] = draw.Purpose("chase", tp.Name)
		p.chaseSlots[i] = p.countStride
		p.countStride++
		p.chasers = append(p.chasers, i)
		p.hasStory = true
		if p.splits {
			for step := range m.Steps {
				p.meets[i] = append(p.meets[i], p.awaits(i, []int{step}))
			}
		}
		if tp.Since.From == SinceHere {
			for _, step := range tp.Steps {
				p.places[step].armsHere = append(p.places[step].armsHere, i)
			}
			continue
		}
		for step := range m.Steps {
			if p.awaits(i, p.successorsOf(step, tp.Version)) {
				p.places[step].arms = append(p.places[step].arms, i)
			}
		}
		for j := range m.Journeys {
			enters := m.Journeys[j].Enters
			if tp.Version == Adopters {
				enters = m.Journeys[j].Anew
			}
			if p.awaits(i, []int{enters}) {
				p.armsOnArrival[j] = append(p.armsOnArrival[j], i)
			}
		}
	}
}

// awaits says whether a customer who comes to one of the steps can meet the
// touchpoint. A wait since the previous touchpoint looks no further than the
// next touchpoint.
func (p *plan) awaits(tp int, from []int) bool {
	seen := make([]bool, len(p.places))
	version := p.model.Touchpoints[tp].Version
	stop := p.model.Touchpoints[tp].Since.From == SincePrevious
	for len(from) > 0 {
		step := from[len(from)-1]
		from = from[:len(from)-1]
		if seen[step] {
			continue
		}
		seen[step] = true
		if slices.Contains(p.model.Touchpoints[tp].Steps, step) {
			return true
		}
		if !stop || !p.isMet(step, version) {
			from = append(from, p.successorsOf(step, version)...)
		}
	}
	return false
}

// isMet says whether customers of a version meet any touchpoint at a step.
func (p *plan) isMet(step int, version Version) bool {
	for _, v := range version.versions() {
		if pl := &p.places[step]; pl.meets[v] || pl.tells[v] {
			return true
		}
	}
	return false
}

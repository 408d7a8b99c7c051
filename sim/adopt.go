package sim

import (
	"fmt"

	"ripple/sim/draw"
)

// While a change is rolled out there are two versions of the process. Whoever
// adopts it as they arrive is of another class from then on, for good: routes
// and times by class lead them through the new version, and touchpoints concern
// one version or the other.

// layAdoption finds the classes of those who have adopted a change.
func (p *plan) layAdoption() {
	m := p.model
	p.adoptStream = draw.Purpose("adopts", "")
	p.adopted = make([]uint8, p.classes)
	for class := range p.adopted {
		if m.Segments[class%len(m.Segments)].Adopted {
			p.adopted[class] = 1
		}
	}
}

// comes is the class of somebody who arrives now, and where they enter: a later
// phase has all adopters of an earlier one.
func (r *run) comes(key draw.Key, class int16, p *arrivalPlan) (as int16, step int32) {
	if r.set.Adopts == nil {
		return class, p.enters
	}
	if share := r.set.Adopts[class]; share == 0 || share < 1 && key.Uniform(r.adoptStream, 0) >= share {
		return class, p.enters
	}
	segment := int(class) % len(r.model.Segments)
	return class + int16(r.model.Segments[segment].Becomes-segment), p.anew
}

// shareOf is the share of a journey's customers who are of a class in a setting.
func (p *plan) shareOf(set *setting, class int) float64 {
	segments := len(p.model.Segments)
	mix, first := set.Journeys[class/segments].Mix, class/segments*segments
	share := mix[class-first]
	if set.Adopts == nil {
		return share
	}
	share -= share * set.Adopts[class]
	for s := range mix {
		if p.model.Segments[s].Becomes == class-first {
			share += mix[s] * set.Adopts[first+s]
		}
	}
	return share
}

// versions are the indices, as in plan.adopted, of those whom v concerns.
func (v Version) versions() []int {
	switch v {
	case Remaining:
		return []int{0}
	case Adopters:
		return []int{1}
	}
	return []int{0, 1}
}

// concerns says whether something of a version is there for a class.
func (p *plan) concerns(v Version, class int16) bool {
	return v == Everybody || (v == Adopters) == (p.adopted[class] == 1)
}

// togetherWith is how many touchpoints are told together: two where the next one
// is the adopters' version of this one.
func (r *run) togetherWith(tp int) int {
	all := r.model.Touchpoints
	if all[tp].Version == Remaining && tp+1 < len(all) && all[tp+1].Version == Adopters && all[tp+1].Name == all[tp].Name {
		return 2
	}
	return 1
}

// waitingAt is how many wait at a step, and at the step that it is another
// version of.
func (r *run) waitingAt(s *stepState) float64 {
	if twin := s.place.twin; twin != none {
		return s.queue + r.steps[twin].queue
	}
	return s.queue
}

// checkAdoption refuses adopters whose class or way is not there.
func (s *Setting) checkAdoption(m *Model) error {
	for i := range s.Steps {
		if twin := s.Steps[i].Twin; twin < 0 || twin > len(s.Steps) || twin != m.Steps[i].Twin {
			return fmt.Errorf("step %q is a version of a step that is not there", s.Steps[i].Name)
		}
	}
	if s.Adopts == nil {
		return nil
	}
	if len(s.Adopts) != m.Classes() {
		return fmt.Errorf("shares of adopters need an entry for each of %d classes, have %d", m.Classes(), len(s.Adopts))
	}
	for _, share := range s.Adopts {
		if !(share >= 0 && share <= 1) {
			return fmt.Errorf("a share of adopters lies between 0 and 1")
		}
	}
	for i := range m.Segments {
		if to := m.Segments[i].Becomes; to < 0 || to >= len(m.Segments) || !m.Segments[to].Adopted {
			return fmt.Errorf("segment %q becomes no segment of adopters", m.Segments[i].Name)
		}
	}
	for i := range s.Journeys {
		if at := s.Journeys[i].Anew; at < 0 || at >= len(s.Steps) {
			return fmt.Errorf("journey %q: adopters need a step to enter", s.Journeys[i].Name)
		}
	}
	return nil
}

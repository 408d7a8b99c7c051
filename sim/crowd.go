package sim

import (
	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// A crowd is customers whom no process of arrivals brings: those of a closed
// population, and those who are there at the start. Its source has its number of
// customers who are to come at the instant at which it is due.

// startCrowds makes the crowds of the model due: a closed population when the
// run begins, those who are there at the start with the window, behind the
// warm-up.
func (r *run) startCrowds() {
	m := r.model
	for i := range m.Start {
		at := &m.Start[i]
		name := draw.Purpose("there at "+m.Journeys[at.Journey].Name, luckName(&m.Steps[at.Step]))
		r.addCrowd(source{journey: int32(at.Journey), family: r.world.Family(name), there: at, how: len(m.Journeys) + i, crowd: at.Customers}, m.Window.Lead)
	}
	for j := range m.Journeys {
		if n := m.Journeys[j].Population; n > 0 {
			r.addCrowd(source{journey: int32(j), family: r.customersOf(j), replaces: true, how: j, crowd: n}, 0)
		}
	}
}

func (r *run) addCrowd(s source, at float64) {
	s.special, s.pending = true, true
	r.future.Schedule(at, calendar.Comings, r.newSource(s).token)
}

// replace lets the next customer of a closed population come at this instant,
// because one has left.
func (r *run) replace(class int16) {
	if r.window.closed {
		return
	}
	journey := int32(int(class) / len(r.model.Segments))
	for i := range r.sources {
		s := &r.sources[i]
		if !s.replaces || s.journey != journey {
			continue
		}
		if s.crowd++; !s.pending {
			s.pending = true
			r.future.Schedule(r.now, calendar.Comings, s.token)
		}
	}
}

// arriveCrowd lets all customers come who are due.
func (r *run) arriveCrowd(s *source) {
	journey, n := int(s.journey), s.crowd
	s.crowd, s.pending = 0, false
	for range n {
		if r.tokensFull() { // Run looks at it soon
			return
		}
		key := s.family.Member(s.index)
		class := r.classOf(s, key)
		if s.there != nil || s.index < uint64(r.model.Journeys[journey].Population) { // later ones come when others leave
			r.markTwin(key, class-s.class)
		}
		s.index++
		if s.there != nil {
			r.admit(key, class, s.how, int32(s.there.Step)) // they came before any change
		} else {
			as, step := r.comes(key, class, &r.set.sources[journey])
			r.admit(key, as, s.how, step)
		}
	}
}

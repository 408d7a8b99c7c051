package sim

import (
	"math"

	"ripple/sim/draw"
)

// arrive lets the awaited customer come, unless this one stays away.
func (r *run) arrive(id int32) {
	s := &r.sources[r.tokens[id].index]
	if s.special {
		r.arriveSpecially(s)
		return
	}
	key, journey := s.key, int(s.journey)
	p := &r.set.sources[journey]
	s.index++
	s.from = r.now
	r.await(s)

	class := s.class
	if p.segments > 1 {
		class += int16(r.segment(journey, key))
	}
	copies := 1
	if !s.extra {
		r.markTwin(key, class-s.class)
		if p.thins || p.At != nil {
			copies = r.copies(p, key)
		}
	}
	step := p.enters
	if r.set.Adopts != nil {
		class, step = r.comes(key, class, p)
	}
	for i := range copies {
		if i > 0 {
			if r.tokensFull() { // Run looks at it soon
				return
			}
			key = key.Child(r.copyStream, uint64(i))
		}
		r.admit(key, class, journey, step)
	}
}

// arriveSpecially lets those come whom not a plain process of single customers
// brings.
func (r *run) arriveSpecially(s *source) {
	if s.replaces || s.there != nil {
		r.arriveCrowd(s)
		return
	}
	r.arriveTogether(s, &r.set.sources[s.journey])
}

// markTwin adds somebody who could come to the fingerprint. The key is who, down
// to the journey; together with when, and which segment, it must be the same in
// all worlds.
func (r *run) markTwin(key draw.Key, segment int16) {
	r.twins += uint64(key) * (math.Float64bits(r.now-r.model.Window.Lead)<<16 | uint64(segment)<<1 | 1)
}

// admit lets a customer in. How is the journey, or one of the ways to be there
// at the start: it says what may be chased from here on.
func (r *run) admit(key draw.Key, class int16, how int, step int32) {
	id := r.customer(key, class)
	r.totals[class].arrived++
	if r.hasStory {
		r.startStory(id, how)
	}
	if r.clearing {
		r.comeNearer(0, r.ahead(id, step))
	}
	if r.rare {
		r.startLimit(id)
	}
	r.enter(&r.tokens[id], id, step)
}

// copies is how many customers come for one arrival of the reference process.
func (r *run) copies(p *arrivalPlan, key draw.Key) int {
	share := 1.0
	switch {
	case p.At != nil:
		share = p.Copies
	case p.thins:
		wall := r.now + r.offset()
		if rate, reference := p.Rate.At(wall), p.Reference.At(wall); rate < reference {
			share = rate / reference
		}
	}
	if share == 1 {
		return 1
	}
	n := int(share)
	if key.Uniform(r.thinStream, 0) < share-float64(n) {
		n++
	}
	return n
}

func (r *run) segment(journey int, key draw.Key) int {
	mix := r.set.Journeys[journey].Mix
	u := key.Uniform(r.segmentStream, 0)
	last := 0
	for i, share := range mix {
		if u -= share; u < 0 {
			return i
		}
		if share > 0 {
			last = i
		}
	}
	return last // what rounding leaves
}

package sim

import (
	"math"

	"ripple/sim/draw"
)

// divided is where a customer goes who takes all branches at once; see split.
const divided = -3

// follow is where a route leads a customer who leaves a step; luck decides by
// the stream.
func (r *run) follow(route Route, s *stepState, id int32, stream draw.Stream) int32 {
	t := &r.tokens[id]
	switch route[0].How {
	case ByShare:
		if len(route) == 1 {
			return int32(route[0].To)
		}
		return int32(choose(route, t.key.Uniform(stream, uint32(t.visit))))
	case ByRule:
		for i := range route {
			if r.holds(route[i].When, id, t.index) {
				return int32(route[i].To)
			}
		}
		return int32(route[len(route)-1].To)
	case ToShortest:
		return r.shortest(route, t.key.Source(stream, uint32(t.visit)))
	}
	return divided
}

// shortest is the branch at whose step fewest customers wait; of those alike,
// the one with fewest in service, then any.
func (r *run) shortest(route Route, luck draw.Source) int32 {
	best, ties := int32(none), 0.0
	least := [2]float64{math.Inf(1), math.Inf(1)}
	for i := range route {
		s := &r.steps[route[i].To]
		now := [2]float64{r.waitingAt(s), s.work}
		switch {
		case now[0] < least[0] || now[0] == least[0] && now[1] < least[1]:
			best, least, ties = int32(route[i].To), now, 1
		case now == least:
			if ties++; luck.Float64()*ties < 1 { // each of n alike with the same chance
				best = int32(route[i].To)
			}
		}
	}
	return best
}

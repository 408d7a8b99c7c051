package bare

import "math"

// A pending event is one int64: the bits of its time, which for positive
// numbers sort like the number, with the place of the event in the lowest
// bits. One integer comparison then orders two events, and the smallest value
// also says where it came from. What is lost is at most 2^-47 of the time.
//
// never is the event at +Inf, later than every real one.
const never = 0x7ff0_0000_0000_0000

// group is a set of four pending events. A smallest-of-four is three
// comparisons without a jump, so there is nothing to mispredict. In a heap, how
// far an event must go is a jump that goes either way.
type group [4]int64

func (g *group) first() int64 { return min(min(g[0], g[1]), min(g[2], g[3])) }

// tagged is the event at this time in this place; mask covers the place.
func tagged(time float64, place, mask int64) int64 {
	return int64(math.Float64bits(time))&^mask | place
}

// when splits an event into its time and its place. The place stays in the
// time: what was scheduled is what happens. It is read back out of the time,
// because the compiler makes a smallest-of a chain of jumps again if the
// result, as an integer, leads to an address.
func when(event, mask int64) (now float64, place int64) {
	now = math.Float64frombits(uint64(event))
	return now, int64(math.Float64bits(now)) & mask
}

package calendar

import "math"

// Class orders events that are due at the same instant: lower classes first,
// within a class in the order in which they were scheduled.
type Class uint8

// The classes, in order.
const (
	Endings   Class = iota // work and delays that end, members who are released
	Switches               // other parameters
	Changes                // shifts
	Comings                // arrivals, and members who take the next job
	Patiences              // batches that start, customers who give up
	Samples                // looks at the state
)

// List is the future event list: a heap with four children to a parent, in
// which each id has at most one pending event. The event handed out last stays
// at the root until the next call, because handling an event mostly schedules
// another: that one then takes its place and is sifted down once, instead of a
// removal and an insertion. The zero List is empty and ready.
//
// Position i is item i%4 of set i/4. The root is at 3, so that the children of
// any parent are one whole set, which fills a cache line. What lies beyond the
// end is never, which spares comparing with the end.
type List struct {
	sets  []siblings
	end   uint64   // positions from root up to here are pending
	place []uint32 // by id: position
	seq   uint64   // of the event scheduled last, in the place it has in a key
	stale bool     // the root has been handed out
}

const root = 3

func children(i uint64) uint64 { return i - 2 }    // which set they are
func parent(i uint64) uint64   { return i>>2 + 2 } // its position

// Len is the number of pending events.
func (l *List) Len() int {
	n := max(l.end, root) - root
	if l.stale {
		n--
	}
	return int(n)
}

// Reset takes back all pending events, keeping the memory.
func (l *List) Reset() {
	for i := range l.sets {
		l.sets[i] = nobody
	}
	*l = List{sets: l.sets, place: l.place, end: min(root, uint64(4*len(l.sets)))}
}

// Reserve makes room for ids up to id.
func (l *List) Reserve(id int32) {
	if int(id) >= len(l.place) {
		l.grow(int(id))
	}
}

// Schedule makes an event due. Reserve has made room for the id, which has no
// other pending event; at is not negative and not before the time of the event handed out last.
func (l *List) Schedule(at float64, class Class, id int32) {
	l.seq += 1 << idBits
	it := item{math.Float64bits(at), uint64(class)<<(seqBits+idBits) | l.seq | uint64(uint32(id))}
	if l.stale {
		l.stale = false
		l.down(&l.sets[0][root], root, it)
		return
	}
	if l.end/4+1 >= uint64(len(l.sets)) {
		l.extend()
	}
	l.end++
	l.up(l.end-1, it)
}

// Next hands out the event that is due first; ok is false if there is none.
func (l *List) Next() (at float64, id int32, ok bool) {
	if l.stale {
		l.stale = false
		l.remove(root)
	}
	if l.end <= root {
		return 0, 0, false
	}
	l.stale = true
	first := &l.sets[0][root]
	return math.Float64frombits(first.at), int32(first.id()), true
}

// Ties says whether another event of the class, or of an earlier one, is due at
// the time of the event handed out last.
func (l *List) Ties(at float64, class Class) bool {
	if l.end <= root+1 && l.stale || l.end <= root {
		return false
	}
	// The latest possible key at this time in this class.
	limit := item{math.Float64bits(at), uint64(class+1) << (seqBits + idBits)}
	if !l.stale {
		return l.at(root).before(&limit) != 0
	}
	four := &l.sets[children(root)]
	return four.least().before(&limit) != 0
}

// Cancel takes back the pending event of an id.
func (l *List) Cancel(id int32) { l.remove(uint64(l.place[id])) }

// When is the time of the pending event of an id.
func (l *List) When(id int32) float64 {
	return math.Float64frombits(l.at(uint64(l.place[id])).at)
}

func (l *List) at(i uint64) *item { return &l.sets[i/4][i%4] }

// remove takes the item at i out and puts the last one in its place.
func (l *List) remove(i uint64) {
	l.end--
	last := l.at(l.end)
	it := *last
	*last = never
	switch {
	case i == l.end:
	case i > root && it.before(l.at(parent(i))) != 0:
		l.up(i, it)
	default:
		l.down(l.at(i), i, it)
	}
}

// up puts an item at i or at an ancestor.
func (l *List) up(i uint64, it item) {
	hole, place := l.at(i), l.place
	for i > root {
		p := parent(i)
		above := l.at(p)
		if it.after(above) {
			break
		}
		*hole = *above
		place[above.id()] = uint32(i)
		hole, i = above, p
	}
	*hole = it
	place[it.id()] = uint32(i)
}

// down puts an item at i or at a descendant; hole is the place of i.
func (l *List) down(hole *item, i uint64, it item) {
	place := l.place
	sets := l.sets[:(l.end+3)/4]
	for c := children(i); c < uint64(len(sets)); c = children(i) {
		four := &sets[c]
		best := four.final(four.winners())
		child := &four[best%4]
		if child.after(&it) {
			break
		}
		*hole = *child
		place[child.id()] = uint32(i)
		hole, i = child, 4*c+best
	}
	*hole = it
	place[it.id()] = uint32(i)
}

func (l *List) extend() {
	sets := make([]siblings, max(16, 2*len(l.sets)))
	for i := copy(sets, l.sets); i < len(sets); i++ {
		sets[i] = nobody
	}
	l.sets = sets
	l.end = max(l.end, root)
}

func (l *List) grow(id int) {
	l.place = append(l.place, make([]uint32, max(id+1, 2*len(l.place))-len(l.place))...)
}

package calendar

import (
	"math"
	"math/bits"
)

// Class orders events that are due at the same instant: lower classes first,
// within a class in the order in which they were scheduled.
type Class uint8

// The classes, in order.
const (
	Endings   Class = iota // work and delays that end, members who are released
	Changes                // shifts, timetables, events
	Comings                // arrivals
	Patiences              // customers who give up
	Samples                // looks at the state
)

// A key holds class, sequence number and id, most significant first, so that
// comparing (time, key) as one 128-bit number gives the order of events.
const (
	idBits  = 24
	seqBits = 37

	// MaxID is the largest id that can be scheduled.
	MaxID = 1<<idBits - 1
)

// item is a pending event. Times are never negative, so the bits of a float64
// sort as the number does.
type item struct {
	at  uint64
	key uint64
}

var never = item{math.MaxUint64, math.MaxUint64}

// List is the future event list: a heap with four children to a parent, in
// which each id has at most one pending event. The event handed out last stays
// at the root until the next call, because handling an event mostly schedules
// another: that one then takes its place and is sifted down once, instead of a
// removal and an insertion. The zero List is empty and ready.
type List struct {
	// The root is items[first] and its children start at a multiple of four,
	// so that the four children of any parent share a cache line. What lies
	// beyond the end is never, which spares comparing with the end.
	items []item
	end   int     // items[first:end] are pending
	place []int32 // by id: index in items
	seq   uint64
	stale bool // the root has been handed out
}

const first = 3

func firstChild(i int) int { return 4*i - 8 }
func parent(i int) int     { return i>>2 + 2 }

// Len is the number of pending events.
func (l *List) Len() int {
	n := max(l.end, first) - first
	if l.stale {
		n--
	}
	return n
}

// Reset takes back all pending events, keeping the memory.
func (l *List) Reset() {
	for i := range l.items {
		l.items[i] = never
	}
	*l = List{items: l.items, place: l.place, end: min(first, len(l.items))}
}

// Schedule makes an event due. The id has no other pending event, at is not
// negative and not before the time of the event handed out last.
func (l *List) Schedule(at float64, class Class, id int32) {
	l.seq++
	it := item{math.Float64bits(at), uint64(class)<<(seqBits+idBits) | l.seq<<idBits | uint64(id)}
	if int(id) >= len(l.place) {
		l.grow(int(id))
	}
	if l.stale {
		l.stale = false
		l.down(first, it)
		return
	}
	if l.end+4 >= len(l.items) {
		l.extend()
	}
	l.end++
	l.up(l.end-1, it)
}

// Next hands out the event that is due first; ok is false if there is none.
func (l *List) Next() (at float64, id int32, ok bool) {
	if l.stale {
		l.stale = false
		l.removeLast(first)
	}
	if l.end <= first {
		return 0, 0, false
	}
	root := l.items[first]
	l.stale = true
	return math.Float64frombits(root.at), int32(root.key & MaxID), true
}

// Ties says whether another event of the class, or an earlier one, is due at
// the time of the event handed out last.
func (l *List) Ties(at float64, class Class) bool {
	if !l.stale {
		root := l.items[first]
		return l.end > first && root.at == math.Float64bits(at) && Class(root.key>>(seqBits+idBits)) <= class
	}
	t := math.Float64bits(at)
	for _, c := range l.items[firstChild(first) : firstChild(first)+4] {
		if c.at == t && Class(c.key>>(seqBits+idBits)) <= class {
			return true
		}
	}
	return false
}

// Cancel takes back the pending event of an id.
func (l *List) Cancel(id int32) { l.removeLast(int(l.place[id])) }

// When is the time of the pending event of an id.
func (l *List) When(id int32) float64 { return math.Float64frombits(l.items[l.place[id]].at) }

// removeLast takes the item at i out and puts the last one in its place.
func (l *List) removeLast(i int) {
	l.end--
	last := l.items[l.end]
	l.items[l.end] = never
	switch {
	case i == l.end:
	case i > first && before(last, l.items[parent(i)]) == 1:
		l.up(i, last)
	default:
		l.down(i, last)
	}
}

func (l *List) up(i int, it item) {
	items := l.items
	for i > first {
		p := parent(i)
		if before(it, items[p]) == 0 {
			break
		}
		items[i] = items[p]
		l.place[items[i].key&MaxID] = int32(i)
		i = p
	}
	items[i] = it
	l.place[it.key&MaxID] = int32(i)
}

func (l *List) down(i int, it item) {
	items, place, end := l.items, l.place, l.end
	for {
		c := firstChild(i)
		if c >= end {
			break
		}
		// The least of four, as a tournament without branches.
		four := (*[4]item)(items[c:])
		a := int(before(four[1], four[0]))
		b := 2 + int(before(four[3], four[2]))
		a += (b - a) & -int(before(four[b&3], four[a&3]))
		child := four[a&3]
		if before(child, it) == 0 {
			break
		}
		items[i] = child
		place[child.key&MaxID] = int32(i)
		i = c + a
	}
	items[i] = it
	place[it.key&MaxID] = int32(i)
}

// before is 1 if a is due before b, else 0: a 128-bit subtraction's borrow.
func before(a, b item) uint64 {
	_, borrow := bits.Sub64(a.key, b.key, 0)
	_, borrow = bits.Sub64(a.at, b.at, borrow)
	return borrow
}

func (l *List) extend() {
	if l.end < first {
		l.end = first
	}
	grown := make([]item, max(64, 2*len(l.items)))
	n := copy(grown, l.items)
	for i := n; i < len(grown); i++ {
		grown[i] = never
	}
	l.items = grown
}

func (l *List) grow(id int) {
	l.place = append(l.place, make([]int32, max(id+1, 2*len(l.place))-len(l.place))...)
}

package line

// Callers is the line of W2, from which callers also leave in the middle: a
// ring of links through their numbers. Number 0 is nobody and closes the ring,
// so that no link has to be compared with the ends.
type Callers struct {
	all   []caller
	spare uint32 // head of the list of free numbers
}

type caller struct {
	arrival      float64
	ahead, after uint32 // after also links free numbers
}

// NewCallers returns an empty line. The zero Callers is not one.
func NewCallers() Callers { return Callers{all: make([]caller, 1, 64)} }

// Head is the number of who has waited longest, or 0.
func (q *Callers) Head() uint32 { return q.all[0].after }

// Join puts a caller at the end.
func (q *Callers) Join(now float64) (number uint32) {
	number = q.spare
	if number == 0 {
		number = uint32(len(q.all))
		q.all = append(q.all, caller{})
	}
	one, ends := &q.all[number], &q.all[0]
	q.spare = one.after
	*one = caller{arrival: now, ahead: ends.ahead}
	q.all[ends.ahead].after = number
	ends.ahead = number
	return number
}

// Leave takes a caller out, and makes the number free.
func (q *Callers) Leave(number uint32) (arrival float64) {
	one := &q.all[number]
	q.all[one.ahead].after = one.after
	q.all[one.after].ahead = one.ahead
	one.after = q.spare
	q.spare = number
	return one.arrival
}

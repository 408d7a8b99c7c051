package sim

// waiter is somebody in the line of a crew, in the order in which they are
// served: by rank, then by what the team's discipline says, then as they came.
type waiter struct {
	order  float64
	ticket uint64
	rank   int32
	id     int32
}

func (w *waiter) before(o *waiter) bool {
	switch {
	case w.rank != o.rank:
		return w.rank < o.rank
	case w.order != o.order:
		return w.order < o.order
	}
	return w.ticket < o.ticket
}

// waitlist is a binary heap of waiters; each knows its place in it, so that it
// can leave.
type waitlist []waiter

func (l *waitlist) push(tokens []more, w waiter) {
	*l = append(*l, w)
	l.up(tokens, len(*l)-1)
}

// remove takes out the waiter at a place.
func (l *waitlist) remove(tokens []more, at int32) {
	last := len(*l) - 1
	w := (*l)[last]
	*l = (*l)[:last]
	if int(at) == last {
		return
	}
	(*l)[at] = w
	l.up(tokens, int(at))
	l.down(tokens, int(tokens[w.id].place))
}

func (l waitlist) up(tokens []more, at int) {
	w := l[at]
	for at > 0 {
		above := (at - 1) / 2
		if !w.before(&l[above]) {
			break
		}
		l.put(tokens, at, l[above])
		at = above
	}
	l.put(tokens, at, w)
}

func (l waitlist) down(tokens []more, at int) {
	w := l[at]
	for {
		below := 2*at + 1
		if below >= len(l) {
			break
		}
		if below+1 < len(l) && l[below+1].before(&l[below]) {
			below++
		}
		if !l[below].before(&w) {
			break
		}
		l.put(tokens, at, l[below])
		at = below
	}
	l.put(tokens, at, w)
}

func (l waitlist) put(tokens []more, at int, w waiter) {
	l[at] = w
	tokens[w.id].place = int32(at)
}

package sim

// stopwatch adds up the minutes in which something was so.
type stopwatch struct {
	total, since float64
	on           bool
}

func (w *stopwatch) read(now float64) float64 {
	if w.on {
		return w.total + (now - w.since)
	}
	return w.total
}

func (w *stopwatch) set(on bool, now float64) {
	if on == w.on {
		return
	}
	w.total = w.read(now)
	w.since, w.on = now, on
}

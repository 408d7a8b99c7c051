package scenarios

import "ripple/scenarios/tree"

// timeUnits are the times of a touchpoint that count business days, and those by the
// clock; a time of nothing is both.
type timeUnits struct{ days, clock []*tree.Node }

// read is a time in minutes, of business or by the clock.
func (u *timeUnits) read(b *binder, n *tree.Node, standard float64) float64 {
	if minutes, ok := b.business(n); ok {
		u.days = append(u.days, n)
		return minutes
	}
	minutes := b.duration(n, standard)
	if n != nil && minutes != 0 {
		u.clock = append(u.clock, n)
	}
	return minutes
}

// business says whether times are in business days: all or none.
func (u *timeUnits) business(b *binder) bool {
	if len(u.days) > 0 && len(u.clock) > 0 {
		b.problems.Add(u.clock[0].Pos, "write promise, expects, tolerates and curve all in business days, or none", "%q is by the clock, %q is not", u.clock[0].Text, u.days[0].Text)
	}
	return len(u.days) > 0
}

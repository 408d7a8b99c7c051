package study

import (
	"ripple/sim"
	"ripple/sim/draw"
)

// delay is the share of customers whom a timeout takes out of the delay at a
// step, and the mean time that customers stay in it, in minutes by the clock.
// With a timeout both are averages over a fixed sample.
func (n *network) delay(step int) (late, mean float64) {
	const sample = 1 << 13
	st := &n.set.Steps[step]
	if st.Team != sim.NoTeam || st.Delay == nil {
		return 0, 0
	}
	perMinute := n.clockPerMinute(st)
	if st.Timeout == nil {
		return 0, st.Delay[n.class].Mean() * perMinute
	}
	world := draw.World(0, 0)
	delays, ends := draw.Purpose("delay", st.Name), draw.Purpose("timeout", st.Name)
	for i := range uint32(sample) {
		delay := st.Delay[n.class].Sample(world.Source(delays, i)) * perMinute
		end := st.Timeout.After[n.class].Sample(world.Source(ends, i))
		if end < delay {
			late++
		}
		mean += min(end, delay)
	}
	return late / sample, mean / sample
}

// clockPerMinute is how long a minute of a delay takes by the clock.
func (n *network) clockPerMinute(st *sim.Step) float64 {
	if open := n.m.Business.Mean(); st.BusinessDelay && open > 0 {
		return 1 / open
	}
	return 1
}

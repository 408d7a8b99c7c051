package bare

import (
	"math/bits"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/workload"
)

// Ten agents have the first of 16 places for pending events.
const (
	agents = 10
	w2Mask = 15
)

// W2 simulates ten agents: ten arrivals a minute, exponential work of mean one
// minute, and callers who give up after an exponential patience of mean two
// minutes. Pending are the completion of each agent, the next arrival and the
// first give-up in the line. Patience is drawn only by callers who must wait.
func W2(seed uint64, customers int) Result {
	const between, bears = 0.1, 2.0

	var (
		s       = draw.Start(seed)
		pending [4]group
		first   [4]int64 // the earliest of each group
		line    = newPatience()
		idle    = uint32(1)<<agents - 1
		arrived int
		started int
		served  int
		gone    int
		waited  float64
	)
	for i := range pending {
		pending[i] = group{never, never, never, never}
		first[i] = never
	}
	x, s := draw.Exponential(s)
	arrival := float64(x * between)

	for arrived < customers {
		event := min(first[0], first[1], first[2])
		now, place := when(min(event, line.first), w2Mask)

		if arrival < now {
			now = arrival
			arrived++
			x, s = draw.Exponential(s)
			arrival = now + float64(x*between)
			if idle == 0 {
				x, s = draw.Exponential(s)
				line.join(now, now+float64(x*bears))
				continue
			}
			started++
			place = int64(bits.TrailingZeros32(idle)) & w2Mask
			idle &= idle - 1
			x, s = draw.Exponential(s)
			event = tagged(now+x, place, w2Mask)
			pending[place>>2][place&3] = event
			first[place>>2] = min(first[place>>2], event)
			continue
		}
		if line.first < event {
			gone++
			line.giveUp()
			continue
		}
		served++
		group := &pending[place>>2]
		if line.empty() {
			idle |= 1 << place
			group[place&3] = never
		} else {
			started++
			waited += now - line.serve()
			x, s = draw.Exponential(s)
			group[place&3] = tagged(now+x, place, w2Mask)
		}
		first[place>>2] = group.first()
	}
	return Result{
		Customers: served + gone,
		Events:    arrived + started + served + gone,
		QueueTime: workload.Mean(waited, started),
		GaveUp:    workload.Mean(float64(gone), served+gone),
	}
}

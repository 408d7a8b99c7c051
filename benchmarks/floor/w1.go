package floor

import (
	"math"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W1 simulates one clerk: arrivals at 0.9 a minute, exponential work of mean
// one minute, one line. Two events can be pending, the next arrival and the
// next completion, so their times are all there is to a future event list.
func W1(seed uint64, customers int) Result {
	const between = 1 / 0.9

	var (
		s        = draw.Start(seed)
		queue    = line.NewFifo()
		arrived  int
		done     int
		started  int
		waited   float64
		complete = math.Inf(1) // infinite while the clerk is idle
	)
	x, s := draw.Exponential(s)
	arrival := float64(x * between)

	for arrived < customers {
		if arrival < complete {
			now := arrival
			arrived++
			x, s = draw.Exponential(s)
			arrival = now + float64(x*between)
			if complete < math.Inf(1) {
				queue.Push(now)
				continue
			}
			started++
			x, s = draw.Exponential(s)
			complete = now + x
			continue
		}
		now := complete
		done++
		if queue.Empty() {
			complete = math.Inf(1)
			continue
		}
		waited += now - queue.Pop()
		started++
		x, s = draw.Exponential(s)
		complete = now + x
	}
	return Result{
		Customers: done,
		Events:    arrived + started + done,
		QueueTime: workload.Mean(waited, started),
	}
}

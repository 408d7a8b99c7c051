package plain

import (
	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W1 simulates one clerk: arrivals at 0.9 a minute, exponential work of mean
// one minute, one line. Two events are pending at most; the heap does not know.
func W1(seed uint64, customers int) Result {
	const between = 1 / 0.9

	var (
		pending heap
		queue   = line.NewFifo()
		order   event.Sequence
		busy    bool
		arrived int
		started int
		done    int
		waited  float64
	)
	x, s := draw.Exponential(draw.Start(seed))
	pending.Push(order.Event(float64(x*between), arrives))

	for arrived < customers {
		next := pending.First()
		now := next.Time()
		if next.Number() == arrives {
			arrived++
			x, s = draw.Exponential(s)
			pending.Replace(order.Event(now+float64(x*between), arrives))
			if busy {
				queue.Push(now)
				continue
			}
			started++
			busy = true
			x, s = draw.Exponential(s)
			pending.Push(order.Event(now+x, completes))
			continue
		}
		done++
		if queue.Empty() {
			busy = false
			pending.Pop()
			continue
		}
		waited += now - queue.Pop()
		started++
		x, s = draw.Exponential(s)
		pending.Replace(order.Event(now+x, completes))
	}
	return Result{
		Customers: done,
		Events:    arrived + started + done,
		QueueTime: workload.Mean(waited, started),
	}
}

package floor

import (
	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W2 simulates ten agents: ten arrivals a minute, exponential work of mean one
// minute, and callers who give up after an exponential patience of mean two
// minutes. The heap holds completions, with number 0, and the give-ups of those
// who wait, with their own number; the next arrival stays beside it. Patience
// is drawn only by callers who must wait, and taken back when they are served.
func W2(seed uint64, customers int) Result {
	const between, bears = 0.1, 2.0

	var (
		pending = newCancelling()
		waiting = line.NewCallers()
		order   event.Sequence
		free    = 10
		x       float64
		arrived int
		started int
		served  int
		gone    int
		waited  float64
	)
	x, s := draw.Exponential(draw.Start(seed))
	arrival := float64(x * between)

	for arrived < customers {
		next := pending.First()
		now := next.Time()
		if arrival < now {
			now = arrival
			arrived++
			x, s = draw.Exponential(s)
			arrival = now + float64(x*between)
			if free == 0 {
				x, s = draw.Exponential(s)
				pending.Push(order.Event(now+float64(x*bears), waiting.Join(now)))
				continue
			}
			started++
			free--
			x, s = draw.Exponential(s)
			pending.Push(order.Event(now+x, 0))
			continue
		}
		if number := next.Number(); number != 0 {
			gone++
			waiting.Leave(number)
			pending.Pop()
			continue
		}
		served++
		number := waiting.Head()
		if number == 0 {
			free++
			pending.Pop()
			continue
		}
		started++
		waited += now - waiting.Leave(number)
		x, s = draw.Exponential(s)
		pending.Replace(order.Event(now+x, 0))
		pending.Cancel(number)
	}
	return Result{
		Customers: served + gone,
		Events:    arrived + started + served + gone,
		QueueTime: workload.Mean(waited, started),
		GaveUp:    workload.Mean(float64(gone), served+gone),
	}
}

package plain

import (
	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W2 simulates ten agents: ten arrivals a minute, exponential work of mean one
// minute, and callers who give up after an exponential patience of mean two
// minutes. Patience is drawn only by callers who must wait, and their give-ups
// are taken back when they are served.
func W2(seed uint64, customers int) Result {
	const between, bears = 0.1, 2.0

	var (
		pending cancelling
		waiting = line.NewCallers()
		order   event.Sequence
		free    = 10
		arrived int
		started int
		served  int
		gone    int
		waited  float64
	)
	x, s := draw.Exponential(draw.Start(seed))
	pending.Push(order.Event(float64(x*between), arrives))

	for arrived < customers {
		next := pending.First()
		now := next.Time()
		switch payload := next.Number(); payload {
		case arrives:
			arrived++
			x, s = draw.Exponential(s)
			pending.Replace(order.Event(now+float64(x*between), arrives))
			if free == 0 {
				x, s = draw.Exponential(s)
				pending.Push(order.Event(now+float64(x*bears), givesUp+waiting.Join(now)))
				continue
			}
			started++
			free--
			x, s = draw.Exponential(s)
			pending.Push(order.Event(now+x, completes))
		case completes:
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
			pending.Replace(order.Event(now+x, completes))
			pending.Cancel(givesUp + number)
		default:
			gone++
			waiting.Leave(payload - givesUp)
			pending.Pop()
		}
	}
	return Result{
		Customers: served + gone,
		Events:    arrived + started + served + gone,
		QueueTime: workload.Mean(waited, started),
		GaveUp:    workload.Mean(float64(gone), served+gone),
	}
}

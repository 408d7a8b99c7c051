package floor

import (
	"math/bits"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W3 simulates eight stations in an open network: 31 servers, one line a
// station, one arrival a minute and six visits a customer. The heap holds the
// completions; there is always exactly one next arrival, which stays beside it.
func W3(seed uint64, customers int) Result {
	var (
		pending = newHeap()
		inside  = line.NewCustomers()
		network [workload.Stations]line.Station
		order   event.Sequence
		u       uint64
		x       float64
		arrived int
		started int
		visits  int
		done    int
		stayed  float64
	)
	for i := range network {
		network[i] = line.Station{Work: workload.Work[i], Free: uint32(workload.Servers[i])}
	}
	arrival, s := draw.Exponential(draw.Start(seed))

	for arrived < customers {
		now := pending.First().Time()
		if arrival < now {
			now = arrival
			arrived++
			x, s = draw.Exponential(s)
			arrival = now + x
			number := inside.Enter(now)
			to := &network[0]
			if to.Free == 0 {
				inside.Join(to, number)
				continue
			}
			started++
			to.Free--
			x, s = draw.Exponential(s)
			pending.Push(order.Event(now+float64(x*to.Work), number))
			continue
		}

		visits++
		number := pending.First().Number()
		one := inside.One(number)
		at := one.At % workload.Stations
		from := &network[at]
		// The event at the root is over. Whoever starts first takes its place.
		over := from.Empty()
		if over {
			from.Free++
		} else {
			started++
			caller := inside.Call(from)
			x, s = draw.Exponential(s)
			pending.Replace(order.Event(now+float64(x*from.Work), caller))
		}
		u, s = draw.Next(s)
		share, _ := bits.Mul64(u, workload.Shares)
		next := workload.Route[at][share]
		if next == workload.Left {
			done++
			stayed += now - one.Arrival
			inside.Leave(number)
			if over {
				pending.Pop()
			}
			continue
		}
		one.At = uint32(next)
		to := &network[next%workload.Stations]
		if to.Free == 0 {
			inside.Join(to, number)
			if over {
				pending.Pop()
			}
			continue
		}
		started++
		to.Free--
		x, s = draw.Exponential(s)
		e := order.Event(now+float64(x*to.Work), number)
		if over {
			pending.Replace(e)
		} else {
			pending.Push(e)
		}
	}
	return Result{
		Customers:  done,
		Events:     arrived + started + visits,
		Visits:     workload.Mean(float64(visits), done),
		SystemTime: workload.Mean(stayed, done),
	}
}

package plain

import (
	"math/bits"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/event"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W3 simulates eight stations in an open network: 31 servers, one line a
// station, one arrival a minute and six visits a customer. An event is the
// completion of the customer with its number, or the next arrival, which is
// nobody yet and has number 0.
func W3(seed uint64, customers int) Result {
	var (
		pending heap
		inside  = line.NewCustomers()
		network [workload.Stations]line.Station
		order   event.Sequence
		u       uint64
		arrived int
		started int
		visits  int
		done    int
		stayed  float64
	)
	for i := range network {
		network[i] = line.Station{Work: workload.Work[i], Free: uint32(workload.Servers[i])}
	}
	x, s := draw.Exponential(draw.Start(seed))
	pending.Push(order.Event(x, 0))

	for arrived < customers {
		now, number := pending.First().Time(), pending.First().Number()
		next := uint8(0)
		over := false // the event at the root is, and still there
		if number == 0 {
			arrived++
			x, s = draw.Exponential(s)
			pending.Replace(order.Event(now+x, 0))
			number = inside.Enter(now)
		} else {
			visits++
			one := inside.One(number)
			at := one.At % workload.Stations
			from := &network[at]
			if from.Empty() {
				from.Free++
				over = true
			} else {
				started++
				x, s = draw.Exponential(s)
				pending.Replace(order.Event(now+float64(x*from.Work), inside.Call(from)))
			}
			u, s = draw.Next(s)
			share, _ := bits.Mul64(u, workload.Shares)
			if next = workload.Route[at][share]; next == workload.Left {
				done++
				stayed += now - one.Arrival
				inside.Leave(number)
				if over {
					pending.Pop()
				}
				continue
			}
			one.At = uint32(next)
		}
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

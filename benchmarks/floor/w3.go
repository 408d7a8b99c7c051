package floor

import (
	"math/bits"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/workload"
)

// W3 simulates eight stations in an open network: 31 servers, one line a
// station, one arrival a minute and six visits a customer. The heap holds the
// completions; there is always exactly one next arrival, which stays beside it.
func W3(seed uint64, customers int) Result {
	var (
		pending = newHeap()
		inside  = newCustomers()
		network [workload.Stations]station
		order   sequence
		u       uint64
		x       float64
		arrived int
		started int
		visits  int
		done    int
		stayed  float64
	)
	for i := range network {
		network[i] = station{work: workload.Work[i], free: uint32(workload.Servers[i])}
	}
	arrival, s := draw.Exponential(draw.Start(seed))

	for arrived < customers {
		now := pending.first().time()
		if arrival < now {
			now = arrival
			arrived++
			x, s = draw.Exponential(s)
			arrival = now + x
			number := inside.enter(now)
			to := &network[0]
			if to.free == 0 {
				inside.join(to, number)
				continue
			}
			started++
			to.free--
			x, s = draw.Exponential(s)
			pending.push(order.event(now+float64(x*to.work), number))
			continue
		}

		visits++
		number := pending.first().number()
		one := &inside.all[number]
		at := one.at % workload.Stations
		from := &network[at]
		// The event at the root is over. Whoever starts first takes its place.
		over := from.first == 0
		if over {
			from.free++
		} else {
			started++
			caller := inside.call(from)
			x, s = draw.Exponential(s)
			pending.replace(order.event(now+float64(x*from.work), caller))
		}
		u, s = draw.Next(s)
		share, _ := bits.Mul64(u, workload.Shares)
		next := workload.Route[at][share]
		if next == workload.Left {
			done++
			stayed += now - one.arrival
			inside.leave(number)
			if over {
				pending.pop()
			}
			continue
		}
		one.at = uint32(next)
		to := &network[next%workload.Stations]
		if to.free == 0 {
			inside.join(to, number)
			if over {
				pending.pop()
			}
			continue
		}
		started++
		to.free--
		x, s = draw.Exponential(s)
		e := order.event(now+float64(x*to.work), number)
		if over {
			pending.replace(e)
		} else {
			pending.push(e)
		}
	}
	return Result{
		Customers:  done,
		Events:     arrived + started + visits,
		Visits:     workload.Mean(float64(visits), done),
		SystemTime: workload.Mean(stayed, done),
	}
}

package bare

import (
	"math/bits"

	"ripple/benchmarks/floor/internal/draw"
	"ripple/benchmarks/floor/internal/line"
	"ripple/benchmarks/floor/internal/workload"
)

// W3 simulates eight stations in an open network: 31 servers, one line a
// station, one arrival a minute and six visits a customer. A pending event
// belongs to a server, so the set of them is a table of 32 places in eight
// groups; first holds the earliest of each group.
func W3(seed uint64, customers int) Result {
	var (
		s       = draw.Start(seed)
		pending [8]group
		first   [8]int64
		serving [w3Mask + 1]float64 // arrival time of the customer in service
		lines   [stations]line.Fifo
		idle    = uint32(1)<<w3Arrival - 1
		x       float64
		u       uint64
		arrived int
		started int
		visits  int
		done    int
		inside  float64
	)
	for i := range pending {
		pending[i] = group{never, never, never, never}
		first[i] = never
		lines[i] = line.NewFifo()
	}
	x, s = draw.Exponential(s)
	pending[w3Arrival>>2][w3Arrival&3] = tagged(x, w3Arrival, w3Mask)
	first[w3Arrival>>2] = pending[w3Arrival>>2].first()

	for arrived < customers {
		event := min(
			min(min(first[0], first[1]), min(first[2], first[3])),
			min(min(first[4], first[5]), min(first[6], first[7])))
		now, place := when(event, w3Mask)
		group := &pending[place>>2]
		customer, to := now, uint8(0)

		if place == w3Arrival {
			arrived++
			x, s = draw.Exponential(s)
			group[place&3] = tagged(now+x, place, w3Mask)
			first[place>>2] = group.first()
		} else {
			visits++
			at := w3Station[place] & (stations - 1)
			customer = serving[place]
			if q := &lines[at]; q.Empty() {
				idle |= 1 << place
				group[place&3] = never
			} else {
				started++
				serving[place] = q.Pop()
				x, s = draw.Exponential(s)
				group[place&3] = tagged(now+float64(x*workload.Work[at]), place, w3Mask)
			}
			first[place>>2] = group.first()
			u, s = draw.Next(s)
			share, _ := bits.Mul64(u, workload.Shares)
			if to = workload.Route[at][share]; to == workload.Left {
				done++
				inside += now - customer
				continue
			}
		}

		to &= stations - 1
		free := idle & w3Servers[to]
		if free == 0 {
			lines[to].Push(customer)
			continue
		}
		started++
		place = int64(bits.TrailingZeros32(free)) & w3Mask
		idle &^= 1 << place
		serving[place] = customer
		x, s = draw.Exponential(s)
		event = tagged(now+float64(x*workload.Work[to]), place, w3Mask)
		pending[place>>2][place&3] = event
		first[place>>2] = min(first[place>>2], event)
	}
	return Result{
		Customers:  done,
		Events:     arrived + started + visits,
		Visits:     workload.Mean(float64(visits), done),
		SystemTime: workload.Mean(inside, done),
	}
}

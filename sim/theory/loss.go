package theory

// Loss is a queue that turns arrivals away when it is full. The embedded
// figures are those of the accepted customers; Delayed is their share that
// waits.
type Loss struct {
	Figures
	Blocked    float64 // share of arrivals turned away, 0 to 1
	Throughput float64 // customers served per unit of time
}

// MGcc returns the M/G/c/c queue: no waiting room at all. Only the mean of the
// service time matters.
//
// Source: Erlang's loss formula and its insensitivity (Sevastyanov 1957).
func MGcc(arrival, meanService float64, servers int) (Loss, error) {
	if err := first(needNonNegative("arrival rate", arrival), needPositive("mean service time", meanService)); err != nil {
		return Loss{}, err
	}
	blocked, err := ErlangB(servers, arrival*meanService)
	if err != nil {
		return Loss{}, err
	}
	accepted := arrival * (1 - blocked)
	return Loss{
		Figures:    fromWait(accepted, meanService, float64(servers), 0, 0),
		Blocked:    blocked,
		Throughput: accepted,
	}, nil
}

// MMcK returns the M/M/c/K queue: at most capacity customers inside, those in
// service included, so capacity >= servers. Any load is allowed. With arrival 0
// the waits are those of a customer who comes into an empty system.
//
// Source: Gross section 2.5.
func MMcK(arrival, service float64, servers, capacity int) (Loss, error) {
	if err := first(needRates(arrival, service, servers), needCount("capacity", capacity, servers)); err != nil {
		return Loss{}, err
	}
	if arrival == 0 {
		return Loss{Figures: fromWait(0, 1/service, float64(servers), 0, 0)}, nil
	}
	mode := capacity
	if a := arrival / service; a < float64(servers) {
		mode = int(a)
	}
	ratio := func(n int) float64 {
		return arrival / (float64(min(n+1, servers)) * service)
	}
	var total, full, busy, queue, delayed float64
	birthDeath(mode, capacity, capacity, ratio, func(n int, w float64) {
		total += w
		busy += w * float64(min(n, servers))
		queue += w * float64(max(n-servers, 0))
		if n == capacity {
			full += w
		} else if n >= servers {
			delayed += w
		}
	})
	blocked := full / total
	throughput := service * busy / total // = arrival·(1-blocked), but exact when nearly all are turned away
	wait := queue / total / throughput
	accepted := throughput / arrival
	return Loss{
		Figures:    fromWait(throughput, 1/service, float64(servers), delayed/total/accepted, wait),
		Blocked:    blocked,
		Throughput: throughput,
	}, nil
}

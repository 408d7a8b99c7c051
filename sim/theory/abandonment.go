package theory

// Abandonment is a queue whose customers give up when their patience ends.
// The embedded Wait is the mean time in the queue of all customers, those who
// give up included; Sojourn adds the service that a customer gets on average.
type Abandonment struct {
	Figures
	Abandon    float64 // share of customers who give up, 0 to 1
	WaitServed float64 // mean wait of those who are served
}

// MMcM returns the M/M/c+M queue, "Erlang A": M/M/c whose customers in the
// queue give up at rate patience each, the reciprocal of their mean patience.
// All rates are per unit of time. Any load is allowed; patience 0 means that
// nobody gives up and then needs a load below 1.
//
// The chain is summed around its mode, with a relative error near 1e-13. Its
// width grows like the root of arrival/patience; beyond a ratio of 1e13 the
// result is an [*ArgumentError].
//
// Source: C. Palm 1937; Mandelbaum and Zeltyn, "Service engineering in action:
// the Palm/Erlang-A queue", 2007.
func MMcM(arrival, service float64, servers int, patience float64) (Abandonment, error) {
	if err := first(needRates(arrival, service, servers), needNonNegative("patience rate", patience)); err != nil {
		return Abandonment{}, err
	}
	if patience == 0 || arrival == 0 {
		d, err := MMc(arrival, service, servers)
		return Abandonment{Figures: d.Figures, WaitServed: d.Wait}, err
	}
	if arrival/patience > 1e13 || arrival/service > 1e13 {
		return Abandonment{}, &ArgumentError{"patience rate", patience, "at least 1e-13 of the arrival rate (or 0)"}
	}
	full := float64(servers) * service // rate at which busy servers finish
	mode := int(arrival / service)
	if arrival >= full {
		mode = servers + int((arrival-full)/patience)
	}
	ratio := func(n int) float64 {
		k := n + 1
		if k <= servers {
			return arrival / (float64(k) * service)
		}
		return arrival / (full + float64(k-servers)*patience)
	}
	// In units of 1/patience: a customer with j ahead in the queue leaves it
	// behind after steps of rate full + k·patience, k = 1 to j+1, each the
	// first of finishes and of others giving up or the customer's own.
	a := full / patience
	sums := newHarmonics(a)
	var total, busy, delayed, queue, servedTime float64
	birthDeath(mode, servers, -1, ratio, func(n int, w float64) {
		total += w
		busy += w * float64(min(n, servers))
		if n < servers {
			return
		}
		delayed += w
		queue += w * float64(n-servers)
		// The chance to be served telescopes to full/(full + (j+1)·patience),
		// and the time until then does not depend on how the steps ended.
		places := n - servers + 1
		servedTime += w * a / (a + float64(places)) * sums.to(places)
	})
	lq := queue / total
	abandon := patience * lq / arrival
	servedShare := busy * service / total / arrival
	waitAll := lq / arrival
	waitServedShare := servedTime / total / patience // E[wait; served]
	return Abandonment{
		Figures: Figures{
			Utilisation: busy / total / float64(servers),
			Delayed:     delayed / total,
			Wait:        waitAll,
			Sojourn:     waitAll + servedShare/service,
			Queue:       lq,
			Inside:      lq + busy/total,
		},
		Abandon:    abandon,
		WaitServed: waitServedShare / servedShare,
	}, nil
}

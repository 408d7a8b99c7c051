package theory

import "math"

// Figures are the long-run averages that most models share.
// A figure that the model at hand does not provide is NaN.
type Figures struct {
	Utilisation float64 // share of time a server works, 0 to 1
	Delayed     float64 // probability that an arriving customer has to wait, 0 to 1
	Wait        float64 // mean wait before service (Wq), in units of time
	Sojourn     float64 // mean time from arrival to departure (W), in units of time
	Queue       float64 // mean number waiting (Lq)
	Inside      float64 // mean number waiting or in service (L)
}

// fromWait completes the figures of a queue without losses from its mean wait
// by Little's law.
func fromWait(arrival, meanService, servers, delayed, wait float64) Figures {
	return Figures{
		Utilisation: arrival * meanService / servers,
		Delayed:     delayed,
		Wait:        wait,
		Sojourn:     wait + meanService,
		Queue:       arrival * wait,
		Inside:      arrival * (wait + meanService),
	}
}

// Delay is a queue whose wait is 0 with probability 1-Delayed and otherwise
// exponential: M/M/c and GI/M/1 under first come, first served.
type Delay struct {
	Figures
	Drain float64 // rate of the exponential wait of those who wait, per unit of time
}

// WaitExceeds returns the probability that a customer waits longer than t.
// A negative t gives 1, NaN gives NaN.
func (d Delay) WaitExceeds(t float64) float64 {
	if t < 0 {
		return 1
	}
	return d.Delayed * math.Exp(-d.Drain*t)
}

// WaitQuantile returns the wait that a share p of the customers does not
// exceed; 0 when at least that share does not wait at all. It is +Inf for
// p = 1 and NaN outside [0, 1].
func (d Delay) WaitQuantile(p float64) float64 {
	switch {
	case math.IsNaN(p) || p < 0 || p > 1:
		return math.NaN()
	case d.Delayed == 0 || 1-p >= d.Delayed:
		return 0
	case p == 1:
		return math.Inf(1)
	}
	return math.Log(d.Delayed/(1-p)) / d.Drain
}

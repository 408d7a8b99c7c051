package sim

import (
	"context"
	"math"
	"sync"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
	"ripple/sim/theory"
)

// A figure is something a run finds and its exact value.
type figure struct {
	name  string
	exact float64
	of    func(found *measure.Run) float64
}

// hold simulates replications and checks that the mean of each figure lies
// within 4 standard errors of its exact value, and that these are small enough,
// relative to the value, for that to say something.
func hold(t *testing.T, m *Model, replications int, precision float64, figures ...figure) {
	t.Helper()
	values := make([][]float64, len(figures))
	for f := range values {
		values[f] = make([]float64, replications)
	}
	each(t, m, replications, func(replication int, found *measure.Run) {
		for f := range figures {
			values[f][replication] = figures[f].of(found)
		}
	})
	n := float64(replications)
	for f, figure := range figures {
		sum, squares := 0.0, 0.0
		for _, x := range values[f] {
			sum += x
		}
		mean := sum / n
		for _, x := range values[f] {
			squares += (x - mean) * (x - mean)
		}
		se := math.Sqrt(squares / (n - 1) / n)
		if math.Abs(mean-figure.exact) > 4*se+1e-12 {
			t.Errorf("%s: %.5g, want %.5g, %.1f standard errors away", figure.name, mean, figure.exact, math.Abs(mean-figure.exact)/se)
		}
		if se > precision*figure.exact {
			t.Errorf("%s: standard error %.2g of %.5g is too large to tell", figure.name, se, figure.exact)
		}
	}
}

// each runs replications on two workers.
func each(t *testing.T, m *Model, replications int, keep func(replication int, found *measure.Run)) {
	t.Helper()
	const workers = 2
	var group sync.WaitGroup
	for worker := range workers {
		group.Go(func() {
			s, err := New(m)
			if err != nil {
				t.Error(err)
				return
			}
			for r := worker; r < replications; r += workers {
				found, err := s.Run(context.Background(), 2, uint64(r))
				if err != nil {
					t.Error(err)
					return
				}
				keep(r, found)
			}
		})
	}
	group.Wait()
	if t.Failed() {
		t.FailNow()
	}
}

// oneStation is one step with Poisson arrivals, counted after a tenth of the run.
func oneStation(rate, customers float64, heads int, work draw.Dist) builder {
	b := newModel(customers / rate).comeAtRate(rate)
	b.Window.Kind, b.Window.Drain = Steady, false
	b.Window.WarmUp = b.Window.Length / 10
	b.step(Step{Name: "serve", Team: b.team("clerks", calendar.Constant(float64(heads))), Work: []draw.Dist{work}})
	tp := counter("serve", 0)
	tp.Limits = []float64{0}
	b.touch(tp)
	return b
}

func dist(d draw.Dist, err error) draw.Dist {
	if err != nil {
		panic(err)
	}
	return d
}

func waitAt(step int) func(*measure.Run) float64 {
	return func(found *measure.Run) float64 { return found.Steps[step].Queue.Mean() }
}

func queueAt(step int) func(*measure.Run) float64 {
	return func(found *measure.Run) float64 { return found.Steps[step].QueueArea / found.Minutes }
}

func delayed(found *measure.Run) float64 {
	tp := found.Touchpoints[0]
	return 1 - float64(tp.Within[0])/float64(tp.Offered())
}

func occupancy(found *measure.Run) float64 { return found.Teams[0].Busy / found.Teams[0].OnShift }

func gaveUp(found *measure.Run) float64 {
	return float64(found.Steps[0].GaveUp) / float64(found.Steps[0].Arrived)
}

func p90(found *measure.Run) float64 { return found.Touchpoints[0].Waits.Quantile(.9) }

func TestErlangC(t *testing.T) {
	for _, c := range []struct {
		rate  float64
		heads int
	}{{0.7, 1}, {2.4, 3}, {8.5, 10}} {
		exact, err := theory.MMc(c.rate, 1, c.heads)
		if err != nil {
			t.Fatal(err)
		}
		b := oneStation(c.rate, 80_000, c.heads, dist(draw.NewExponential(1)))
		hold(t, b.complete(), 24, .02,
			figure{"wait", exact.Wait, waitAt(0)},
			figure{"queue", exact.Queue, queueAt(0)},
			figure{"delayed", exact.Delayed, delayed},
			figure{"occupancy", exact.Utilisation, occupancy},
			figure{"p90", exact.WaitQuantile(.9), p90},
			figure{"time inside", exact.Sojourn, func(found *measure.Run) float64 { return found.Journeys[0].Lead.Mean() }},
			figure{"inside", exact.Inside, func(found *measure.Run) float64 {
				return (found.Steps[0].QueueArea + found.Steps[0].WorkArea) / found.Minutes
			}})
	}
}

func TestPollaczekKhinchine(t *testing.T) {
	for name, work := range map[string]draw.Dist{
		"constant":    draw.Always(1),
		"uniform":     dist(draw.NewUniform(0.5, 1.5)),
		"gamma":       dist(draw.NewGamma(1, 0.7)),
		"lognormal":   dist(draw.NewLognormal(1, 1)),
		"hyper":       dist(draw.NewHyper(1, 1.5)),
		"triangular":  dist(draw.NewTriangular(0, 1, 2)),
		"weibull":     dist(draw.NewWeibull(1, 0.6)),
		"sum":         draw.Add(draw.Always(0.5), dist(draw.NewExponential(0.5))),
		"mixture":     dist(draw.Mix([]float64{.5, .5}, []draw.Dist{draw.Always(0), draw.Always(2)})),
		"pert":        dist(draw.NewPert(0, 1, 2)),
		"exponential": dist(draw.NewExponential(1)),
	} {
		t.Run(name, func(t *testing.T) {
			mean := work.Mean()
			exact, err := theory.MG1(0.6, theory.Moments{Mean: mean, Second: mean * mean * (1 + work.SCV()), Third: math.NaN()})
			if err != nil {
				t.Fatal(err)
			}
			hold(t, oneStation(0.6, 60_000, 1, work).complete(), 20, .02,
				figure{"wait", exact.Wait, waitAt(0)},
				figure{"queue", exact.Queue, queueAt(0)},
				figure{"delayed", exact.Delayed, delayed})
		})
	}
}

func TestWrapIsServiceTooForTheLine(t *testing.T) {
	// The line sees work and wrap, the customer the work only.
	exact, err := theory.MG1(0.6, theory.Moments{Mean: 1, Second: 1 + 0.25*0.25 + 0.75*0.75, Third: math.NaN()})
	if err != nil {
		t.Fatal(err)
	}
	b := oneStation(0.6, 60_000, 1, dist(draw.NewExponential(0.25)))
	b.Steps[0].Wrap = exp(0.75)
	hold(t, b.complete(), 20, .02,
		figure{"wait", exact.Wait, waitAt(0)},
		figure{"occupancy", 0.6, occupancy},
		figure{"time inside", exact.Wait + .25, func(found *measure.Run) float64 { return found.Journeys[0].Lead.Mean() }})
}

func TestConstantServiceOfSeveral(t *testing.T) {
	exact, err := theory.MDc(2.4, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	hold(t, oneStation(2.4, 80_000, 3, draw.Always(1)).complete(), 20, .02,
		figure{"wait", exact.Wait, waitAt(0)}, figure{"delayed", exact.Delayed, delayed})
}

func TestRenewalArrivals(t *testing.T) {
	gap := dist(draw.NewErlang(1/0.75, 3))
	exact, err := theory.GIM1(theory.ErlangGaps(3, 1/0.75), 1)
	if err != nil {
		t.Fatal(err)
	}
	b := oneStation(0.75, 80_000, 1, dist(draw.NewExponential(1)))
	b.Journeys[0].Arrivals = Arrivals{Gap: &gap}
	hold(t, b.complete(), 20, .02,
		figure{"wait", exact.Wait, waitAt(0)}, figure{"delayed", exact.Delayed, delayed})
}

func TestErlangA(t *testing.T) {
	for _, rate := range []float64{9, 12} {
		exact, err := theory.MMcM(rate, 1, 10, 0.5)
		if err != nil {
			t.Fatal(err)
		}
		b := oneStation(rate, 60_000, 10, dist(draw.NewExponential(1)))
		b.Steps[0].Patience = exp(2)
		hold(t, b.complete(), 20, .02,
			figure{"wait", exact.Wait, waitAt(0)},
			figure{"wait of those served", exact.WaitServed, func(found *measure.Run) float64 { return found.Touchpoints[0].Wait.Mean() }},
			figure{"gave up", exact.Abandon, gaveUp},
			figure{"queue", exact.Queue, queueAt(0)},
			figure{"occupancy", exact.Utilisation, occupancy})
	}
}

func TestErlangB(t *testing.T) {
	// Without any patience there is no line. Only the mean of the work matters.
	exact, err := theory.MGcc(8, 1, 10)
	if err != nil {
		t.Fatal(err)
	}
	for name, work := range map[string]draw.Dist{"exponential": dist(draw.NewExponential(1)), "lognormal": dist(draw.NewLognormal(1, 2)), "constant": draw.Always(1)} {
		t.Run(name, func(t *testing.T) {
			b := oneStation(8, 60_000, 10, work)
			b.Steps[0].Patience = fixed(0)
			hold(t, b.complete(), 20, .02,
				figure{"turned away", exact.Blocked, gaveUp},
				figure{"occupancy", exact.Utilisation, occupancy})
		})
	}
}

func TestDelaysAreServersWithoutEnd(t *testing.T) {
	exact, err := theory.MGInf(6, 2.5)
	if err != nil {
		t.Fatal(err)
	}
	b := newModel(5000).comeAtRate(6)
	b.Window.WarmUp, b.Window.Drain = 500, false
	b.step(Step{Name: "delay", Team: NoTeam, Delay: []draw.Dist{dist(draw.NewLognormal(2.5, 1.5))}})
	hold(t, b.complete(), 20, .02, figure{"inside", exact.Inside, func(found *measure.Run) float64 {
		return found.Steps[0].WorkArea / found.Minutes
	}})
}

func TestJackson(t *testing.T) {
	m := w3(60_000)
	m.Window.WarmUp, m.Window.Drain = 6000, false
	servers, rates := make([]int, 8), make([]float64, 8)
	routing := make([][]float64, 8)
	for i := range m.Steps {
		servers[i], rates[i] = int(m.Teams[i].Heads.At(0)), 1/m.Steps[i].Work[0].Mean()
		routing[i] = make([]float64, 8)
		before := 0.0
		for _, b := range m.Steps[i].Next[0] {
			if b.To >= 0 {
				routing[i][b.To] = b.Upto - before
			}
			before = b.Upto
		}
	}
	exact, err := theory.Jackson([]float64{1, 0, 0, 0, 0, 0, 0, 0}, rates, servers, routing)
	if err != nil {
		t.Fatal(err)
	}
	figures := []figure{{"time inside", exact.Sojourn, func(found *measure.Run) float64 { return found.Journeys[0].Lead.Mean() }}}
	for i := range m.Steps {
		figures = append(figures,
			figure{"wait at " + m.Steps[i].Name, exact.Nodes[i].Wait, waitAt(i)},
			figure{"visits to " + m.Steps[i].Name, exact.Rates[i], func(found *measure.Run) float64 { return float64(found.Steps[i].Arrived) / found.Minutes }},
			figure{"queue at " + m.Steps[i].Name, exact.Nodes[i].Queue, queueAt(i)})
	}
	hold(t, m, 24, .03, figures...)
}

func TestReworkIsFeedback(t *testing.T) {
	// A fifth of the work is wrong and comes again, at most twice: 1 + 0.2 + 0.04
	// visits a customer.
	b := oneStation(0.5, 60_000, 1, dist(draw.NewExponential(1)))
	b.Steps[0].FirstPass, b.Steps[0].ReworkLimit = []float64{.8}, 2
	hold(t, b.complete(), 20, .02,
		figure{"visits", 1.24, func(found *measure.Run) float64 {
			return float64(found.Steps[0].Arrived) / float64(found.Steps[0].First)
		}},
		figure{"occupancy", .62, occupancy})
}

// twoClasses has two segments, of which the first is served first.
func twoClasses(rate float64, shares []float64, heads int, work ...draw.Dist) builder {
	b := oneStation(rate, 80_000, heads, work[0])
	b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
	b.Journeys[0].Mix = shares
	b.Steps[0].Work = work
	b.Teams[0].Ranks = []int{0, 1}
	return b
}

func classWait(class int) func(*measure.Run) float64 {
	return func(found *measure.Run) float64 { return found.Touchpoints[class].Wait.Mean() }
}

func TestCobham(t *testing.T) {
	first, second := dist(draw.NewExponential(0.8)), dist(draw.NewUniform(0.5, 1.5))
	exact, err := theory.Cobham([]theory.Class{{Arrival: .32, Service: theory.Exponential(.8)}, {Arrival: .48, Service: theory.Uniform(.5, 1.5)}})
	if err != nil {
		t.Fatal(err)
	}
	hold(t, twoClasses(0.8, []float64{.4, .6}, 1, first, second).complete(), 24, .02,
		figure{"first", exact.Classes[0].Wait, classWait(0)},
		figure{"second", exact.Classes[1].Wait, classWait(1)})

	work := dist(draw.NewExponential(1))
	exact, err = theory.CobhamServers([]float64{1.2, 1.3}, 1, 3)
	if err != nil {
		t.Fatal(err)
	}
	hold(t, twoClasses(2.5, []float64{1.2 / 2.5, 1.3 / 2.5}, 3, work, work).complete(), 24, .02,
		figure{"first of three servers", exact.Classes[0].Wait, classWait(0)},
		figure{"second of three servers", exact.Classes[1].Wait, classWait(1)})
}

// nineToFive is the queue of calendar_9to17_preempt in the theory table: four
// customers an hour all day long, one clerk from 9 to 17 who works on 15 an hour
// and puts work down at 17:00. Exact values from forward equations.
func nineToFive(length float64) builder {
	b := newModel(length).comeAtRate(4. / 60)
	b.Window.Kind, b.Window.Drain, b.Window.Lead = Cyclic, false, calendar.WeekLength
	team := b.team("clerk", shift(9*60, 17*60, 1))
	b.Teams[team].AtClose = PauseJob
	b.step(Step{Name: "serve", Team: team, Work: exp(4)})
	return b
}

func TestNineToFive(t *testing.T) {
	hold(t, nineToFive(100*calendar.DayLength).complete(), 20, .01,
		figure{"wait and pause", 7.459477450147722 * 60, waitAt(0)},
		figure{"time inside", 7.526144116814389 * 60, func(found *measure.Run) float64 { return found.Journeys[0].Lead.Mean() }},
		figure{"busy", 4. / 15, func(found *measure.Run) float64 { return found.Teams[0].Busy / found.Minutes }})
	inside := func(found *measure.Run) float64 { return float64(found.Journeys[0].InsideAtEnd) }
	hold(t, nineToFive(9*60).complete(), 600, .01, figure{"inside at 9", 64.71503408618983, inside})
	hold(t, nineToFive(17*60).complete(), 1500, .1, figure{"inside at 17", 0.7150340862569495, inside})
}

package theory

import (
	"math"
	"testing"
)

// erlangBByLogs is the textbook sum in logarithms, as an independent check of
// the recursion for very many servers.
func erlangBByLogs(servers int, load float64) float64 {
	term := func(n int) float64 {
		g, _ := math.Lgamma(float64(n) + 1)
		return float64(n)*math.Log(load) - g
	}
	top, sum := term(servers), 0.0
	for n := 0; n <= servers; n++ {
		sum += math.Exp(term(n) - top)
	}
	return 1 / sum
}

func TestErlangWithManyServers(t *testing.T) {
	for _, c := range []int{100, 10_000, 100_000} {
		load := float64(c) - math.Sqrt(float64(c))
		b, err := ErlangB(c, load)
		if err != nil {
			t.Fatal(err)
		}
		// Lgamma itself carries about 1e-16 of a number near c·ln c.
		if want := erlangBByLogs(c, load); !near(b, want, 1e-9) {
			t.Errorf("B(%d) = %.15g, want %.15g", c, b, want)
		}
	}
	// Halfin and Whitt 1981: with c = a + β√a the chance to wait tends to
	// 1/(1 + βΦ(β)/φ(β)), which is 0.2233 for β = 1.
	c, err := ErlangC(100_000, 100_000-math.Sqrt(100_000))
	if err != nil || math.Abs(c-0.2233) > 0.002 {
		t.Errorf("C = %v, %v", c, err)
	}
}

func TestAbandonmentWithManyServers(t *testing.T) {
	// With patience as long as service every departure has the same rate, so
	// the number inside is Poisson(load) whatever the number of servers.
	for _, c := range []int{5, 1000, 100_000} {
		load := float64(c) * 1.01
		q, err := MMcM(load, 1, c, 1)
		if err != nil {
			t.Fatal(err)
		}
		if !near(q.Inside, load, 1e-11) {
			t.Errorf("c = %d: inside %.15g, want %.15g", c, q.Inside, load)
		}
		// and the share that gives up is 1 - served.
		if served := q.Utilisation * float64(c) / load; !near(1-served, q.Abandon, 1e-9) {
			t.Errorf("c = %d: served %v, gave up %v", c, served, q.Abandon)
		}
	}
}

func TestAbandonmentFarFromBalance(t *testing.T) {
	// Much overloaded: the queue settles where giving up takes the excess away,
	// (λ-cμ)/θ; by the fluid limit the share that gives up is 1 - 1/ρ.
	q, err := MMcM(2, 1, 1, 1e-9)
	if err != nil {
		t.Fatal(err)
	}
	if !near(q.Abandon, .5, 1e-9) || !near(q.Queue, 1e9, 1e-6) {
		t.Errorf("overload: %+v", q)
	}
	// With j ahead everybody waits the same, so those served wait
	// ln(1 + (λ-cμ)/(cμ))/θ = ln 2/θ.
	if !near(q.WaitServed, math.Ln2*1e9, 1e-6) {
		t.Errorf("served wait %v, want %v", q.WaitServed, math.Ln2*1e9)
	}
	// A rare wait keeps its relative precision: 200 servers, load 20.
	rare, err := MMcM(20, 1, 200, 1)
	if err != nil {
		t.Fatal(err)
	}
	want := 0.0 // Poisson tail, see above
	for n := 260; n >= 200; n-- {
		g, _ := math.Lgamma(float64(n) + 1)
		want += math.Exp(-20 + float64(n)*math.Log(20) - g)
	}
	if !near(rare.Delayed, want, 1e-9) {
		t.Errorf("rare wait %g, want %g", rare.Delayed, want)
	}
}

func TestAbandonmentMeetsItsLimits(t *testing.T) {
	patient, err := MMc(4, 1, 5)
	if err != nil {
		t.Fatal(err)
	}
	q, err := MMcM(4, 1, 5, 1e-10)
	if err != nil {
		t.Fatal(err)
	}
	if !near(q.Wait, patient.Wait, 1e-7) || !near(q.WaitServed, patient.Wait, 1e-7) || !near(q.Delayed, patient.Delayed, 1e-7) {
		t.Errorf("nearly patient: %+v, want %+v", q, patient)
	}
	never, err := MMcM(4, 1, 5, 0)
	if err != nil || never.Figures != patient.Figures || never.Abandon != 0 {
		t.Errorf("patience 0: %+v, %v", never, err)
	}
	// Nobody waits at all when patience is nil: Erlang's loss formula.
	loss, _ := ErlangB(5, 4)
	hasty, err := MMcM(4, 1, 5, 1e12)
	if err != nil || !near(hasty.Abandon, loss, 1e-9) {
		t.Errorf("no patience: %v, want %v (%v)", hasty.Abandon, loss, err)
	}
}

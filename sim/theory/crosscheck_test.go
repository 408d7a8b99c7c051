package theory

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/mathext"
	"pgregory.net/rapid"
)

// queueBySpitzer is E[(N-c)+] of M/D/c from Spitzer's identity for the random
// walk with steps Poisson(a) - c: Σ E[(S_k)+]/k, S_k = Poisson(ka) - kc. All its
// terms are positive, unlike those of the formula by roots.
func queueBySpitzer(a float64, c int) float64 {
	sum := 0.0
	for k := 1; k < 20_000; k++ {
		m, n := a*float64(k), float64(c*k)
		// E[(X-n)+] = m·P(X >= n) - n·P(X >= n+1), X Poisson(m).
		term := (m*mathext.GammaIncReg(n, m) - n*mathext.GammaIncReg(n+1, m)) / float64(k)
		sum += term
		if term < 1e-14*sum {
			break
		}
	}
	return sum
}

func TestConstantServiceAgainstSpitzer(t *testing.T) {
	for _, c := range []int{1, 2, 3, 8, 25} {
		for _, rho := range []float64{.5, .8, .9} {
			a := rho * float64(c)
			got, err := MDc(a, 1, c)
			if err != nil {
				t.Fatal(err)
			}
			if want := queueBySpitzer(a, c); math.Abs(got.Queue-want) > 1e-9*want+1e-12*float64(c*c) {
				t.Errorf("c = %d, load %g: Lq %.15g, want %.15g", c, rho, got.Queue, want)
			}
		}
	}
}

// Models that meet must agree where they do.
func TestModelsAgreeWhereTheyMeet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rho := rapid.Float64Range(.01, .98).Draw(t, "load")
		mu := rapid.Float64Range(.01, 100).Draw(t, "service")
		c := rapid.IntRange(1, 60).Draw(t, "servers")
		a := rho * mu * float64(c)
		same := func(what string, got, want, tolerance float64) {
			if !near(got, want, tolerance) {
				t.Errorf("%s: %.15g, want %.15g", what, got, want)
			}
		}
		q, err := MMc(a, mu, c)
		one, _ := MMc(rho*mu, mu, 1)
		single, _ := MG1(rho*mu, Exponential(1/mu))
		same("M/G/1", single.Wait, one.Wait, 1e-11)
		renewal, _ := GIM1(ExponentialGaps(1/(rho*mu)), mu)
		same("GI/M/1", renewal.Wait, one.Wait, 1e-9)
		constant, _ := MDc(rho, 1, 1)
		known, _ := MG1(rho, Constant(1))
		same("M/D/1", constant.Wait, known.Wait, 1e-11)
		same("M/D/1 delayed", constant.Delayed, rho, 1e-11)
		pair, _ := UnequalPair(2*rho*mu, mu, mu)
		two, _ := MMc(2*rho*mu, mu, 2)
		same("equal servers", pair.Wait, two.Wait, 1e-11)
		whole, _ := Breakdowns(rho*mu, mu, 0, 1)
		same("no breakdowns", whole.Wait, one.Wait, 1e-9)
		single1, _ := Batches(rho*mu, 1, 1, mu)
		same("groups of one", single1.Inside, one.Inside, 1e-11)
		guess, _ := AllenCunneen(a, 1, Exponential(1/mu), c)
		same("Allen-Cunneen", guess.Wait, q.Wait, 1e-11)
		network, _ := Jackson([]float64{a / 2}, []float64{mu}, []int{c}, [][]float64{{.5}})
		same("half go back", network.Nodes[0].Wait, q.Wait, 1e-9)
		if err != nil {
			t.Error(err)
		}
		// Splitting customers into classes of equal service moves waits between
		// them but not the mean (Kleinrock's conservation law).
		share := rapid.Float64Range(.05, .95).Draw(t, "share")
		classes, err := CobhamServers([]float64{share * a, (1 - share) * a}, mu, c)
		if err != nil {
			t.Error(err)
		}
		same("conservation", classes.Wait, q.Wait, 1e-9)
		// A queue that hardly ever fills is one without a limit.
		room, err := MMcK(a, mu, c, c+4000)
		if err != nil {
			t.Error(err)
		}
		same("large room", room.Wait, q.Wait, 1e-7)
		same("large room, delayed", room.Delayed, q.Delayed, 1e-7)
		same("blocked is the rest", room.Throughput+a*room.Blocked, a, 1e-11)
	})
}

func TestPreemptiveOverload(t *testing.T) {
	p, err := Preemptive([]Class{{.5, Exponential(1)}, {.6, Exponential(1)}, {.1, Exponential(1)}})
	if err != nil {
		t.Fatal(err)
	}
	if !near(p.Classes[0].Sojourn, 2, 1e-12) {
		t.Errorf("first class: %v, want M/M/1's 2", p.Classes[0].Sojourn)
	}
	for i := 1; i < 3; i++ {
		if !math.IsInf(p.Classes[i].Wait, 1) {
			t.Errorf("class %d waits %v", i+1, p.Classes[i].Wait)
		}
	}
	if u := p.Classes[1].Utilisation + p.Classes[2].Utilisation; u != .5 {
		t.Errorf("what the first class leaves: %v", u)
	}
}

func TestQuantileAndTailAreInverse(t *testing.T) {
	q, err := MMc(9, 1, 10)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range []float64{.5, .9, .999} {
		if got := 1 - q.WaitExceeds(q.WaitQuantile(p)); !near(got, p, 1e-12) {
			t.Errorf("p = %v came back as %v", p, got)
		}
	}
	if q.WaitQuantile(.1) != 0 || !math.IsInf(q.WaitQuantile(1), 1) || !math.IsNaN(q.WaitQuantile(2)) || q.WaitExceeds(-1) != 1 {
		t.Error("ends of the range")
	}
}

// Cases in which the answer can be seen at once.
func TestByHand(t *testing.T) {
	// An operator for each machine: machines are down independently.
	f, err := MachineRepair(7, 7, 1, 3)
	if err != nil || !near(f.Inside, 7./4, 1e-12) || f.Wait != 0 || f.Delayed != 0 {
		t.Errorf("repair: %+v, %v", f, err)
	}
	// Nobody comes.
	for _, d := range []func() (Figures, error){
		func() (Figures, error) { q, err := MMcK(0, 2, 1, 5); return q.Figures, err },
		func() (Figures, error) { q, err := MMcM(0, 2, 1, 1); return q.Figures, err },
		func() (Figures, error) { return MDc(0, .5, 1) },
	} {
		if f, err := d(); err != nil || f.Wait != 0 || f.Sojourn != .5 || f.Inside != 0 {
			t.Errorf("nobody comes: %+v, %v", f, err)
		}
	}
	// A line of unequal stations without buffer: the states of pieces between
	// the stations are 0, 1, 2 with weights 1, x, x², x = 3/1, so the second
	// works for 12/13 of the time. Either order gives the same.
	for _, rates := range [][2]float64{{3, 1}, {1, 3}} {
		if v, err := SaturatedPair(rates[0], rates[1], 0); err != nil || !near(v, 12./13, 1e-12) {
			t.Errorf("line %v: %v, %v", rates, v, err)
		}
	}
	// Erlang-k gaps with a large k are nearly constant.
	steady, _ := GIM1(ConstantGaps(1.25), 1)
	nearly, err := GIM1(ErlangGaps(1_000_000, 1.25), 1)
	if err != nil || !near(nearly.Wait, steady.Wait, 1e-5) {
		t.Errorf("gaps: %v, want %v, %v", nearly.Wait, steady.Wait, err)
	}
}

// The chance to wait in M/D/c from the chain itself: N becomes max(N-c, 0) plus
// a Poisson number, iterated until it stands still.
func TestConstantServiceChanceToWait(t *testing.T) {
	const c, load, size = 3, 2.4, 120
	arrivals := make([]float64, size)
	arrivals[0] = math.Exp(-load)
	for k := 1; k < size; k++ {
		arrivals[k] = arrivals[k-1] * load / float64(k)
	}
	p := make([]float64, size)
	p[0] = 1
	for range 1000 {
		next := make([]float64, size)
		for n, w := range p {
			stay := max(n-c, 0)
			for k := 0; stay+k < size; k++ {
				next[stay+k] += w * arrivals[k]
			}
		}
		p = next
	}
	want := 1 - p[0] - p[1] - p[2]
	if f, err := MDc(load, 1, c); err != nil || !near(f.Delayed, want, 1e-9) {
		t.Errorf("P(wait) %.12g, want %.12g, %v", f.Delayed, want, err)
	}
}

// What the comment of AllenCunneen says about regular arrivals.
func TestApproximationIsTooLongForRegularArrivals(t *testing.T) {
	exact, err := GIM1(ConstantGaps(2), 1)
	if err != nil {
		t.Fatal(err)
	}
	guess, err := AllenCunneen(.5, 0, Exponential(1), 1)
	if share := exact.Wait / guess.Wait; err != nil || share < .45 || share > .55 {
		t.Errorf("exact %v, guess %v, %v", exact.Wait, guess.Wait, err)
	}
}

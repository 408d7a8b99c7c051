package draw

import (
	"math"
	"math/bits"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// place tells a draw by small consecutive integers: what keys are made of in
// practice.
type place struct{ seed, replication, customer, step, visit uint64 }

func (p place) source() Source {
	customer := World(p.seed, p.replication).Child(Purpose("customer", "join"), p.customer)
	return customer.Source(Purpose("work", "step-"+strconv.FormatUint(p.step, 10)), uint32(p.visit))
}

func (p place) uniform() float64 {
	src := p.source()
	return src.Float64()
}

// along moves a place by i in each direction in which neighbours must not be
// alike.
func along() map[string]func(p place, i uint64) place {
	return map[string]func(p place, i uint64) place{
		"seed":        func(p place, i uint64) place { p.seed += i; return p },
		"replication": func(p place, i uint64) place { p.replication += i; return p },
		"customer":    func(p place, i uint64) place { p.customer += i; return p },
		"step":        func(p place, i uint64) place { p.step += i; return p },
		"visit":       func(p place, i uint64) place { p.visit += i; return p },
	}
}

// chiSquare is the statistic of counts that are expected to be equal, and the
// value that it exceeds once in ten thousand cases.
func chiSquare(counts []float64) (got, limit float64) {
	total := 0.0
	for _, c := range counts {
		total += c
	}
	want := total / float64(len(counts))
	for _, c := range counts {
		got += (c - want) * (c - want) / want
	}
	return got, distuv.ChiSquared{K: float64(len(counts) - 1)}.Quantile(0.9999)
}

// TestUniformAlong: in every direction the uniforms fill 100 bins evenly,
// neighbours are uncorrelated up to lag 3 and fill a 16 × 16 grid evenly.
func TestUniformAlong(t *testing.T) {
	const n = 50_000
	for direction, move := range along() {
		u := make([]float64, n+3)
		for i := range u {
			u[i] = move(place{seed: 1}, uint64(i)).uniform()
		}
		line, grid := make([]float64, 100), make([]float64, 256)
		for i := range n {
			line[int(100*u[i])]++
			grid[16*int(16*u[i])+int(16*u[i+1])]++
		}
		if got, limit := chiSquare(line); got > limit {
			t.Errorf("%s: chi-square of bins %v, limit %v", direction, got, limit)
		}
		// Neighbouring pairs overlap, which makes the statistic of the grid a
		// little wider than chi-square with 255 degrees of freedom; hence 20 %.
		if got, limit := chiSquare(grid); got > 1.2*limit {
			t.Errorf("%s: chi-square of neighbours %v, limit %v", direction, got, 1.2*limit)
		}
		for lag := 1; lag <= 3; lag++ {
			if r := stat.Correlation(u[:n], u[lag:n+lag], nil) * math.Sqrt(n); math.Abs(r) > 4 {
				t.Errorf("%s: correlation at lag %d is %v standard errors", direction, lag, r)
			}
		}
	}
}

// TestPairsAcross: whoever one walks along, what neighbours in another
// direction draw is uncorrelated and fills a grid evenly: customers at two
// steps, at two visits, in two replications, under two seeds.
func TestPairsAcross(t *testing.T) {
	const n = 25_000
	for walk, move := range along() {
		for across, shift := range along() {
			if walk == across {
				continue
			}
			a, b, grid := make([]float64, n), make([]float64, n), make([]float64, 256)
			for i := range n {
				p := move(place{seed: 1, customer: 1}, uint64(i))
				a[i], b[i] = p.uniform(), shift(p, 1).uniform()
				grid[16*int(16*a[i])+int(16*b[i])]++
			}
			if got, limit := chiSquare(grid); got > limit {
				t.Errorf("along %s, across %s: chi-square %v, limit %v", walk, across, got, limit)
			}
			if r := stat.Correlation(a, b, nil) * math.Sqrt(n); math.Abs(r) > 4.5 {
				t.Errorf("along %s, across %s: correlation is %v standard errors", walk, across, r)
			}
		}
	}
}

// TestAvalanche: one more in any direction flips each bit of the first number
// in about half of the cases.
func TestAvalanche(t *testing.T) {
	const n = 20_000
	for direction, move := range along() {
		var flips [64]float64
		for i := range uint64(n) {
			p := place{seed: i % 7, replication: i % 11, customer: i, step: i % 5, visit: i % 3}
			a, b := p.source(), move(p, 1).source()
			for d := a.Uint64() ^ b.Uint64(); d != 0; d &= d - 1 {
				flips[bits.TrailingZeros64(d)]++
			}
		}
		for bit, f := range flips { // 64 bits, 5 directions: 4.5 standard errors
			if z := (f - n/2) / math.Sqrt(n/4.0); math.Abs(z) > 4.5 {
				t.Errorf("%s: bit %d flips in %v of cases", direction, bit, f/n)
			}
		}
	}
}

// TestNoCollisions: among a million sources no two are alike.
func TestNoCollisions(t *testing.T) {
	seen := make(map[Source]place, 1<<20)
	for seed := range uint64(2) {
		for replication := range uint64(4) {
			for customer := range uint64(1 << 13) {
				for visit := range uint64(4) {
					for step := range uint64(2) {
						p := place{seed, replication, customer, step, visit}
						src := p.source()
						if other, is := seen[src]; is {
							t.Fatalf("%v and %v", p, other)
						}
						seen[src] = p
					}
				}
			}
		}
	}
}

// TestPurpose: where one name ends and the other begins matters.
func TestPurpose(t *testing.T) {
	names := map[Stream]bool{}
	pairs := [][2]string{{"work", "decide"}, {"workd", "ecide"}, {"", "workdecide"}, {"workdecide", ""}, {"decide", "work"}, {"", ""}}
	for _, p := range pairs {
		names[Purpose(p[0], p[1])] = true
	}
	if len(names) != len(pairs) {
		t.Error("two purposes are one")
	}
}

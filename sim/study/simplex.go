package study

import "math"

// maximise finds x >= 0 with rows·x <= bounds and the largest value of goal·x;
// bounds are 0 or more, so that 0 is a start. Dantzig's simplex method on a
// tableau, for a few hundred of each. While it makes no progress it chooses as
// Bland does; should rounding make it go round, what it has is good, not best.
func maximise(goal []float64, rows []map[int]float64, bounds []float64) (x []float64, value float64) {
	n, m := len(goal), len(rows)
	t := make([][]float64, m+1) // the last row is the goal; the last column the bounds
	basic := make([]int, m)
	for i := range t {
		t[i] = make([]float64, n+m+1)
		if i < m {
			for j, c := range rows[i] {
				t[i][j] = c
			}
			t[i][n+i], t[i][n+m] = 1, bounds[i]+loose(i)
			basic[i] = n + i
		}
	}
	for j, g := range goal {
		t[m][j] = -g
	}
	before, stuck := 0.0, 0
	for range 100 * (n + m) {
		if now := t[m][n+m]; now > before {
			before, stuck = now, 0
		} else {
			stuck++
		}
		enters, leaves := entering(t[m][:n+m], stuck > n+m), -1
		if enters < 0 {
			break
		}
		for i, row := range t[:m] {
			if row[enters] <= negligible {
				continue
			}
			if leaves < 0 {
				leaves = i
				continue
			}
			ratio, best := row[n+m]/row[enters], t[leaves][n+m]/t[leaves][enters]
			if ratio < best || ratio == best && basic[i] < basic[leaves] {
				leaves = i
			}
		}
		if leaves < 0 { // no end to it; rows of a plan leave none
			break
		}
		pivot(t, leaves, enters)
		basic[leaves] = enters
	}
	x = make([]float64, n)
	for i, b := range basic {
		if b < n {
			x[b] = t[i][n+m]
		}
	}
	return x, t[m][n+m]
}

// loose is by how much a bound is made looser, each by another bit, so that corners
// do not fall together and every step is progress.
func loose(row int) float64 {
	_, part := math.Modf(float64(row+1) * math.Phi)
	return 1e-12 * (1 + part)
}

// negligible is what rounding may leave of 0.
const negligible = 1e-11

// entering is the variable that makes the goal largest the fastest, or the first
// that makes it larger; -1 if none does.
func entering(goal []float64, first bool) int {
	best, least := -1, -negligible
	for j, g := range goal {
		if g < least {
			best, least = j, g
			if first {
				break
			}
		}
	}
	return best
}

func pivot(t [][]float64, at, enters int) {
	p := t[at][enters]
	for j := range t[at] {
		t[at][j] /= p
	}
	for i, row := range t {
		factor := row[enters]
		if i == at || factor == 0 {
			continue
		}
		for j, v := range t[at] {
			if v != 0 {
				row[j] -= float64(factor * v)
			}
		}
	}
}

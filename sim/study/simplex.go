package study

// maximise finds x >= 0 with rows·x <= bounds and the largest value of goal·x;
// bounds are 0 or more, so that 0 is a start. Dantzig's simplex method on a
// tableau, choosing as Bland does, so that it ends: for a few dozen of each.
func maximise(goal []float64, rows [][]float64, bounds []float64) (x []float64, value float64) {
	n, m := len(goal), len(rows)
	t := make([][]float64, m+1) // the last row is the goal; the last column the bounds
	basic := make([]int, m)
	for i := range t {
		t[i] = make([]float64, n+m+1)
		if i < m {
			copy(t[i], rows[i])
			t[i][n+i], t[i][n+m] = 1, bounds[i]
			basic[i] = n + i
		}
	}
	for j, g := range goal {
		t[m][j] = -g
	}
	for {
		enters, leaves := entering(t[m][:n+m]), -1
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

// negligible is what rounding may leave of 0.
const negligible = 1e-11

// entering is the first variable that makes the goal larger; -1 if none does.
func entering(goal []float64) int {
	for j, g := range goal {
		if g < -negligible {
			return j
		}
	}
	return -1
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
			row[j] -= float64(factor * v)
		}
	}
}

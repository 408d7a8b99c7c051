package sim

import "math"

// inverse is the inverse of a square matrix, row by row, by Gauss and Jordan with
// the largest pivot of each column; nil if there is none. It skips zeros: most ways
// through steps lead onward only.
func inverse(a [][]float64) [][]float64 {
	n := len(a)
	rows := make([][]float64, n) // a and, beside it, what becomes its inverse
	for i := range rows {
		rows[i] = make([]float64, 2*n)
		copy(rows[i], a[i])
		rows[i][n+i] = 1
	}
	for c := range n {
		best := c
		for i := c + 1; i < n; i++ {
			if math.Abs(rows[i][c]) > math.Abs(rows[best][c]) {
				best = i
			}
		}
		rows[c], rows[best] = rows[best], rows[c]
		pivot := rows[c][c]
		if math.Abs(pivot) < 1e-12 {
			return nil
		}
		for k := range rows[c] {
			rows[c][k] /= pivot
		}
		for i := range rows {
			f := rows[i][c]
			if i == c || f == 0 {
				continue
			}
			for k, x := range rows[c] {
				if x != 0 {
					rows[i][k] -= float64(f * x)
				}
			}
		}
	}
	for i := range rows {
		rows[i] = rows[i][n:]
	}
	return rows
}

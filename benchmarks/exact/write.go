package main

import (
	"fmt"
	"math"
	"runtime"
	"strings"
)

// results is the page of results: how they were made, the table, and what is left
// out.
func results(found []figure, rows []row, seconds float64) string {
	var b strings.Builder
	within, worst := 0, 0.
	for i := range found {
		if math.Abs(found[i].off()) <= 2 {
			within++
		}
		worst = max(worst, math.Abs(found[i].off()))
	}
	fmt.Fprintf(&b, `# Exact values

Written by `+"`make exact`"+` in %.0f CPU-seconds (%s, %s/%s): %d figures of %d systems. The standard
error of every figure is at most %.2g %% of its exact value. %d of them lie within two standard
errors, the furthest is %.1f away; the target fails beyond %d.

| System | Figure | Exact | Simulated, ± standard error | Off by, in standard errors | Runs |
|---|---|--:|--:|--:|--:|
`, seconds, runtime.Version(), runtime.GOOS, runtime.GOARCH, len(found), systemsIn(found), 100*precision, within, worst, limit)
	for i := range found {
		f := &found[i]
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %+.1f | %d |\n", f.Name, f.Quantity, f.exact(), f.simulated(), f.off(), f.runs)
	}
	fmt.Fprint(&b, "\nNot simulated:\n\n")
	for i := range rows {
		if why := rows[i].why(); why != "" {
			fmt.Fprintf(&b, "- %s, %s: %s.\n", rows[i].Name, rows[i].Quantity, why)
		}
	}
	return b.String()
}

func systemsIn(found []figure) int {
	names := map[string]bool{}
	for i := range found {
		names[found[i].Name] = true
	}
	return len(names)
}

// decimals is how many digits after the point tell a value with an error: two of
// the error.
func (f *figure) decimals() int {
	if f.SE == 0 {
		return 0
	}
	return max(0, 1-int(math.Floor(math.Log10(f.SE))))
}

func (f *figure) exact() string { return fmt.Sprintf("%.*f", f.decimals(), f.Exact) }

func (f *figure) simulated() string {
	return fmt.Sprintf("%.*f ± %.*f", f.decimals(), f.Value, f.decimals(), f.SE)
}

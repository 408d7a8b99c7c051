package chart_test

import (
	"fmt"

	"ripple/report/chart"
)

func ExampleReconcile() {
	// A wait in minutes, shown in the unit that the larger value reads best in.
	today, changed, half := 4925.0, 2664.0, 31.0
	u := chart.UnitFor(max(today, changed))
	r := chart.Reconcile(today/u.Minutes, changed/u.Minutes, (changed-today)/u.Minutes, half/u.Minutes)
	fmt.Println(r.Today, "→", r.Changed, u.Name)
	fmt.Println(r.Change(), u.Name)
	// Output:
	// 3.42 → 1.85 d
	// −1.57 ± 0.022 d
}

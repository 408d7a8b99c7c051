package stats_test

import (
	"fmt"

	"ripple/sim/stats"
)

// Twelve days, in the base and with one more person at the desk: total minutes
// waited and customers who came, the same ones in both worlds.
func ExampleJudge() {
	customers := []float64{98, 104, 91, 110, 99, 102, 95, 107, 100, 96, 103, 101}
	before := []float64{812, 1051, 655, 1243, 861, 978, 742, 1120, 905, 780, 1012, 934}
	after := []float64{401, 548, 330, 640, 433, 497, 372, 571, 455, 389, 520, 470}

	d, err := stats.RatioDifference(before, customers, after, customers, 0.95)
	if err != nil {
		fmt.Println(err)
		return
	}
	verdict := stats.Judge(d.Interval, d.Base, stats.Matters(stats.Amount, d.Base), stats.LowerBetter, d.Identical)
	b, diff, a, decimals := stats.Reconcile(d.Base, d.Value, d.Change, d.Half)
	fmt.Printf("%.*f %+.*f = %.*f (± %.*f): %v\n", decimals, b, decimals, diff, decimals, a, decimals, d.Half, verdict)
	// Output:
	// 9.20 -4.53 = 4.67 (± 0.34): better
}

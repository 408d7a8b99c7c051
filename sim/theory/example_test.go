package theory_test

import (
	"fmt"

	"ripple/sim/theory"
)

// A counter with three clerks, 12 customers an hour, 10 minutes each, then with
// a fourth clerk. Rates are per minute, so waits are in minutes.
func ExampleMMc() {
	for clerks := 2; clerks <= 4; clerks++ {
		q, err := theory.MMc(12.0/60, 1.0/10, clerks)
		if err != nil {
			fmt.Println(clerks, "clerks:", err)
			continue
		}
		fmt.Printf("%d clerks: mean wait %.2f, nine in ten wait at most %.1f\n", clerks, q.Wait, q.WaitQuantile(.9))
	}
	// Output:
	// 2 clerks: load 1 is not below 1: the queue grows without bound
	// 3 clerks: mean wait 4.44, nine in ten wait at most 14.9
	// 4 clerks: mean wait 0.87, nine in ten wait at most 2.8
}

// Package stats is statistics on plain numbers: intervals over replications,
// ratio estimands and their paired differences, verdicts, quantiles, warm-up
// rules and rounding. It knows no simulation; it neither draws random numbers
// nor keeps state.
//
// The unit of observation is the replication: one number, or one pair of sum
// and count, from each independent run. Customers within a run depend on each
// other and are never counted as observations. In paired functions position r
// of every slice belongs to replication r, run in both worlds with the same
// customers.
//
// Conventions: confidence is a probability such as 0.95. What cannot be said is
// NaN, not 0: an interval over fewer than two replications has a Value and NaN
// as its half-width. Slices are never changed, and a missing value is NaN.
package stats

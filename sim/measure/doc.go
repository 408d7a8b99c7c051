// Package measure holds what one run finds: tallies, time averages and quantile
// sketches. Adding to any of them allocates nothing, and all of them merge to
// the same result in any order, but for the last bits of a sum.
package measure

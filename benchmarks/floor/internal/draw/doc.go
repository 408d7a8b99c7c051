// Package draw makes the random numbers of the floors: one generator and one
// distribution, by the fastest way known for each.
package draw

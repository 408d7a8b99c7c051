// Package study runs a model many times and says what may be said of it.
//
// Loads works out how much work comes to each team before anything is simulated.
// Prepare decides the warm-up and refuses what cannot be simulated honestly;
// Replicate runs the replications, in parallel, in one world or in two with the
// same customers; Conclude turns what the runs found into findings: for every
// metric an interval, for every difference a paired interval and a verdict.
// Findings are numbers and names only; package report puts them into words and
// pictures.
package study

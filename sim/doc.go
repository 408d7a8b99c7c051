// Package sim is the model of a service process and one run of it: customers
// arrive, pass through steps done by teams, and meet touchpoints.
//
// Build a Model (package scenarios does it from text), make it ready with New,
// and call Simulator.Run for each replication. A run is sequential and depends
// only on the model, the seed and the replication number; use one Simulator
// for each worker. Start reading in run.go, at the map of the events.
package sim

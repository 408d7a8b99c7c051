// Package workload holds the speed workloads: three that hand-written programs do
// too (an M/M/1 queue, ten agents with impatient callers, and an open network of
// eight stations) and a service desk with one of everything. The scenario files
// are read like any other; nothing in the engine knows of them.
package workload

import (
	"embed"
	"fmt"
	"strconv"

	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/measure"
)

//go:embed *.toml
var files embed.FS

// Workload is one of them.
type Workload struct {
	Name    string  // "w1", "w2", "w3" or "rich"
	Rate    float64 // customers a minute
	Checks  []Check
	Summary string
}

// Check is a figure that theory gives exactly, in the long run.
type Check struct {
	What  string
	Exact float64
	Of    func(*measure.Run) float64
}

// Rich is a step with two teams, of other pace, who get ready, wrap up and break
// down; its customers balk, find no room, give up, and come back if it went wrong.
// Nothing is known of it exactly.
func Rich() Workload {
	return Workload{Name: "rich", Rate: 11, Summary: "two teams, one of everything"}
}

// Find is the workload of that name.
func Find(name string) (Workload, bool) {
	for _, w := range append(All(), Rich()) {
		if w.Name == name {
			return w, true
		}
	}
	return Workload{}, false
}

// All are the three that are measured beside hand-written programs, in order. The exact values are Erlang's for W1 and W2
// (M/M/1, M/M/10 with exponential patience) and Jackson's for W3.
func All() []Workload {
	return []Workload{
		{"w1", 0.9, []Check{{"mean queue time", 9, func(r *measure.Run) float64 { return r.Steps[0].Queue.Mean() }}}, "M/M/1, load 0.9"},
		{"w2", 10, []Check{{"share giving up", 0.103913, func(r *measure.Run) float64 {
			return float64(r.Steps[0].GaveUp) / float64(r.Steps[0].Arrived)
		}}}, "ten agents, impatient callers"},
		{"w3", 1, []Check{
			{"visits a customer", 6.092, func(r *measure.Run) float64 {
				visits := int64(0)
				for _, s := range r.Steps {
					visits += s.Arrived
				}
				return float64(visits) / float64(r.Journeys[0].Arrived)
			}},
			{"mean time in system", 57.902, func(r *measure.Run) float64 { return r.Journeys[0].Lead.Mean() }},
		}, "eight stations, open network"},
	}
}

// Model is the workload for about as many customers as asked.
func (w Workload) Model(customers int) (*sim.Model, error) {
	s, problems := scenarios.Load(files, w.Name+".toml", scenarios.Options{})
	if len(problems) > 0 {
		return nil, problems
	}
	minutes := strconv.FormatFloat(float64(customers)/w.Rate, 'f', 0, 64)
	s, problems = s.Set("run.length", minutes+"m")
	if len(problems) > 0 {
		return nil, fmt.Errorf("%s with %d customers: %w", w.Name, customers, problems)
	}
	return s.Model, nil
}

package compare

import (
	"fmt"
	"io/fs"

	"ripple/scenarios"
	"ripple/sim"
)

// Scenario is a file with changes on top, by file, and values that are set by
// path, in this order.
type Scenario struct {
	Files   fs.FS
	Name    string
	Changes []string
	Set     []Value
}

// Value is what a path is set to.
type Value struct{ Path, Text string }

// Model reads the scenario. The error names the file.
func (s *Scenario) Model() (*sim.Model, error) {
	found, problems := scenarios.Load(s.Files, s.Name, scenarios.Options{})
	if problems == nil && len(s.Changes) > 0 {
		found, _, problems = found.With(s.Changes...)
	}
	for _, v := range s.Set {
		if problems == nil {
			found, problems = found.Set(v.Path, v.Text)
		}
	}
	if problems != nil {
		return nil, fmt.Errorf("%s: %w", s.Name, problems)
	}
	return found.Model, nil
}

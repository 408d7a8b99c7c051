package rollout

import "fmt"

// Refusal is a rollout that cannot be simulated honestly.
type Refusal struct{ Problem, Remedy string }

// Error is the problem and what would help.
func (r *Refusal) Error() string { return r.Problem + "\n  = " + r.Remedy }

// cannot refuses something that a change does and that cannot come step by step.
func cannot(format string, args ...any) error {
	return &Refusal{"the rollout cannot be simulated: " + fmt.Sprintf(format, args...),
		"take it out of the change, or leave out [rollout] to see the change as it is when it is complete"}
}

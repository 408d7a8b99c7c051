package theory

import (
	"fmt"
	"math"
)

// ArgumentError reports a parameter outside its range.
type ArgumentError struct {
	Name  string  // the parameter, in words
	Value float64 // what was given
	Want  string  // what would be right
}

// Error implements error.
func (e *ArgumentError) Error() string {
	return fmt.Sprintf("%s is %g, want %s", e.Name, e.Value, e.Want)
}

// UnstableError reports a queue whose load is 1 or more although nobody is
// ever lost, so that no long-run average exists.
type UnstableError struct {
	Where string  // the station, or "" when there is only one
	Load  float64 // offered load per server, at least 1
}

// Error implements error.
func (e *UnstableError) Error() string {
	if e.Where == "" {
		return fmt.Sprintf("load %.4g is not below 1: the queue grows without bound", e.Load)
	}
	return fmt.Sprintf("%s: load %.4g is not below 1: the queue grows without bound", e.Where, e.Load)
}

// maxCount bounds servers, capacities and machines: the recursions here take a
// step for each, and a number beyond this is a slip, not a process.
const maxCount = 10_000_000

func needPositive(name string, v float64) error {
	if v > 0 && !math.IsInf(v, 1) {
		return nil
	}
	return &ArgumentError{name, v, "a positive number"}
}

func needNonNegative(name string, v float64) error {
	if v >= 0 && !math.IsInf(v, 1) {
		return nil
	}
	return &ArgumentError{name, v, "a number that is 0 or more"}
}

func needCount(name string, n, least int) error {
	if n >= least && n <= maxCount {
		return nil
	}
	return &ArgumentError{name, float64(n), fmt.Sprintf("a whole number from %d to %d", least, maxCount)}
}

// needRates checks what every queue of exponential servers needs.
func needRates(arrival, service float64, servers int) error {
	return first(
		needNonNegative("arrival rate", arrival),
		needPositive("service rate", service),
		needCount("servers", servers, 1),
	)
}

// needStable checks that the load leaves room.
func needStable(load float64) error {
	if load < 1 {
		return nil
	}
	return &UnstableError{Load: load}
}

// first returns the first error that is one.
func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

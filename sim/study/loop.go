package study

import (
	"math"

	"ripple/sim/stats"
)

// leastGain is the gain below which a loop is not worth telling.
const leastGain = 0.005

// Course is what a loop comes to if it goes on as it does.
type Course uint8

// The courses.
const (
	CourseOpen Course = iota // it cannot be told
	Damped                   // each passage causes less than one other: it comes to an end
	Runaway                  // each causes at least one other: it grows for ever
)

// String is the course in words.
func (c Course) String() string { return [...]string{"cannot tell", "damped", "runaway"}[c] }

// CourseOf tells what a loop comes to by the interval of its gain: damped if that
// lies below 1, runaway if it lies at or above it. A preview cannot tell.
func (f *Findings) CourseOf(gain stats.Interval) Course {
	switch {
	case f.Preview || !gain.Known():
		return CourseOpen
	case gain.High < 1:
		return Damped
	case gain.Low >= 1:
		return Runaway
	}
	return CourseOpen
}

// Total is how many passages come of one in the end where each causes gain others:
// 1 + gain + gain² + … = 1/(1 - gain); +Inf from a gain of 1 on.
func Total(gain float64) float64 {
	if gain >= 1 {
		return math.Inf(1)
	}
	return 1 / (1 - gain)
}

// Loops are the loops that are worth telling: with a gain of at least half a
// percent, more or less, in one of the worlds.
func (f *Findings) Loops() []*Finding {
	var list []*Finding
	for i := range f.Metrics {
		m := &f.Metrics[i]
		if m.Object == "loop" && (math.Abs(m.Today.Value) >= leastGain || math.Abs(m.Changed.Value) >= leastGain) {
			list = append(list, m)
		}
	}
	return list
}

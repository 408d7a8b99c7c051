// Package event holds the pending events of the floors that keep a heap.
package event

import "math"

// An Event is 16 bytes: the bits of its time, which for positive numbers sort
// like the number, and a sequence number above the payload. Compared as one
// 128-bit number, two events at the same instant happen in the order in which
// they were scheduled.
type Event struct{ At, Key uint64 }

// A Sequence counts events in steps that leave room for the payload, which is
// the number of a customer: 2^40 events and 2^24 customers at a time.
type Sequence uint64

const payloads = 1 << 24

// Event is the next one to be scheduled.
func (s *Sequence) Event(at float64, number uint32) Event {
	*s += payloads
	return Event{math.Float64bits(at), uint64(*s) | uint64(number)}
}

// Time is when the event happens.
func (e *Event) Time() float64 { return math.Float64frombits(e.At) }

// Number is the payload.
func (e *Event) Number() uint32 { return uint32(e.Key % payloads) }

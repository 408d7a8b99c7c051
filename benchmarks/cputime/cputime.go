// Package cputime tells how much time this process has taken of the processor.
package cputime

import (
	"syscall"
	"time"
)

// Seconds is the user time of this process so far, 0 where the system does not
// tell.
func Seconds() float64 {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano()).Seconds()
}

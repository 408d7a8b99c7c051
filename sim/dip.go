package sim

import (
	"fmt"
	"slices"
)

// Dip is a time in which people are slower because they learn: from each moment
// of At on they work at Pace, which grows evenly to 1 within Recovers.
type Dip struct {
	At       []float64 // minutes after Window.Start, in order
	Pace     float64   // 0.8: work takes 1.25 times as long
	Recovers float64   // minutes
}

// slows is how many times as long work takes that begins t minutes after the
// window's start.
func (d *Dip) slows(t float64) float64 {
	if d == nil {
		return 1
	}
	for i := len(d.At) - 1; i >= 0; i-- {
		switch since := t - d.At[i]; {
		case since < 0:
		case since >= d.Recovers:
			return 1
		default:
			return 1 / (d.Pace + float64((1-d.Pace)*(since/d.Recovers)))
		}
	}
	return 1
}

func (d *Dip) check() error {
	if d == nil {
		return nil
	}
	if !(d.Pace > 0 && d.Pace <= 1) || !(d.Recovers > 0) || !slices.IsSorted(d.At) {
		return fmt.Errorf("people learn from a pace between 0 and 1 to 1 in a time above 0, once after the other")
	}
	return nil
}

// slowness is how many times as long work takes that begins now.
func (r *run) slowness(d *Dip) float64 { return d.slows(r.now - r.model.Window.Lead) }

package rollout

import "math"

// Plan says how a change is introduced.
type Plan struct {
	Phases []Phase  // in order of time, none after the window's end; shares do not fall
	Only   []string // segments that take part; nil: all
	Pace   float64  // at which people work as a phase begins, 1 is full speed; 0: 1
	Learn  float64  // minutes until they are back at full speed
}

// Phase is the share of arriving customers who adopt the change from a moment on.
type Phase struct {
	At    float64 // minutes after the window's start
	Share float64 // 0 to 1
}

// share is that of the phase that holds at a time.
func (p *Plan) share(t float64) float64 {
	share := 0.0
	for _, phase := range p.Phases {
		if phase.At <= t {
			share = phase.Share
		}
	}
	return share
}

// reaches says whether anybody ever adopts the change within so many minutes.
func (p *Plan) reaches(length float64) bool { return p.share(math.Nextafter(length, 0)) > 0 }

// whole says whether the change is complete from the beginning.
func (p *Plan) whole() bool { return p.share(0) >= 1 && len(p.Only) == 0 }

// grows are the times at which more customers come to adopt the change, and
// people have to learn again.
func (p *Plan) grows() []float64 {
	var times []float64
	before := 0.0
	for _, phase := range p.Phases {
		if phase.Share > before {
			times = append(times, phase.At)
			before = phase.Share
		}
	}
	return times
}

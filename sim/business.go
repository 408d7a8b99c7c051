package sim

import (
	"fmt"
	"math"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// layBusiness makes business time ready: the hours, without the epochs in which
// everything is closed.
func (p *plan) layBusiness() {
	m := p.model
	if m.Business == nil {
		return
	}
	var closures []calendar.Span
	for i := range m.Epochs {
		if !m.Epochs[i].Closed {
			continue
		}
		span := calendar.Span{From: m.Window.Start + m.Epochs[i].At, To: math.Inf(1)}
		if i+1 < len(m.Epochs) {
			span.To = m.Window.Start + m.Epochs[i+1].At
		}
		if n := len(closures); n > 0 && closures[n-1].To == span.From {
			closures[n-1].To = span.To
			continue
		}
		closures = append(closures, span)
	}
	p.business = calendar.NewOpenTime(m.Business, closures...)
}

// openMinutes is how much of a wait that ends after a lag from now was business
// time. Time of the customer's own is no part of the wait: it moves the
// beginning forward.
func (r *run) openMinutes(wait, lag float64) float64 {
	end := r.wall() + lag
	return r.business.Between(end-wait, end)
}

// promised is when a promise ends that counts from a moment on.
func (r *run) promised(t *touch, from float64) float64 {
	if t.Business {
		return r.business.After(from+r.offset(), t.Promise) - r.offset()
	}
	return from + t.Promise
}

// byClock is how long it takes from now until so many minutes of business time
// have passed.
func (r *run) byClock(minutes float64) float64 {
	return r.business.After(r.wall(), minutes) - r.wall()
}

func (st *Step) checkBusiness(m *Model) error {
	if !st.BusinessDelay {
		return nil
	}
	if m.Business == nil {
		return fmt.Errorf("a delay in business time needs Model.Business")
	}
	for i := range st.Delay {
		if st.Delay[i].Kind != draw.Fixed {
			return fmt.Errorf("a delay in business time is a fixed time")
		}
	}
	return nil
}

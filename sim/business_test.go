package sim

import (
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
	"ripple/sim/measure"
)

// business is a model whose business hours are Monday to Friday, 08:00 to 18:00:
// a business day is 600 minutes.
func business(days float64) builder {
	b := newModel(days * calendar.DayLength)
	var spans []calendar.Span
	for day := range 5 {
		spans = append(spans, calendar.Span{From: at(day, 8), To: at(day, 18), Value: 1})
	}
	b.Business = calendar.FromSpans(spans...)
	return b
}

// at is the time of the week of a day, 0 for Monday, and an hour.
func at(day int, hour float64) float64 { return float64(day)*calendar.DayLength + 60*hour }

func TestBusinessPromise(t *testing.T) {
	// It takes 72 hours. From Friday 17:00 to Monday 17:00 that is 1 + 9 hours of
	// business: one day, as promised. From Monday 17:00 to Thursday 17:00 it is
	// 30 hours, three days, which is tolerated.
	b := business(14).comeAt(at(4, 17), at(7, 17))
	b.delay("decide", 72*60)
	tp := told("decided", 0)
	tp.Business, tp.Promise, tp.Expects, tp.Tolerates = true, 600, 1200, 1800
	tp.Limits = []float64{71 * 60, 72 * 60}
	b.touch(tp)
	found := b.run(t).Touchpoints[0]
	is(t, "within the promise", found.WithinPromise, 1)
	is(t, "score", found.Score.Sum, (100-12.5)+(25-15))
	is(t, "lost by waiting", found.PointsLost[measure.LostWaiting], 12.5+75)
	// Waits and limits are by the clock.
	is(t, "wait", found.Wait.Sum, 2*72*60)
	is(t, "within 71h", found.Within[0], 0)
	is(t, "within 72h", found.Within[1], 2)
}

func TestBusinessWaitWithoutTheCustomersOwn(t *testing.T) {
	// Comes on Monday at 08:00, brings papers after two days, is told a day after
	// that, and hears of it a day later: Wednesday 08:00 to Friday 08:00, 1200
	// minutes of business.
	b := business(14).comeAt(at(0, 8))
	b.step(Step{Name: "papers", Team: NoTeam, Delay: fixed(2 * calendar.DayLength), CustomerClock: true})
	b.delay("decide", calendar.DayLength)
	tp := told("decided", 1)
	tp.Since, tp.Lag = Origin{From: SinceArrival}, fixed(calendar.DayLength)
	tp.Business, tp.Promise, tp.Expects = true, 1199, 1200
	b.touch(tp)
	found := b.run(t).Touchpoints[0]
	is(t, "wait", found.Wait.Sum, 2*calendar.DayLength)
	is(t, "score", found.Score.Sum, 75-15)
}

func TestBusinessWaitOnALiveChannel(t *testing.T) {
	// Both come on Friday at 17:00; the clerk works on one until Monday 09:00: two
	// hours of business. A third gives up on Monday at 08:30, after 1.5.
	b := business(14).comeAt(at(4, 17), at(4, 17), at(4, 17))
	b.step(Step{Name: "serve", Team: b.team("clerk", calendar.Constant(1)), Work: fixed(64 * 60)})
	b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
	b.Journeys[0].Mix = []float64{1, 0}
	tp := counter("served", 0)
	tp.Business, tp.Promise, tp.Expects = true, 120, 120
	b.touch(tp)
	found := b.run(t).Touchpoints[0]
	// From Friday 17:00 to Thursday 01:00, at last: 2 + 9 + 10 + 10 hours.
	is(t, "within the promise", found.WithinPromise, 2)
	is(t, "score", found.Score.Sum, 100+75+0)

	b.Steps[0].Patience = fixed(63.5 * 60)
	found = b.run(t).Touchpoints[0]
	is(t, "gave up", found.GaveUp, 2)
	is(t, "score", found.Score.Sum, 100+25+25)
}

func TestBusinessDelay(t *testing.T) {
	// One business day from Friday 17:00 is Monday 17:00; from Saturday it is
	// Monday 18:00; from Monday 08:00 that evening.
	b := business(14).comeAt(at(4, 17), at(5, 12), at(7, 8))
	b.step(Step{Name: "wait", Team: NoTeam, Delay: fixed(600), BusinessDelay: true})
	found := b.run(t)
	is(t, "time inside", found.Journeys[0].Lead.Sum, 72*60+54*60+600)
	// An event takes the business out of it.
	b.during(at(5, 0), func(s *Setting) { s.Steps = append([]Step(nil), s.Steps...); s.Steps[0].BusinessDelay = false })
	is(t, "time inside", b.run(t).Journeys[0].Lead.Sum, 72*60+600+600)
}

func TestClosedDatesAreNoBusiness(t *testing.T) {
	// Monday is closed: from Friday 17:00 a business day lasts until Tuesday
	// 17:00, and the promise of one is kept by 96 hours. The run begins on a
	// Wednesday, after a warm-up.
	for _, lead := range []float64{0, 5000} {
		b := business(14).comeAt(at(4, 17)-at(2, 12), at(4, 17)-at(2, 12))
		b.Window.Start, b.Window.Lead = at(2, 12), lead
		b.step(Step{Name: "wait", Team: NoTeam, Delay: fixed(600), BusinessDelay: true})
		tp := told("told", 0)
		tp.Business, tp.Promise, tp.Expects = true, 600, 600
		b.touch(tp)
		b.during(at(7, 0)-at(2, 12), func(*Setting) {})
		b.during(at(8, 0)-at(2, 12), func(*Setting) {})
		b.Epochs[0].Closed = true
		found := b.run(t)
		is(t, "time inside", found.Journeys[0].Lead.Sum, 2*96*60)
		is(t, "within the promise", found.Touchpoints[0].WithinPromise, 2)
		is(t, "score", found.Touchpoints[0].Score.Sum, 150)
	}
}

func TestBusinessThatIsRefused(t *testing.T) {
	random, err := draw.NewExponential(5)
	if err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(b builder){
		"no business hours": func(b builder) { b.Business = nil },
		"never open":        func(b builder) { b.Business = calendar.Constant(0) },
		"random delay":      func(b builder) { b.Steps[0].Delay = []draw.Dist{random} },
		"touchpoint": func(b builder) {
			b.Business, b.Steps[0].BusinessDelay = nil, false
			b.touch(Touchpoint{Name: "told", Steps: []int{0}, Business: true})
		},
	} {
		b := business(14).comeAt(5)
		b.step(Step{Name: "wait", Team: NoTeam, Delay: fixed(600), BusinessDelay: true})
		spoil(b)
		if _, err := New(b.complete()); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

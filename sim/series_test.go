package sim

import (
	"context"
	"fmt"
	"math"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"ripple/sim/calendar"
	"ripple/sim/measure"
)

// daily lets a customer come every day at ten, for some days, to a desk that is
// open from eight to four and needs eight minutes; half an hour later the
// customer hears of it, in the second week twice as late.
func daily(days int, length float64) builder {
	var at []float64
	for day := range days {
		at = append(at, float64(day)*calendar.DayLength+600)
	}
	b := newModel(length).comeAt(at...)
	b.serve("serve", b.team("desk", shift(480, 960, 1)), 8)
	b.delay("answer", 30)
	answer := told("answered", 1)
	answer.Expects, answer.Promise, answer.Limits = 40, 60, []float64{45}
	b.touch(answer)
	b.during(aWeek, func(s *Setting) {
		s.Steps = append([]Step(nil), s.Steps...)
		s.Steps[1].Delay = fixed(60)
	})
	b.during(2*aWeek, func(s *Setting) { s.Steps[1].Delay = fixed(30) })
	return b
}

func TestWeeksByHand(t *testing.T) {
	found := daily(21, 3*aWeek).run(t)
	if len(found.Weeks) != 3 {
		t.Fatalf("%d weeks", len(found.Weeks))
	}
	for i, wait := range []float64{38, 68, 38} {
		w, tp := &found.Weeks[i], &found.Weeks[i].Touchpoints[0]
		kept := map[float64]int64{38: 7, 68: 0}[wait]
		is(t, "minutes", w.Minutes, aWeek)
		is(t, "came", w.Journeys[0].Arrived, 7)
		is(t, "done", w.Journeys[0].Done, 7)
		is(t, "waits", tp.Wait.N, 7)
		is(t, "minutes waited", tp.Wait.Sum, 7*wait)
		is(t, "within the limit", tp.Within[0], float64(kept))
		is(t, "promises kept", tp.WithinPromise, float64(kept))
		is(t, "scores", tp.Score.N, 7)
		is(t, "satisfied", w.Journeys[0].Satisfied, float64(kept)) // 76 points, or 40 less 15
		is(t, "time in the delay", w.Steps[1].WorkArea, 7*(wait-8))
		is(t, "busy", w.Teams[0].Busy, 7*8)
		is(t, "on shift", w.Teams[0].OnShift, 7*480)
		is(t, "cases", w.Teams[0].Cases, 7)
		for _, q := range []float64{w.Quantiles[0].At(.5), w.Quantiles[0].At(.9), w.Quantiles[0].At(.95)} {
			if math.Abs(q-wait) > .008*wait {
				t.Errorf("week %d: a quantile of %v, all wait %v", i+1, q, wait)
			}
		}
	}
}

func TestHoursByHand(t *testing.T) {
	// The hour that begins at ten: three Mondays. In the second week the answer
	// comes at 11:08, else at 10:38.
	found := daily(21, 3*aWeek).run(t)
	for hour, h := range found.Hours {
		day := hour % 24
		open := map[bool]float64{true: 3 * 60}[8 <= day && day < 16]
		is(t, "minutes", h.Minutes, 3*60)
		is(t, "on shift", h.Teams[0].OnShift, open)
		switch day {
		case 10:
			is(t, "came", h.Arrived, 3)
			is(t, "busy", h.Teams[0].Busy, 3*8)
			is(t, "answers", h.Touchpoints[0].Wait.N, 2)
			is(t, "waited", h.Touchpoints[0].Wait.Sum, 2*38)
		case 11:
			is(t, "came", h.Arrived, 0)
			is(t, "answers", h.Touchpoints[0].Wait.N, 1)
			is(t, "waited", h.Touchpoints[0].Wait.Sum, 68)
		default:
			is(t, "answers", h.Touchpoints[0].Wait.N, 0)
		}
	}
}

func TestWhatHappensAtABoundaryComesAfterIt(t *testing.T) {
	// One comes as the second week begins, waits through the night for the desk,
	// which opens at eight, and is done when the third week begins.
	b := newModel(3 * aWeek).comeAt(aWeek)
	b.serve("serve", b.team("desk", calendar.FromSpans(calendar.Span{From: 480, To: 600, Value: 1})), aWeek-480)
	b.touch(counter("served", 0))
	found := b.run(t)
	for i, want := range []expect{{}, {"came": 1, "served": 1, "queue": 480}, {"done": 1}} {
		w := &found.Weeks[i]
		want.equal(t, expect{"came": float64(w.Journeys[0].Arrived), "done": float64(w.Journeys[0].Done),
			"served": float64(w.Touchpoints[0].Wait.N), "queue": w.Steps[0].QueueArea})
	}
	is(t, "hour in which the desk opens", found.Hours[8].Touchpoints[0].Wait.N, 1)
	is(t, "hour before", found.Hours[7].Queues[0], 60)
}

func TestTheLastWeek(t *testing.T) {
	// Ten days: seven and three. Who comes on the tenth at ten minutes to midnight
	// is answered after the window, which the last week counts.
	b := daily(10, 10*calendar.DayLength)
	b.Journeys[0].Arrivals.At = append(b.Journeys[0].Arrivals.At, 10*calendar.DayLength-10)
	b.Teams[0].Heads = calendar.Constant(1)
	for i := range b.Epochs {
		b.Epochs[i].Teams, b.Epochs[i].Journeys = b.Teams, b.Journeys
	}
	found := b.run(t)
	if len(found.Weeks) != 2 {
		t.Fatalf("%d weeks", len(found.Weeks))
	}
	w := &found.Weeks[1]
	is(t, "minutes", w.Minutes, 3*calendar.DayLength)
	is(t, "came", w.Journeys[0].Arrived, 4)
	is(t, "answers", w.Touchpoints[0].Wait.N, 4)
	is(t, "time in the delay", w.Steps[1].WorkArea, 3*60+2) // to the end of the window
	is(t, "minutes of its last hour", found.Hours[2*24+23].Minutes, 2*60)
	is(t, "minutes after it", found.Hours[3*24].Minutes, 60)
	is(t, "answers after it", found.Hours[3*24].Touchpoints[0].Wait.N, 1)
}

func TestWithoutWeeks(t *testing.T) {
	week := daily(7, aWeek).run(t)
	if week.Weeks != nil || len(week.Hours) != measure.HoursOfWeek {
		t.Errorf("a single week has %d weeks, %d hours", len(week.Weeks), len(week.Hours))
	}
	short := oneClerk(60).run(t)
	if short.Weeks != nil || short.Hours != nil {
		t.Errorf("an hour has %d weeks, %d hours", len(short.Weeks), len(short.Hours))
	}
	if long := daily(7, 600*aWeek).run(t); long.Weeks != nil {
		t.Errorf("600 weeks are told apart")
	}
}

// TestSeries: whatever the model, weeks and hours add up to the run, and to look
// changes nothing else, to the last bit.
func TestSeries(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := randomModel(t, rapid.Bool().Draw(t, "smooth"))
		b.Window.Length = b.Window.WarmUp + rapid.Float64Range(1, 25).Draw(t, "days")*calendar.DayLength
		if rapid.Bool().Draw(t, "whole") {
			b.Window.Length = math.Ceil(b.Window.Length/calendar.DayLength) * calendar.DayLength
		}
		s, err := New(b.Model)
		if err != nil {
			t.Fatal(err)
		}
		with, err := s.Run(context.Background(), 1, 0)
		plain, _ := New(b.Model)
		plain.plan.mostWeeks, plain.plan.leastHours = 0, math.Inf(1)
		without, err2 := plain.Run(context.Background(), 1, 0)
		if err != nil || err2 != nil {
			t.Skip(err, err2) // more work than can be done
		}
		addUp(t, b, with)
		again, _ := s.Run(context.Background(), 1, 0) // with the memory of before
		if quantiles(with) != quantiles(again) || !reflect.DeepEqual(with, again) {
			t.Fatal("a second run differs")
		}
		with.Weeks, with.Hours = nil, nil
		if !reflect.DeepEqual(with, without) {
			t.Fatalf("with weeks\n%+v, without\n%+v", with, without)
		}
	})
}

// quantiles takes the quantiles out of a run, which may be NaN.
func quantiles(found *measure.Run) string {
	out := ""
	for i := range found.Weeks {
		out += fmt.Sprintln(found.Weeks[i].Quantiles)
		found.Weeks[i].Quantiles = nil
	}
	return out
}

// addUp compares the run with what its weeks and hours come to: counts exactly,
// areas and sums to 1e-9.
func addUp(t *rapid.T, b builder, found *measure.Run) {
	if len(found.Weeks) > 0 {
		var all measure.Run
		sum(reflect.ValueOf(&all).Elem(), reflect.ValueOf(found.Weeks[0].Run))
		for _, w := range found.Weeks[1:] {
			sum(reflect.ValueOf(&all).Elem(), reflect.ValueOf(w.Run))
		}
		whole := *found
		whole.Events, whole.Twins, whole.Ladders, whole.Weeks, whole.Hours = 0, 0, nil, nil, nil
		whole.Journeys = append([]measure.Journey(nil), whole.Journeys...)
		for i := range whole.Journeys {
			whole.Journeys[i].InsideAtEnd = 0
		}
		whole.Touchpoints = append([]measure.Touchpoint(nil), whole.Touchpoints...)
		for i := range whole.Touchpoints {
			whole.Touchpoints[i].Waits = nil
		}
		if what := differ("run", reflect.ValueOf(all), reflect.ValueOf(whole)); what != "" {
			t.Fatalf("weeks add up to %s", what)
		}
		for tp := range b.Touchpoints {
			n, waits := int64(0), int64(0)
			for _, w := range found.Weeks {
				n += w.Quantiles[tp].N
			}
			for class := range b.Classes() {
				waits += found.Touchpoints[tp*b.Classes()+class].Wait.N
			}
			if n != waits {
				t.Fatalf("quantiles of %d waits of %d", n, waits)
			}
		}
	}
	var all, whole measure.Hour
	for _, h := range found.Hours {
		if h.Teams != nil {
			sum(reflect.ValueOf(&all).Elem(), reflect.ValueOf(h))
		}
	}
	whole.Minutes, whole.Teams = found.Minutes, found.Teams
	for i := range found.Journeys {
		whole.Arrived += found.Journeys[i].Arrived
	}
	for i := range found.Steps {
		whole.Queues = append(whole.Queues, found.Steps[i].QueueArea)
	}
	for tp := range b.Touchpoints {
		var m measure.Meetings
		for _, f := range found.Touchpoints[tp*b.Classes() : (tp+1)*b.Classes()] {
			m.Merge(measure.Meetings{Wait: f.Wait, Score: f.Score, GaveUp: f.GaveUp})
		}
		whole.Touchpoints = append(whole.Touchpoints, m)
	}
	if what := differ("hour", reflect.ValueOf(all), reflect.ValueOf(whole)); what != "" {
		t.Fatalf("hours add up to %s", what)
	}
}

// sum adds all numbers of another value of the same kind.
func sum(into, more reflect.Value) {
	switch into.Kind() {
	case reflect.Int64:
		into.SetInt(into.Int() + more.Int())
	case reflect.Float64:
		into.SetFloat(into.Float() + more.Float())
	case reflect.Struct:
		for i := range into.NumField() {
			sum(into.Field(i), more.Field(i))
		}
	case reflect.Array, reflect.Slice:
		if into.Kind() == reflect.Slice && into.Len() == 0 && more.Len() > 0 {
			into.Set(reflect.MakeSlice(into.Type(), more.Len(), more.Len()))
		}
		for i := range more.Len() {
			sum(into.Index(i), more.Index(i))
		}
	}
}

// differ says where two values differ; sums of minutes may by 1e-9.
func differ(what string, a, b reflect.Value) string {
	switch a.Kind() {
	case reflect.Int64:
		if a.Int() != b.Int() {
			return what + " differs"
		}
	case reflect.Float64:
		if !agree(a.Float(), b.Float(), 1e6) {
			return what + " differs"
		}
	case reflect.Struct:
		for i := range a.NumField() {
			if d := differ(what+"."+a.Type().Field(i).Name, a.Field(i), b.Field(i)); d != "" {
				return d
			}
		}
	case reflect.Array, reflect.Slice:
		for i := range max(a.Len(), b.Len()) {
			if i >= a.Len() || i >= b.Len() {
				return what + " has another length"
			}
			if d := differ(what, a.Index(i), b.Index(i)); d != "" {
				return d
			}
		}
	}
	return ""
}

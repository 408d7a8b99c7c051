package calendar

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

const quarters = 4 * 24 * 7 // of an hour in a week

// slow is a week by quarters of an hour.
type slow [quarters]float64

// anyWeek draws spans at whole quarters and paints them on both kinds of week.
// A quarter of an hour is exact in binary, so results can be compared exactly.
func anyWeek(t *rapid.T, name string) (Week, slow) {
	var spans []Span
	var s slow
	for range rapid.IntRange(0, 5).Draw(t, name+" spans") {
		from := rapid.IntRange(0, quarters-1).Draw(t, "from")
		length := rapid.IntRange(1, quarters).Draw(t, "length")
		value := float64(rapid.IntRange(0, 3).Draw(t, "value"))
		spans = append(spans, Span{15 * float64(from), 15 * float64(from+length), value})
		for q := from; q < from+length; q++ {
			s[q%quarters] = value
		}
	}
	return FromSpans(spans...), s
}

// check holds a Week against what it promises: sorted, from 0 on, neighbours
// differ.
func check(t *rapid.T, w Week) {
	for i, p := range w {
		if i == 0 && p.From != 0 || i > 0 && (p.From <= w[i-1].From || p.Value == w[i-1].Value) || p.From >= WeekLength {
			t.Fatalf("not a week: %v", w)
		}
	}
}

func TestWeekAt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := anyWeek(t, "w")
		check(t, w)
		for q, want := range s {
			week := float64(rapid.IntRange(-3, 300).Draw(t, "week")) * WeekLength
			for _, in := range []float64{0, 7, 14.75} {
				if got := w.At(week + 15*float64(q) + in); got != want {
					t.Fatalf("%v at quarter %d: %v, want %v", w, q, got, want)
				}
			}
		}
	})
}

// TestWeekNext: between t and Next the value stays, at Next it is another one,
// and Since is where the last Next was.
func TestWeekNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := anyWeek(t, "w")
		at := rapid.IntRange(-3*quarters, 3*quarters).Draw(t, "at")
		value := func(q int) float64 { return s[((q%quarters)+quarters)%quarters] }
		want, since := math.Inf(1), math.Inf(-1)
		for q := at + 1; q <= at+quarters; q++ {
			if value(q) != value(at) {
				want = 15 * float64(q)
				break
			}
		}
		for q := at; q > at-quarters; q-- {
			if value(q-1) != value(q) {
				since = 15 * float64(q)
				break
			}
		}
		for _, in := range []float64{0, 7.5} {
			if got := w.Next(15*float64(at) + in); got != want {
				t.Fatalf("%v after quarter %d: %v, want %v", w, at, got, want)
			}
			if got := w.Since(15*float64(at) + in); got != since {
				t.Fatalf("%v before quarter %d: %v, want %v", w, at, got, since)
			}
		}
	})
}

// TestWeekNextMoves: Next is later than t for any t, however it rounds, so that
// nobody who steps from change to change stands still.
func TestWeekNextMoves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, _ := anyWeek(t, "w")
		at := rapid.Float64Range(-1e6, 1e9).Draw(t, "at")
		for range 20 {
			next := w.Next(at)
			if !(next > at) {
				t.Fatalf("%v after %v: %v", w, at, next)
			}
			if math.IsInf(next, 1) {
				return
			}
			at = next
		}
	})
}

func TestWeekIntegral(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, s := anyWeek(t, "w")
		a := rapid.IntRange(-quarters, quarters).Draw(t, "a")
		b := a + rapid.IntRange(0, 3*quarters).Draw(t, "b")
		want := 0.0
		for q := a; q < b; q++ {
			want += 15 * s[((q%quarters)+quarters)%quarters]
		}
		from, to := 15*float64(a), 15*float64(b)
		if got := w.Integral(from, to); got != want {
			t.Fatalf("%v from %v to %v: %v, want %v", w, from, to, got, want)
		}
		// additive, at any moment between
		mid := from + rapid.Float64Range(0, 1).Draw(t, "mid")*(to-from)
		if got := w.Integral(from, mid) + w.Integral(mid, to); math.Abs(got-want) > 1e-8*(1+want) {
			t.Fatalf("%v from %v by %v to %v: %v, want %v", w, from, mid, to, got, want)
		}
		if got := w.Integral(mid, mid+WeekLength); math.Abs(got-w.Mean()*WeekLength) > 1e-6 {
			t.Fatalf("a week of %v from %v on: %v, want %v", w, mid, got, w.Mean()*WeekLength)
		}
	})
}

func TestWeekCombine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, sa := anyWeek(t, "a")
		b, sb := anyWeek(t, "b")
		f := func(x, y float64) float64 { return 10*x + y }
		both, doubled := Combine(a, b, f), a.Map(func(v float64) float64 { return 2 * v })
		check(t, both)
		check(t, doubled)
		for q := range quarters {
			at := 15 * float64(q)
			if both.At(at) != f(sa[q], sb[q]) || doubled.At(at) != 2*sa[q] {
				t.Fatalf("quarter %d of %v and %v: %v, %v", q, a, b, both.At(at), doubled.At(at))
			}
		}
		if sum := Combine(a, b, func(x, y float64) float64 { return x + y }); math.Abs(sum.Mean()-a.Mean()-b.Mean()) > 1e-12 {
			t.Fatalf("the mean of %v plus %v is %v", a, b, sum.Mean())
		}
		if !Combine(a, nil, func(x, y float64) float64 { return x * y }).IsConstant() {
			t.Fatal("times nothing is something")
		}
	})
}

func TestWeekEdges(t *testing.T) {
	var none Week
	if none.At(5) != 0 || !math.IsInf(none.Next(5), 1) || none.Mean() != 0 || !none.IsConstant() {
		t.Error("a nil week is not 0 everywhere")
	}
	if c := Constant(3); c.At(-1) != 3 || c.Integral(0, 10) != 30 || !math.IsInf(c.Next(0), 1) {
		t.Error("a constant changes")
	}
	want := FromSpans(Span{100, 200, 1})
	for _, s := range []Span{{WeekLength + 100, WeekLength + 200, 1}, {100 - WeekLength, 200 - WeekLength, 1}} {
		if got := FromSpans(s, Span{300, 250, 7}, Span{-5, -50, 7}); len(got) != len(want) || got[1] != want[1] || got[2] != want[2] {
			t.Errorf("%v is %v, want %v", s, got, want)
		}
	}
	if all := FromSpans(Span{6000, 6000 + 3*WeekLength, 2}); len(all) != 1 || all[0] != (Piece{0, 2}) {
		t.Errorf("three weeks on end are %v", all)
	}
	// Sunday 22 to Monday 06 changes at 06 and 22, not at the end of the week.
	night := FromSpans(Span{6*DayLength + 22*60, 7*DayLength + 6*60, 1})
	if next := night.Next(7*DayLength - 1); next != 7*DayLength+6*60 {
		t.Errorf("the night ends at %v", next)
	}
}

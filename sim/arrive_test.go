package sim

import (
	"context"
	"math"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// came is somebody who comes.
type came struct {
	key draw.Key
	at  float64
}

// arrivals runs a model whose customers all wait in a delay until after the end,
// and looks at them there.
func arrivals(t *testing.T, a Arrivals, window Window, epochs ...func(s *Setting)) []came {
	t.Helper()
	b := newModel(window.Length)
	b.Window = window
	b.Window.Drain = false
	b.Journeys[0].Arrivals = a
	b.delay("stay", 1e7)
	for i, change := range epochs {
		b.during(window.Length*float64(i+1)/float64(len(epochs)+1), change)
	}
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Run(context.Background(), 1, 0); err != nil {
		t.Fatal(err)
	}
	var out []came
	for i := range s.run.tokens {
		if tk := &s.run.tokens[i]; tk.state == inDelay {
			out = append(out, came{tk.key, tk.arrived - window.Lead})
		}
	}
	return out
}

const aWeek = calendar.WeekLength

func poisson(rate, reference float64) Arrivals {
	return Arrivals{Rate: calendar.Constant(rate), Reference: calendar.Constant(reference)}
}

// within checks that the customers of a are among those of b, at the same time.
func within(t *testing.T, a, b []came) {
	t.Helper()
	at := map[draw.Key]float64{}
	for _, c := range b {
		at[c.key] = c.at
	}
	for _, c := range a {
		if when, ok := at[c.key]; !ok || when != c.at {
			t.Fatalf("customer %x of %v comes at %v", c.key, c.at, when)
		}
	}
}

// near checks a count that should be Poisson.
func near(t *testing.T, what string, n int, mean float64) {
	t.Helper()
	if math.Abs(float64(n)-mean) > 4*math.Sqrt(mean) {
		t.Errorf("%s: %d, want about %v", what, n, mean)
	}
}

func TestMoreAndFewerCustomers(t *testing.T) {
	window := Window{Length: aWeek}
	today := arrivals(t, poisson(0.5, 0.5), window)
	more := arrivals(t, poisson(0.6, 0.5), window)
	evenMore := arrivals(t, poisson(0.9, 0.5), window)
	fewer := arrivals(t, poisson(0.4, 0.5), window)
	evenFewer := arrivals(t, poisson(0.1, 0.5), window)
	within(t, today, more)
	within(t, today, evenMore)
	within(t, fewer, today)
	within(t, evenFewer, fewer)
	near(t, "today", len(today), 0.5*aWeek)
	near(t, "more", len(more)-len(today), 0.1*aWeek)
	near(t, "even more", len(evenMore)-len(today), 0.4*aWeek)
	near(t, "fewer", len(fewer), 0.4*aWeek)
	near(t, "even fewer", len(evenFewer), 0.1*aWeek)
	if n := len(arrivals(t, poisson(0, 0.5), window)); n != 0 {
		t.Errorf("%d come at rate 0", n)
	}
	near(t, "all new", len(arrivals(t, poisson(0.5, 0), window)), 0.5*aWeek)
}

func TestRatesOverTheWeek(t *testing.T) {
	// One a minute from 9 to 10 and two from 10 to 11, every day, from a
	// Wednesday 09:30 on, after a lead of two days and a bit.
	week := calendar.Combine(shift(540, 600, 1), shift(600, 660, 2), func(a, b float64) float64 { return a + b })
	window := Window{Length: 4 * aWeek, Start: 2*calendar.DayLength + 570, Lead: 3000}
	days := 28.0
	for _, reference := range []calendar.Week{week, calendar.Constant(1), calendar.Constant(0.5)} {
		counts := map[int]int{}
		for _, c := range arrivals(t, Arrivals{Rate: week, Reference: reference}, window) {
			if c.at >= 0 {
				counts[int(math.Mod(c.at+window.Start, calendar.DayLength)/60)]++
			}
		}
		near(t, "9 to 10", counts[9], 60*days)
		near(t, "10 to 11", counts[10], 120*days)
		if len(counts) != 2 {
			t.Errorf("customers at %v o'clock", counts)
		}
	}
}

func TestEventsKeepTodaysCustomers(t *testing.T) {
	window := Window{Length: 4 * aWeek}
	today := arrivals(t, poisson(0.5, 0.5), window)
	storm := arrivals(t, poisson(0.5, 0.5), window,
		func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0.8) },
		func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0.5) },
		func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(0.2) })
	var first, second, third, fourth int
	for _, c := range storm {
		switch week := int(c.at / aWeek); week {
		case 0:
			first++
		case 1:
			second++
		case 2:
			third++
		default:
			fourth++
		}
	}
	within(t, today[:first], storm)
	near(t, "before the storm", first, .5*aWeek)
	near(t, "in the storm", second, .8*aWeek)
	near(t, "after it", third, .5*aWeek)
	near(t, "in the calm", fourth, .2*aWeek)
}

func TestEventThatMovesTheExtraRateKeepsItsArea(t *testing.T) {
	// The need of the next customer on top is used up at the rate that holds:
	// doubling the rate on top halves what is left of the time.
	window := Window{Length: aWeek}
	slow := arrivals(t, poisson(1e-3, 0), window)
	fast := arrivals(t, poisson(1e-3, 0), window, func(s *Setting) { s.Journeys[0].Arrivals.Rate = calendar.Constant(2e-3) })
	half := aWeek / 2
	for i, c := range slow {
		want := c.at
		if want > half {
			want = half + (want-half)/2
		}
		if math.Abs(fast[i].at-want) > 1e-6 {
			t.Fatalf("customer %d comes at %v, want %v", i, fast[i].at, want)
		}
	}
}

func TestGaps(t *testing.T) {
	gap := draw.Always(10)
	got := arrivals(t, Arrivals{Gap: &gap}, Window{Length: 100})
	if len(got) != 10 { // 10, 20, … 100: the window's end counts
		t.Fatalf("%d customers", len(got))
	}
	for i, c := range got {
		is(t, "arrival", c.at, 10*float64(i+1))
	}
}

func TestReplay(t *testing.T) {
	at := []float64{0, 3, 3, 8}
	window := Window{Length: 100, Lead: 1440}
	one := arrivals(t, Arrivals{At: at, Copies: 1}, window)
	for i, c := range one {
		is(t, "arrival", c.at, at[i])
	}
	two := arrivals(t, Arrivals{At: at, Copies: 2}, window)
	if len(two) != 8 {
		t.Errorf("%d customers, want 8", len(two))
	}
	within(t, one, two)
	seen := map[draw.Key]bool{}
	for _, c := range two {
		if seen[c.key] {
			t.Error("two customers have the same key")
		}
		seen[c.key] = true
	}

	var many []float64
	for i := range 10_000 {
		many = append(many, float64(i)/100)
	}
	all := arrivals(t, Arrivals{At: many, Copies: 1}, window)
	half := arrivals(t, Arrivals{At: many, Copies: 0.5}, window)
	third := arrivals(t, Arrivals{At: many, Copies: 1.3}, window)
	within(t, half, all)
	within(t, all, third)
	near(t, "half of them", len(half), 5000)
	near(t, "a third more", len(third)-len(all), 3000)
}

func TestBusyDays(t *testing.T) {
	// Counts of a day have mean λ and variance λ + (cv·λ)²: with λ = 100 and cv
	// 0.3 that is 1000. Over n days the variance's relative error is about
	// √(2/n), a bit more as the factor is skewed.
	const n, mean = 4000, 100.0
	a := poisson(mean/calendar.DayLength, mean/calendar.DayLength)
	a.DayCV = 0.3
	counts := make([]float64, n)
	for _, c := range arrivals(t, a, Window{Length: n * calendar.DayLength, Start: 480, Lead: 1440}) {
		if day := int(math.Floor((c.at + 480) / calendar.DayLength)); c.at >= 0 && day < n {
			counts[day]++
		}
	}
	sum, squares := 0.0, 0.0
	for _, c := range counts[1:] {
		sum += c
		squares += (c - mean) * (c - mean)
	}
	if got := sum / (n - 1); math.Abs(got-mean) > 4*math.Sqrt(1000./n) {
		t.Errorf("mean %v", got)
	}
	if got := squares / (n - 1); math.Abs(got-1000) > 4*1000*math.Sqrt(3./n) {
		t.Errorf("variance %v, want about 1000", got)
	}
}

func TestSegmentsAreKeyed(t *testing.T) {
	// More of the second segment: nobody who had it loses it.
	shares := func(second float64) map[draw.Key]int16 {
		b := newModel(aWeek).comeAtRate(0.5)
		b.Window.Drain = false
		b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
		b.Journeys[0].Mix = []float64{1 - second, second}
		b.delay("stay", 1e7)
		s, err := New(b.complete())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.Run(context.Background(), 1, 0); err != nil {
			t.Fatal(err)
		}
		out := map[draw.Key]int16{}
		for i := range s.run.tokens {
			if tk := &s.run.tokens[i]; tk.state == inDelay {
				out[tk.key] = tk.class
			}
		}
		return out
	}
	few, many := shares(.3), shares(.4)
	n := 0
	for key, class := range few {
		if class == 1 && many[key] != 1 {
			t.Fatal("a customer has left the segment")
		}
		n += int(class)
	}
	near(t, "of the second segment", n, .3*.5*aWeek)
}

// The fingerprint tells when other people come, at other times, or as another
// kind, and only then.
func TestFingerprint(t *testing.T) {
	base := func(change func(b builder)) uint64 {
		b := newModel(aWeek).comeAtRate(0.1)
		b.Segments = append(b.Segments, Segment{Name: "other", Tolerance: 1})
		b.Journeys[0].Mix = []float64{.5, .5}
		b.serve("serve", b.team("clerk", calendar.Constant(1)), 5)
		change(b)
		return b.run(t).Twins
	}
	today := base(func(builder) {})
	for name, change := range map[string]func(b builder){
		"rate":      func(b builder) { b.Journeys[0].Arrivals.Rate = calendar.Constant(0.05) },
		"work":      func(b builder) { b.Steps[0].Work = exp(3) },
		"heads":     func(b builder) { b.Teams[0].Heads = calendar.Constant(4) },
		"tolerance": func(b builder) { b.Segments[0].Tolerance = 2 },
		"a journey": func(b builder) {
			b.Journeys = append([]Journey{{Name: "new", Mix: []float64{.5, .5}, Arrivals: poisson(0.1, 0)}}, b.Journeys...)
		},
	} {
		if base(change) != today {
			t.Errorf("%s: other customers", name)
		}
	}
	gap := draw.Always(10)
	gaps := base(func(b builder) { b.Journeys[0].Arrivals = Arrivals{Gap: &gap} })
	later := draw.Always(10.001)
	for name, change := range map[string]func(b builder){
		"mix":       func(b builder) { b.Journeys[0].Mix = []float64{.6, .4} },
		"reference": func(b builder) { b.Journeys[0].Arrivals.Reference = calendar.Constant(0.2) },
		"name":      func(b builder) { b.Journeys[0].Name = "another" },
	} {
		if base(change) == today {
			t.Errorf("%s: the same customers", name)
		}
	}
	if gaps == base(func(b builder) { b.Journeys[0].Arrivals = Arrivals{Gap: &later} }) {
		t.Error("other gaps: the same customers")
	}
}

func TestTooMany(t *testing.T) {
	b := newModel(10).comeAt(5)
	b.delay("come", 1)
	b.Journeys[0].Arrivals.Copies = 1e9
	s, err := New(b.complete())
	if err != nil {
		t.Fatal(err)
	}
	s.plan.mostTokens = 100_000
	if _, err := s.Run(context.Background(), 1, 0); err == nil {
		t.Error("no error")
	}
}

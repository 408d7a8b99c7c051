package value

import (
	"errors"
	"math"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// seeds adds the given strings and those that testdata/refused.txt refuses.
func seeds(f *testing.F, parser string, good ...string) {
	for _, s := range good {
		f.Add(s)
	}
	raw, err := os.ReadFile("testdata/refused.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		name, quoted, _ := strings.Cut(strings.TrimSpace(line), " ")
		if s, err := strconv.Unquote(quoted); err == nil && name == parser {
			f.Add(s)
		}
	}
}

// checkError: a refusal is an *Error with a problem, within the string and on
// whole characters.
func checkError(t *testing.T, s string, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%q: %T is no *Error", s, err)
	}
	if e.Problem == "" || e.At < 0 || e.Len < 0 || e.At+e.Len > len(s) || strings.Contains(e.Problem+e.Remedy, "\n") {
		t.Fatalf("%q: %+v", s, *e)
	}
	if utf8.ValidString(s) && !(utf8.ValidString(s[:e.At]) && utf8.ValidString(s[e.At:e.At+e.Len])) {
		t.Fatalf("%q: %+v splits a character", s, *e)
	}
}

func FuzzTime(f *testing.F) {
	seeds(f, "Time", "8m", "~8m", "~8m cv 0.8", "5m..15m", "5m/8m/20m", "exp(8m)", "erlang(8m, 3)", "gamma(8m, cv 0.7)", "lognormal(8m, sd 6m)",
		"weibull(8m, cv 0.6)", "pert(5m, 8m, 20m)", "normal(8m, sd 2m)", "hyper(8m, cv 2)", "30m + exp(3m)", "normal(8m, sd 2m, max 30m)",
		"~8m, min 2m, max 30m", "csv:calls.csv#handle_time[s]", "csv:a\nb.csv#x[s]", "never", "hyper(1w, cv 100)", "gamma(1ms, cv 0.001)", "lognormal(1s, sd 90s) + 5m..6m, max 8m")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Time(s, testFiles{})
		again, errAgain := Time(s, testFiles{})
		if !reflect.DeepEqual(d, again) || !reflect.DeepEqual(err, errAgain) {
			t.Fatalf("%q differs the second time", s)
		}
		if err != nil {
			checkError(t, s, err)
			return
		}
		if d.Kind == draw.Never {
			return
		}
		if m := d.Mean(); !(m >= 0) || m > 1e10 {
			t.Fatalf("%q has mean %v", s, m)
		}
		if v := d.SCV(); !(v >= 0) || math.IsInf(v, 1) {
			t.Fatalf("%q has scv %v", s, v)
		}
		for i := range uint32(20) {
			if x := d.Sample(draw.Key(1).Source(2, i)); !(x >= 0) || math.IsInf(x, 1) {
				t.Fatalf("%q gave %v", s, x)
			}
		}
	})
}

func FuzzDuration(f *testing.F) {
	seeds(f, "Duration", "45s", "12m", "1h30m", "2d", "1w", "800ms", "1_0.5h", "0s", "0.0000001m")
	f.Fuzz(func(t *testing.T, s string) {
		m, err := Duration(s)
		if again, _ := Duration(s); again != m {
			t.Fatalf("%q differs the second time", s)
		}
		if err != nil {
			checkError(t, s, err)
			return
		}
		if !(m >= 0 && m <= longest) {
			t.Fatalf("%q is %v", s, m)
		}
		if back, err := Duration(FormatDuration(m)); err != nil || back != m {
			t.Fatalf("%q is %v, printed %q, is %v, %v", s, m, FormatDuration(m), back, err)
		}
	})
}

func FuzzHours(f *testing.F) {
	seeds(f, "Hours", "Mon-Fri 08-18, Sat 09-13", "Mon 08:30-24:00", "daily 06-22", "always", "phones", "Fri-Mon 22-06", "Mon, Wed 09-17", "Mon–Fri 8–12, 13–17", "\u00a0,")
	f.Fuzz(func(t *testing.T, s string) {
		w, err := Hours(s, testNames)
		if again, _ := Hours(s, testNames); !reflect.DeepEqual(w, again) {
			t.Fatalf("%q differs the second time", s)
		}
		if !SameHours(s, s) {
			t.Fatalf("%q is not the same as itself", s)
		}
		if err != nil {
			checkError(t, s, err)
			return
		}
		for i, p := range w {
			if i == 0 && p.From != 0 || i > 0 && p.From <= w[i-1].From || p.From >= calendar.WeekLength || p.Value != 0 && p.Value != 1 {
				t.Fatalf("%q is %v", s, w)
			}
		}
	})
}

func FuzzEdit(f *testing.F) {
	seeds(f, "Edit", "+2", "-3", "-15%", "x0.6", "+5pp", "+2m", "-1h30m", "x2-lane", "−0.5pp", "-0")
	f.Fuzz(func(t *testing.T, s string) {
		e, ok, err := ParseEdit(s)
		if again, okAgain, _ := ParseEdit(s); again != e || ok != okAgain {
			t.Fatalf("%q differs the second time", s)
		}
		if err != nil {
			checkError(t, s, err)
		}
		if err != nil || !ok {
			return
		}
		if back, ok, err := ParseEdit(e.String()); !ok || err != nil || back != e {
			t.Fatalf("%q is %+v, printed %q, is %+v, %v, %v", s, e, e.String(), back, ok, err)
		}
		if x, err := e.Share(0.5); err == nil && !(x >= 0 && x <= 1) {
			t.Fatalf("%q makes half %v", s, x)
		}
		if x, err := e.Number(40); err == nil && (math.IsNaN(x) || math.IsInf(x, 0)) {
			t.Fatalf("%q makes 40 %v", s, x)
		}
		if x, err := e.Duration(60); err == nil && !(x >= 0 && x <= longest) {
			t.Fatalf("%q makes an hour %v", s, x)
		}
		if d, err := e.Time(draw.Always(60)); err == nil && !(d.Mean() >= 0) {
			t.Fatalf("%q makes an hour %v", s, d)
		}
	})
}

func FuzzBound(f *testing.F) {
	seeds(f, "Bound", "<= 10d", ">= 80%", ">= 30", "< 60%", "> -10", "≤3d")
	f.Fuzz(func(t *testing.T, s string) {
		b, err := ParseBound(s)
		if again, _ := ParseBound(s); again != b {
			t.Fatalf("%q differs the second time", s)
		}
		if err != nil {
			checkError(t, s, err)
			return
		}
		if b.Holds(math.NaN()) || b.Holds(b.Value) != (len(b.Op) == 2) || b.String() == "" {
			t.Fatalf("%q is %+v", s, b)
		}
	})
}

// FuzzOthers: no parser panics, and every refusal is an *Error.
func FuzzOthers(f *testing.F) {
	for _, parser := range []string{"Number", "Rate", "Share", "Clock", "Cost", "Factor", "Spread", "Size", "Range", "Data", "Arrivals"} {
		seeds(f, parser, parser)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, parser := range []string{"Number", "Rate", "Share", "Clock", "Cost", "Factor", "Spread", "Size", "Range", "Data", "Arrivals"} {
			got, err := read(parser, s)
			if err != nil {
				checkError(t, s, err)
				continue
			}
			if r, ok := got.(Range); ok && len(r.Values()) > mostSteps+1 {
				t.Fatalf("%q has %d values", s, len(r.Values()))
			}
		}
	})
}

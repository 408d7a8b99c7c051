package value

import (
	"errors"
	"math"
	"testing"

	"ripple/sim/calendar"
	"ripple/sim/draw"
)

// testFiles has two columns.
type testFiles struct{}

func (testFiles) Column(file, column string) ([]float64, error) {
	switch {
	case file == "calls.csv" && column == "handle_time":
		return []float64{60, 120, 240}, nil
	case file == "calls.csv" && column == "odd":
		return []float64{60, -1}, nil
	}
	return nil, errors.New(file + " has no column " + column)
}

func testNames(name string) (calendar.Week, bool) {
	if name == "phones" {
		w, err := Hours("Mon-Fri 08-20, Sat 09-17", nil)
		return w, err == nil
	}
	return nil, name == "closed"
}

func TestDuration(t *testing.T) {
	for s, want := range map[string]float64{
		"45s": 0.75, "12m": 12, "1h30m": 90, "2d": 2880, "1w": 10080, "800ms": 0.8 / 60,
		" 1 h 30 m ": 90, "0s": 0, "1.5h": 90, "1_440m": 1440, "20s": 20.0 / 60, "1m20s": 80.0 / 60, "1w2d3h4m5s6ms": 10080 + 2880 + 180 + 4 + 5.006/60,
	} {
		if got, err := Duration(s); err != nil || math.Abs(got-want) > 1e-12*want {
			t.Errorf("%q: %v, %v, want %v", s, got, err, want)
		}
	}
}

func TestBusinessDays(t *testing.T) {
	for s, want := range map[string]float64{"5bd": 5, " 0.5 bd ": 0.5, "0bd": 0, "1_000bd": 1000} {
		if got, ok, err := BusinessDays(s); err != nil || !ok || got != want {
			t.Errorf("%q: %v, %v, %v, want %v", s, got, ok, err, want)
		}
	}
	for _, s := range []string{"5d", "", "bd", "-5bd", "~5bd", "soon", "5"} {
		if _, ok, err := BusinessDays(s); ok || err != nil {
			t.Errorf("%q: %v, %v", s, ok, err)
		}
	}
}

func TestFormatDuration(t *testing.T) {
	for want, minutes := range map[string]float64{
		"45s": 0.75, "12m": 12, "1h30m": 90, "2d": 2880, "1w": 10080, "800ms": 0.8 / 60, "20s": 20.0 / 60,
		"10d": 14400, "1.5s": 0.025, "0s": 0, "never": math.Inf(1), "1m20s": 80.0 / 60, "2w": 20160, "1d12h": 2160,
		"0.1234567890123m": 0.1234567890123, "-5m": -5, "?": math.NaN(),
	} {
		if got := FormatDuration(minutes); got != want {
			t.Errorf("%v: %q, want %q", minutes, got, want)
		}
	}
}

// TestTime has every form of the language with its kind, mean and squared
// coefficient of variation.
func TestTime(t *testing.T) {
	for _, c := range []struct {
		s         string
		kind      draw.Kind
		mean, scv float64
	}{
		{"8m", draw.Fixed, 8, 0},
		{"~8m", draw.Lognormal, 8, 0.25},
		{"~8m cv 0.8", draw.Lognormal, 8, 0.64},
		{"~ 8m sd 2m", draw.Lognormal, 8, 1.0 / 16},
		{"5m..15m", draw.Uniform, 10, 100.0 / 12 / 100},
		{"5m/8m/20m", draw.Triangular, 11, (25 + 64 + 400 - 40 - 100 - 160) / 18.0 / 121},
		{"1h/1h45m/4h", draw.Triangular, 135, 1462.5 / (135 * 135)},
		{"exp(8m)", draw.Exponential, 8, 1},
		{"erlang(8m, 3)", draw.Gamma, 8, 1.0 / 3},
		{"gamma(8m, cv 0.7)", draw.Gamma, 8, 0.49},
		{"lognormal(8m, sd 6m)", draw.Lognormal, 8, 36.0 / 64},
		{"weibull(8m, cv 0.6)", draw.Weibull, 8, 0.36},
		{"pert(5m, 8m, 20m)", draw.Beta, 9.5, 0.0748},
		{"normal(8m, sd 2m)", draw.Gaussian, 8, 1.0 / 16},
		{"hyper(8m, cv 2)", draw.Hyper, 8, 4},
		{"30m + exp(3m)", draw.Sum, 33, 9.0 / 33 / 33},
		{"30m+2m", draw.Fixed, 32, 0},
		{"5m..15m + exp(3m) + 1m", draw.Sum, 14, (100.0/12 + 9) / 196},
		{"normal(8m, sd 2m, max 30m)", draw.Gaussian, 8, 1.0 / 16},
		{"exp(8m, min 1s, max 30h)", draw.Exponential, 8, 1},
		{"~8m, max 30d", draw.Lognormal, 8, 0.25},
		{"5m..15m + exp(3m), max 1d", draw.Sum, 13, (100.0/12 + 9) / 169},
		{"csv:calls.csv#handle_time[s]", draw.Empirical, 7.0 / 3, 21.0/3/(49.0/9) - 1}, // 1, 2 and 4 minutes
		{"csv:calls.csv#handle_time[m]", draw.Empirical, 140, 2.0 / 7},
		{"csv:calls.csv#handle_time[s] + 1m", draw.Sum, 10.0 / 3, 0.14},
		{"EXP(8m)", draw.Exponential, 8, 1},
		{"never", draw.Never, math.Inf(1), 0},
	} {
		d, err := Time(c.s, testFiles{})
		if err != nil {
			t.Errorf("%q: %v", c.s, err)
			continue
		}
		if m := d.Mean(); d.Kind != c.kind || m != c.mean && !(math.Abs(m-c.mean) <= 0.01*c.mean) {
			t.Errorf("%q: kind %v mean %v, want %v %v", c.s, d.Kind, m, c.kind, c.mean)
		}
		if scv := d.SCV(); math.Abs(scv-c.scv) > 0.02*c.scv+1e-12 {
			t.Errorf("%q: scv %v, want %v", c.s, scv, c.scv)
		}
	}
	if _, err := Time("csv:calls.csv#handle_time[s]", nil); err == nil {
		t.Error("data are read where there are none")
	}
}

func TestFits(t *testing.T) {
	d, err := FromQuantiles("2d", "8d")
	if err != nil || math.Abs(math.Exp(d.A)-2880) > 1e-9 {
		t.Errorf("median %v, %v", math.Exp(d.A), err)
	}
	if d, err = FromMeanSD("8m", "6m"); err != nil || math.Abs(d.Mean()-8) > 1e-9 || math.Abs(d.SCV()-0.5625) > 1e-9 {
		t.Errorf("%v %v, %v", d.Mean(), d.SCV(), err)
	}
}

func TestShare(t *testing.T) {
	for s, want := range map[string]float64{"35%": 0.35, "0.35": 0.35, "0%": 0, "100%": 1, " 98.5 % ": 0.985, "1": 1} {
		if got, err := Share(s); err != nil || got != want {
			t.Errorf("%q: %v, %v, want %v", s, got, err, want)
		}
	}
}

func TestSmallValues(t *testing.T) {
	for _, c := range []struct{ parser, s, want string }{
		{"Number", "-0.09", "-0.09"}, {"Number", "1_840", "1840"}, {"Number", "+3", "3"},
		{"Clock", "17:00", "-1 1020"}, {"Clock", "Fri 17:00", "4 1020"}, {"Clock", "8", "-1 480"}, {"Clock", "sun 00:00", "6 0"},
		{"Cost", "36/h", "36 0"}, {"Cost", "0.35/case", "0 0.35"}, {"Cost", "1_200 / h", "1200 0"},
		{"Factor", "x0.7", "0.7"}, {"Factor", "1", "1"}, {"Factor", "× 1.2", "1.2"},
		{"Spread", "cv 0.1", "0.1"},
		{"Size", "3", "{3 3 0 0}"}, {"Size", "1..4", "{1 4 0 0}"}, {"Size", "binomial(100, 80%)", "{0 100 100 0.8}"},
		{"Data", "csv:calls.csv#handle_time[s]", "{calls.csv handle_time s}"},
		{"Data", "csv: data/my calls.csv # handle time [ms]", "{data/my calls.csv handle time ms}"},
		{"Arrivals", "csv:arrivals.csv#time", "{arrivals.csv time }"}, {"Arrivals", "csv:arrivals.csv#time[h]", "{arrivals.csv time h}"},
		{"Rate", "1150/w", "1150/w"}, {"Rate", "12/h", "12/h"}, {"Rate", "90/min", "90/min"}, {"Rate", "2_600 / d", "2600/d"},
		{"Bound", "<= 10d", "≤ 10 d"}, {"Bound", ">= 80%", "≥ 80 %"}, {"Bound", ">= 30", "≥ 30"}, {"Bound", "< 60%", "< 60 %"},
		{"Bound", "> -10", "> −10"}, {"Bound", "≤1h30m", "≤ 1 h 30 min"}, {"Bound", "<= 20s", "≤ 20 s"}, {"Bound", "<= 1_500_000", "≤ 1500000"},
		{"Range", "34..44 by 2", "{34 44 2  false}"}, {"Range", "24..44", "{24 44 0  false}"}, {"Range", "20%..40% by 5pp", "{20 40 5 % false}"},
		{"Range", "x0.8..x1.2 by 0.1", "{0.8 1.2 0.1 x false}"}, {"Range", "2d..10d by 1d", "{2880 14400 1440 m false}"},
	} {
		if got, err := read(c.parser, c.s); err != nil || text(got) != c.want {
			t.Errorf("%s %q: %v, %v, want %v", c.parser, c.s, text(got), err, c.want)
		}
	}
}

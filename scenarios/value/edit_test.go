package value

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"ripple/sim/draw"
)

func text(x any) string { return fmt.Sprint(x) }

func TestParseEdit(t *testing.T) {
	for s, want := range map[string]Edit{
		"+2": {EditAdd, 2, ""}, "-3": {EditAdd, -3, ""}, "−3": {EditAdd, -3, ""}, "-15%": {EditPercent, -15, "%"},
		"x0.6": {EditTimes, 0.6, "x"}, "×0.6": {EditTimes, 0.6, "x"}, "+5pp": {EditPoints, 5, "pp"}, "- 5 pp": {EditPoints, -5, "pp"},
		"+2m": {EditLonger, 2, "m"}, "-1h30m": {EditLonger, -90, "m"}, "x2": {EditTimes, 2, "x"}, "-0%": {EditPercent, 0, "%"},
	} {
		if got, ok, err := ParseEdit(s); err != nil || !ok || got != want {
			t.Errorf("%q: %+v %v %v, want %+v", s, got, ok, err, want)
		}
	}
	for _, s := range []string{"", "8m", "35%", "x-ray", "x2-lane", "xylophone", "x", "rest", "~8m", "assess"} {
		if e, ok, err := ParseEdit(s); ok || err != nil {
			t.Errorf("%q is an edit: %v, %v", s, e, err)
		}
	}
}

// TestEdits applies edits to bases; "" is a result that is refused.
func TestEdits(t *testing.T) {
	for _, c := range []struct{ edit, kind, base, want string }{
		{"+2", "number", "40", "42"}, {"-3", "number", "40", "37"}, {"-15%", "number", "40", "34"}, {"x0.6", "number", "40", "24"},
		{"+5pp", "number", "40", ""}, {"+2m", "number", "40", ""}, {"+0.1", "number", "0.7", "0.8"},
		{"+5pp", "share", "35%", "0.4"}, {"-15%", "share", "40%", "0.34"}, {"x0.5", "share", "40%", "0.2"}, {"-40pp", "share", "40%", "0"},
		{"+2", "share", "40%", ""}, {"+70pp", "share", "40%", ""}, {"x3", "share", "40%", ""}, {"+2m", "share", "40%", ""}, {"+60pp", "share", "40%", "1"},
		{"+2m", "duration", "1h", "62"}, {"-1h", "duration", "1h", "0"}, {"-15%", "duration", "1h", "51"}, {"x0", "duration", "1h", "0"},
		{"-2h", "duration", "1h", ""}, {"+2", "duration", "1h", ""}, {"+2pp", "duration", "1h", ""}, {"x1_000_000", "duration", "1w", ""},
		{"-15%", "rate", "1000/w", "850/w"}, {"x1.4", "rate", "10/h", "14/h"}, {"+2", "rate", "10/h", ""}, {"+2pp", "rate", "10/h", ""},
		{"x1_000_000", "rate", "900_000/h", ""},
	} {
		e, _, err := ParseEdit(c.edit)
		if err != nil {
			t.Fatal(err)
		}
		var got any
		switch c.kind {
		case "number":
			base, _ := Number(c.base)
			got, err = e.Number(base)
		case "share":
			base, _ := Share(c.base)
			got, err = e.Share(base)
		case "duration":
			base, _ := Duration(c.base)
			got, err = e.Duration(base)
		case "rate":
			base, _ := ParseRate(c.base)
			got, err = e.Rate(base)
		}
		if (err != nil) != (c.want == "") || err == nil && text(got) != c.want {
			t.Errorf("%s %s: %v, %v, want %q", c.base, c.edit, got, err, c.want)
		}
	}
}

func TestEditTime(t *testing.T) {
	for _, c := range []struct {
		base, edit string
		mean       float64 // -1: refused
	}{
		{"8m", "+2m", 10}, {"8m", "-2m", 6}, {"8m", "-9m", -1}, {"~8m", "+2m", 10}, {"~8m", "-2m", -1}, {"~8m", "-15%", 6.8},
		{"~8m", "x0", 0}, {"exp(8m)", "x2", 16}, {"never", "x2", math.Inf(1)}, {"never", "+5m", math.Inf(1)}, {"~8m", "+2", -1}, {"~8m", "+2pp", -1},
		{"30m + exp(3m)", "x2", 66}, {"csv:calls.csv#handle_time[s]", "x3", 7}, {"5m..15m, max 10m", "x2", 15},
	} {
		d, err := Time(c.base, testFiles{})
		if err != nil {
			t.Fatal(err)
		}
		e, _, err := ParseEdit(c.edit)
		if err != nil {
			t.Fatal(err)
		}
		var got draw.Dist
		got, err = e.Time(d)
		if (err != nil) != (c.mean < 0) || err == nil && got.Mean() != c.mean && math.Abs(got.Mean()-c.mean) > 0.01*c.mean {
			t.Errorf("%s %s: mean %v, %v, want %v", c.base, c.edit, got.Mean(), err, c.mean)
		}
	}
}

func TestRangeValues(t *testing.T) {
	for s, want := range map[string][]string{
		"34..44 by 5": {"34", "39", "44"}, "20%..40% by 10%": {"20%", "30%", "40%"}, "x0.8..x1 by x0.1": {"x0.8", "x0.9", "x1"},
		"1d..3d by 1d": {"1d", "2d", "3d"}, "3..4": nil,
		"-1..+1 by 1": {"-1", "+0", "+1"}, "0..+2 by 1": {"+0", "+1", "+2"}, "-10%..+5% by 5%": {"-10%", "-5%", "+0%", "+5%"},
		"-5pp..+5pp by 5pp": {"-5pp", "+0pp", "+5pp"}, "20%..30% by 5pp": {"20%", "25%", "30%"}, "-1h..+1h by 1h": {"-1h", "+0s", "+1h"},
	} {
		r, err := ParseRange(s)
		if err != nil || !slices.Equal(r.Values(), want) {
			t.Errorf("%s: %v, %v", s, r.Values(), err)
		}
	}
}

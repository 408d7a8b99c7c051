package stats

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func interval(value, half float64, n int) Interval {
	return Interval{Value: value, Low: value - half, High: value + half, Half: half, N: n}
}

func TestJudge(t *testing.T) {
	nan := math.NaN()
	cases := []struct {
		diff      Interval
		matters   float64
		direction Direction
		identical bool
		want      string
	}{
		{interval(0, 0, 30), .2, LowerBetter, true, "identical"},
		{interval(0, 0, 3), .2, LowerBetter, true, "identical"}, // a fact, also in a preview
		{interval(0, 0, 30), 0, LowerBetter, false, "no difference that matters"},
		{interval(-3, 1, 9), .2, LowerBetter, false, "preview"},
		{interval(-3, nan, 1), .2, LowerBetter, false, "preview"},
		{interval(-.1, .05, 30), .2, LowerBetter, false, "no difference that matters"}, // though it excludes 0
		{interval(.1, .1, 30), .2, LowerBetter, false, "no difference that matters"},   // up to the edge
		{interval(-3, 1, 10), .2, LowerBetter, false, "better"},
		{interval(3, 1, 30), .2, LowerBetter, false, "worse"},
		{interval(3, 1, 30), .2, HigherBetter, false, "better"},
		{interval(-3, 1, 30), .2, HigherBetter, false, "worse"},
		{interval(3, 1, 30), .2, Neutral, false, "higher"},
		{interval(-3, 1, 30), .2, Neutral, false, "lower"},
		{interval(-1, 2, 30), .2, LowerBetter, false, "not resolved (about 90 more runs would)"},   // 30·2² = 120
		{interval(.1, .5, 30), .2, LowerBetter, false, "not resolved (about 720 more runs would)"}, // 30·5² = 750
		{interval(0, .5, 30), .2, LowerBetter, false, "not resolved (about 158 more runs would)"},  // 30·2.5² = 187.5 to fit into ±.2
		{interval(0, .5, 30), 0, LowerBetter, false, "not resolved"},
		{interval(-1, 1, 30), -1, LowerBetter, false, "not resolved (about 1 more run would)"}, // touching 0 does not exclude it
		{interval(nan, nan, 30), .2, LowerBetter, false, "no figures"},
		{interval(1, nan, 30), .2, LowerBetter, false, "no figures"},
	}
	for _, c := range cases {
		v := Judge(c.diff, 10, c.matters, c.direction, c.identical)
		if v.String() != c.want {
			t.Errorf("%+v within ±%v: %q, want %q", c.diff, c.matters, v, c.want)
		}
	}
}

func TestVerdictRelative(t *testing.T) {
	if v := Judge(interval(-3, 1, 30), -12, 0, Neutral, false); v.Relative != -.25 {
		t.Errorf("got %v", v.Relative)
	}
	if v := Judge(interval(-3, 1, 30), 0, 0, Neutral, false); !math.IsNaN(v.Relative) {
		t.Errorf("base 0: %v", v.Relative)
	}
}

func TestMatters(t *testing.T) {
	if Matters(Amount, -50) != 1 || Matters(Score, 80) != .5 || Matters(Share, .1) != .005 ||
		Matters(Amount, 0) != 0 || Matters(Amount, math.NaN()) != 0 {
		t.Error("defaults changed")
	}
}

// Never "better" or "worse" when the interval includes 0, and the good side
// turns over with the sign.
func TestVerdictsKeepTheirWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.Float64Range(-5, 5).Draw(t, "value")
		half := rapid.Float64Range(0, 5).Draw(t, "half")
		matters := rapid.Float64Range(0, 2).Draw(t, "matters")
		n := rapid.IntRange(10, 300).Draw(t, "n")
		v := Judge(interval(value, half, n), 10, matters, LowerBetter, false)
		mirror := Judge(interval(-value, half, n), 10, matters, LowerBetter, false)
		switch v.Kind {
		case Better, Worse:
			if math.Abs(value) <= half {
				t.Errorf("%v ± %v called %v", value, half, v)
			}
			if (v.Kind == Better) == (mirror.Kind == Better) {
				t.Errorf("%v ± %v: %v and mirrored %v", value, half, v, mirror)
			}
		case Unresolved:
			// Only a difference of exactly 0 without any margin stays open for ever.
			if v.More != mirror.More || v.More < 1 && (value != 0 || matters != 0) {
				t.Errorf("%v ± %v: %v and mirrored %v", value, half, v, mirror)
			}
		case NoMatter:
			if math.Abs(value)+half > matters*(1+1e-12) || mirror.Kind != NoMatter {
				t.Errorf("%v ± %v called %v", value, half, v)
			}
		}
	})
}

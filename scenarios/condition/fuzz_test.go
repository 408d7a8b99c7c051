package condition

import (
	"errors"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"ripple/scenarios/value"
	"ripple/sim"
)

// FuzzCompile (best with -fuzzminimizetime 20x): no text makes the compiler
// panic or hang; a refusal points into the text, on whole characters; and what
// is accepted has an answer whatever it sees, the same each time.
func FuzzCompile(f *testing.F) {
	raw, err := os.ReadFile("testdata/refused.txt")
	if err != nil {
		f.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		if text, ok := strings.CutPrefix(strings.TrimRight(line, "\n"), "  ? "); ok {
			f.Add(text)
		}
	}
	f.Add(everything)
	f.Add("!\u2000")
	f.Add("0 < visits < 3 ? not (segment == 'plus') : team.desk-2.occupancy >= 80% * 1.2 or step.id-check.wip/team.agents.capacity > .5")
	f.Fuzz(func(t *testing.T, text string) {
		c, clock, err := Compile(text, bank())
		if again, clockAgain, errAgain := Compile(text, bank()); clock != clockAgain || (c == nil) != (again == nil) || !reflect.DeepEqual(err, errAgain) {
			t.Fatalf("%q differs the second time", text)
		}
		if err != nil {
			var e *value.Error
			if !errors.As(err, &e) || e.Problem == "" || e.At < 0 || e.Len < 0 || e.At+e.Len > len(text) || strings.Contains(e.Problem+e.Remedy, "\n") {
				t.Fatalf("%q: %+v", text, err)
			}
			if utf8.ValidString(text) && !(utf8.ValidString(text[:e.At]) && utf8.ValidString(text[e.At:e.At+e.Len])) {
				t.Fatalf("%q: %+v splits a character", text, *e)
			}
			return
		}
		for _, x := range []float64{0, 1, -1, 0.5, 1e300, math.Inf(1), math.Inf(-1), math.NaN()} {
			v := sim.View{Gauges: make([]float64, len(c.Reads)), Visits: x, Satisfaction: x, Hour: x, Elapsed: x}
			for i := range v.Gauges {
				v.Gauges[i] = x
			}
			if first := c.Holds(&v); c.Holds(&v) != first {
				t.Fatalf("%q with %v has two answers", text, x)
			}
		}
	})
}

package scenarios_test

import (
	"io/fs"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ripple/scenarios"
	"ripple/scenarios/gallery"
	"ripple/sim"
	"ripple/sim/study"
)

// TestEventOfNothing: the shop whose event sets the values that already hold is the
// shop without the event, to the last bit.
func TestEventOfNothing(t *testing.T) {
	text, err := fs.ReadFile(gallery.Files, "orders.toml")
	if err != nil {
		t.Fatal(err)
	}
	before, rest, _ := strings.Cut(string(text), "[[event]]")
	event, after, found := strings.Cut(rest, "# ── steps")
	if !found {
		t.Fatal("the file has changed")
	}
	short := strings.NewReplacer(`"16w"`, `"3w"`, `"2600/d"`, `"260/d"`, "= 6500", "= 450", "= 4600", "= 460", "= 5300", "= 530")
	same := strings.NewReplacer(`"5w"`, `"1w"`, `"3w"`, `"4d"`, `"~16d"`, `"~5d"`, `"92%"`, `"99%"`).Replace("[[event]]" + event)
	if !strings.Contains(same, `"stock.core-range.lead" = "~5d", "step.price-check.first_pass" = "99%"`) {
		t.Fatal(same)
	}
	strike := strings.NewReplacer(`"5w"`, `"1w"`, `"3w"`, `"4d"`).Replace("[[event]]" + event)
	series := func(event string) []study.Series {
		s, problems := scenarios.Load(fstest.MapFS{"s.toml": {Data: []byte(short.Replace(before) + event + "#" + short.Replace(after))}}, "s.toml", scenarios.Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		ready, _, err := study.Prepare([]*sim.Model{s.Model}, false)
		if err != nil {
			t.Fatal(err)
		}
		runs, err := study.Replicate(t.Context(), ready, study.Plan{Seed: 1, Replications: 2})
		if err != nil {
			t.Fatal(err)
		}
		return runs.Worlds[0].Metrics
	}
	alike := func(a, b []study.Series) bool {
		return slices.EqualFunc(a, b, func(a, b study.Series) bool {
			return a.Path == b.Path && slices.Equal(bits(a.Sums), bits(b.Sums)) && slices.Equal(bits(a.Counts), bits(b.Counts))
		})
	}
	without := series("")
	if !alike(without, series(same)) {
		t.Error("an event that sets what holds already makes a difference")
	}
	if alike(without, series(strike)) {
		t.Error("the strike makes none")
	}
}

func bits(values []float64) []uint64 {
	var all []uint64
	for _, v := range values {
		all = append(all, math.Float64bits(v))
	}
	return all
}

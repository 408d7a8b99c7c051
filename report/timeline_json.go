package report

import (
	"bytes"
	"math"
	"regexp"

	"ripple/sim/stats"
	"ripple/sim/study"
)

// worldKeys are what worlds are called in JSON, in their order.
func worldKeys() []string { return []string{"today", "changed", "rollout"} }

// jsonTimelines are metrics over weeks or hours, keyed by their paths: the unit,
// the first day if it is known, and for each world an array of values and two of
// the bounds of their intervals, with null for what does not exist.
func (s *Study) jsonTimelines(list []study.Timeline, start string) map[string]map[string]any {
	out := map[string]map[string]any{}
	for i := range list {
		t := &list[i]
		line := map[string]any{"unit": string(t.Unit)}
		if start != "" {
			line["start"] = start
		}
		for w, name := range worldKeys() {
			if w >= len(t.Worlds) || t.Worlds[w] == nil {
				continue
			}
			line[name] = numbers(t.Worlds[w], func(i stats.Interval) float64 { return i.Value })
			if !s.Findings.Preview {
				line[name+"_low"] = numbers(t.Worlds[w], func(i stats.Interval) float64 { return i.Low })
				line[name+"_high"] = numbers(t.Worlds[w], func(i stats.Interval) float64 { return i.High })
			}
		}
		out[t.Path] = line
	}
	return out
}

func numbers(list []stats.Interval, of func(i stats.Interval) float64) []*float64 {
	var out []*float64
	for _, i := range list {
		if v := of(i); math.IsNaN(v) {
			out = append(out, nil)
		} else {
			out = append(out, number(v))
		}
	}
	return out
}

// onOneLine writes arrays of numbers on a line each.
func onOneLine(text []byte) []byte {
	array := regexp.MustCompile(`\[\s*(?:(?:null|-?[0-9][-+.eE0-9]*),?\s*)+\]`)
	space := regexp.MustCompile(`\s+`)
	return array.ReplaceAllFunc(text, func(a []byte) []byte {
		return bytes.ReplaceAll(space.ReplaceAll(a, nil), []byte(","), []byte(", "))
	})
}

package main

import (
	"fmt"
	"strings"

	"ripple/scenarios"
	"ripple/sim/study"
)

// metricPath is the path under which a study keeps what a scenario asks for:
// "within(1m)" and "within(60s)" are the same.
func metricPath(m scenarios.Metric) string {
	if m.Object == "loop" { // which kind of loop comes first
		return strings.TrimSuffix("loop."+m.Measure+"."+m.Name, ".")
	}
	parts := []string{m.Object}
	if m.Name != "" {
		parts = append(parts, m.Name)
	}
	what := m.Measure
	if m.Argument != "" {
		what += "(" + study.Span(m.Minutes) + ")"
	}
	path := strings.Join(append(parts, what), ".")
	switch {
	case m.Segment != "":
		path += "[" + m.Segment + "]"
	case m.Week > 0:
		path += fmt.Sprintf("[week %d]", m.Week)
	case m.Hour != "":
		path += "[" + m.Hour + "]"
	}
	return path
}

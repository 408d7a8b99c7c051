package scenarios

import (
	"fmt"

	"ripple/scenarios/value"
)

// loopOf is the kind of thing that a loop is about; "" for word of mouth, of which
// there is one.
func loopOf(measure string) string {
	switch measure {
	case "rework", "retry":
		return "step"
	case "chase":
		return "touchpoint"
	}
	return ""
}

// loop reads the gain of a loop, which names the kind of loop first:
// loop.rework.assess, loop.chase.decision, loop.word_of_mouth.
func (m Metric) loop(measures []measure, parts []part, things func(kind string) names) (Metric, *value.Error) {
	if len(parts) == 1 {
		return m, parts[0].wrong(`write for example "loop.word_of_mouth"`, "which loop?")
	}
	if m.Segment != "" || m.Week > 0 || m.Hour != "" {
		return m, parts[0].wrong("take the [ ] away", "the gain of a loop is that of all customers")
	}
	m, err := m.measured(measures, parts[1])
	kind := loopOf(m.Measure)
	known := things(kind)
	switch rest := parts[2:]; {
	case err != nil:
	case kind == "" && len(rest) > 0:
		return m, rest[0].wrong("leave it out", "there is one %s", parts[1].text)
	case kind == "":
	case len(rest) == 0:
		return m, parts[1].wrong(fmt.Sprintf("write for example %q", "loop."+m.Measure+"."+first(known.list)), "at which %s?", kind)
	case !known.has(rest[0].text):
		return m, rest[0].wrong(suggestion(rest[0].text, known.list), "there is no %s %q", kind, rest[0].text)
	case len(rest) > 1:
		return m, rest[1].wrong("leave it out", "a loop has nothing more to measure")
	default:
		m.Name = rest[0].text
	}
	return m, err
}

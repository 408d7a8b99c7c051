package scenarios

import (
	"fmt"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// readMetric reads a metric path; things gives the names of a kind.
func readMetric(path string, things func(kind string) names) (Metric, *value.Error) {
	m := Metric{Text: path}
	body := strings.TrimRight(path, " ")
	var when part
	if open := strings.IndexByte(body, '['); open >= 0 {
		inside := part{strings.TrimSpace(strings.TrimSuffix(body[open+1:], "]")), open + 1}
		if !strings.HasSuffix(body, "]") {
			return m, inside.wrong("", `the closing "]" is missing`)
		}
		body = strings.TrimRight(body[:open], " ")
		segments := things("segment")
		m.Segment = inside.text
		if !segments.has(m.Segment) {
			week, hour, err, ok := readWhen(inside)
			if err != nil {
				return m, err
			}
			if !ok {
				return m, inside.wrong(suggestion(m.Segment, segments.list), "there is no segment %q", m.Segment)
			}
			m.Segment, m.Week, m.Hour, when = "", week, hour, inside
		}
	}
	if open := strings.IndexByte(body, '('); open >= 0 {
		if !strings.HasSuffix(body, ")") {
			return m, part{body[open:], open}.wrong("", `the closing ")" is missing`)
		}
		m.Argument = strings.TrimSpace(body[open+1 : len(body)-1])
		minutes, err := value.Duration(m.Argument)
		if err != nil {
			return m, part{body[open+1 : len(body)-1], open + 1}.wrong(`write for example "within(60s)"`, "%s", err)
		}
		m.Minutes, body = minutes, body[:open]
	}
	parts := splitPath(body)
	m.Object = parts[0].text
	measures := measuresOf(m.Object)
	if measures == nil {
		return m, badObject(parts[0], things)
	}
	rest := parts[1:]
	if m.Object == "loop" {
		return m.loop(measures, parts, things)
	}
	switch known := things(m.Object); {
	case m.Object == "cost":
	case m.Object == "journey" && (len(rest) == 1 && !known.has(rest[0].text) || len(rest) == 0):
	case len(rest) == 0:
		return m, parts[0].wrong(fmt.Sprintf("write for example %q", m.Object+"."+first(known.list)+"."+measures[0].name), "which %s, and what of it?", m.Object)
	case !known.has(rest[0].text):
		return m, rest[0].wrong(suggestion(rest[0].text, known.list), "there is no %s %q", m.Object, rest[0].text)
	default:
		m.Name, rest = rest[0].text, rest[1:]
	}
	if len(rest) == 0 {
		return m, parts[len(parts)-1].wrong("add what is measured: "+words(measureNames(measures)), "%q does not say what is measured", path)
	}
	what := part{strings.TrimSpace(body[rest[0].at:]), rest[0].at}
	m, err := m.measured(measures, what)
	if err == nil {
		err = m.timed(when)
	}
	return m, err
}

// measured fills in what is measured.
func (m Metric) measured(measures []measure, what part) (Metric, *value.Error) {
	for _, k := range measures {
		if k.name != what.text {
			continue
		}
		switch {
		case k.argument && m.Argument == "":
			return m, what.wrong(`write for example "within(60s)"`, "%s what time?", k.name)
		case !k.argument && m.Argument != "":
			return m, what.wrong("take the ( ) away", "%q takes no time", k.name)
		}
		m.Measure, m.Unit, m.Better = k.name, k.unit, k.better
		return m, nil
	}
	list := measureNames(measures)
	remedy := "there is " + words(list)
	if s, ok := tree.Suggest(what.text, list); ok {
		remedy = fmt.Sprintf("did you mean %q?", s)
	}
	return m, what.wrong(remedy, "a %s has no measure %q", m.Object, what.text)
}

func badObject(p part, things func(string) names) *value.Error {
	kinds := measured()
	for _, kind := range kinds {
		known := things(kind)
		if known.has(p.text) {
			return p.wrong(fmt.Sprintf("write %q", kind+"."+p.text+"."+measuresOf(kind)[0].name), "a metric begins with the kind of thing")
		}
	}
	if s, ok := tree.Suggest(p.text, kinds); ok {
		return p.wrong(fmt.Sprintf("did you mean %q?", s), "there are no metrics of %q", p.text)
	}
	return p.wrong("a metric begins with "+strings.Join(kinds, ", "), "there are no metrics of %q", p.text)
}

func suggestion(word string, list []string) string {
	if s, ok := tree.Suggest(word, list); ok {
		return fmt.Sprintf("did you mean %q?", s)
	}
	if len(list) == 0 || len(list) > 12 {
		return ""
	}
	return "there is " + words(quotedEach(list))
}

func first(list []string) string {
	if len(list) == 0 {
		return "…"
	}
	return list[0]
}

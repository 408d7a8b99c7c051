package report

import (
	"slices"
	"strings"

	"ripple/report/document"
)

// ExplainTerms says what words mean, by sort.
func ExplainTerms(title string, terms []Term) *Explanation {
	e := &Explanation{Title: title, Terms: terms}
	sorts := []struct {
		sort    Sort
		heading string
	}{{Word, "Words"}, {OfMetric, "Metrics"}, {OfCause, "What a wait is made of"}, {OfReason, "What takes satisfaction away"},
		{OfVerdict, "Verdicts"}, {OfStatus, "States of a target"}, {OfKind, "Kinds of system"}, {OfColumn, "Columns"}, {OfKey, "Keys of a file"}}
	for _, s := range sorts {
		list := document.Bullets{Heading: s.heading}
		for _, t := range terms {
			if t.Sort == s.sort {
				list.Items = append(list.Items, t.line())
			}
		}
		if len(list.Items) > 0 {
			e.Blocks = append(e.Blocks, list)
		}
	}
	return e
}

// line is a term in a list.
func (t *Term) line() string {
	text := t.Name + ": " + t.Means
	if also := slices.Concat(t.Also, t.Heads); len(also) > 0 {
		text += " Also: " + strings.Join(also, ", ") + "."
	}
	if t.Unit != "" {
		text += " Unit: " + t.Unit + "."
	}
	if t.Inside != "" {
		text += " Inside: " + t.Inside + "; to the customer: " + t.Outside + "."
	}
	return text
}

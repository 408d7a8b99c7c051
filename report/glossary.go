package report

import (
	"slices"
	"strings"
)

// Term is a word of the vocabulary: the one place that says what it means, for
// every output.
type Term struct {
	Name    string   `json:"term"`
	Sort    Sort     `json:"sort"`
	Means   string   `json:"means"`
	Unit    string   `json:"unit,omitempty"`
	Inside  string   `json:"inside,omitempty"`  // what those who run the work call it
	Outside string   `json:"outside,omitempty"` // what it is to the customer
	Heads   []string `json:"-"`                 // column heads that mean it
	Also    []string `json:"also,omitempty"`    // other words for it
}

// Sort is what kind of word a term is.
type Sort string

// The sorts.
const (
	Word      Sort = "word"
	OfMetric  Sort = "metric" // its name is the object and the measure: "team.occupancy"
	OfCause   Sort = "cause"
	OfReason  Sort = "reason"
	OfVerdict Sort = "verdict"
	OfStatus  Sort = "status"
	OfKind    Sort = "kind"
	OfColumn  Sort = "column"
	OfKey     Sort = "key"
)

// Glossary is the whole vocabulary.
func Glossary() []Term {
	return slices.Concat(words(), metricTerms(), causeTerms(), reasonTerms(), verdictTerms(), kindTerms(), columnTerms())
}

// Look finds the terms of a word, in its own name, another one, or a column's
// head; case, hyphens and underscores do not matter.
func Look(terms []Term, word string) []Term {
	var found []Term
	for _, t := range terms {
		if t.is(word) {
			found = append(found, t)
		}
	}
	return found
}

func (t *Term) is(word string) bool {
	names := slices.Concat([]string{t.Name}, t.Heads, t.Also)
	if _, measure, ok := strings.Cut(t.Name, "."); ok {
		names = append(names, measure)
	}
	return slices.ContainsFunc(names, func(name string) bool { return plainWord(name) == plainWord(word) })
}

func plainWord(s string) string {
	return strings.NewReplacer("_", " ", "-", " ", "★", "").Replace(strings.ToLower(strings.TrimSpace(s)))
}

// TermOf is what a metric means.
func TermOf(object, measure string) *Term {
	if within := strings.IndexByte(measure, '('); within >= 0 {
		measure = measure[:within]
	}
	terms := metricTerms()
	for i := range terms {
		if terms[i].Name == object+"."+measure {
			return &terms[i]
		}
	}
	return nil
}

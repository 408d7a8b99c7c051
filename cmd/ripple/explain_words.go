package main

import (
	"fmt"
	"slices"
	"strings"

	"ripple/report"
	"ripple/scenarios"
	"ripple/scenarios/tree"
)

// explainWords prints the vocabulary, or what one word means. It needs no file.
func (c *console) explainWords(o *explaining, args []string) error {
	if o.story {
		return usage("--glossary explains words, --path one customer: write one of them")
	}
	terms := append(report.Glossary(), keyTerms()...)
	if len(args) == 0 {
		return c.answer(o, report.ExplainTerms("The words that ripple uses", terms), nil)
	}
	word := strings.Join(args, " ")
	found := report.Look(terms, word)
	if len(found) == 0 {
		var names []string
		for _, t := range terms {
			names = append(names, t.Name)
			if _, measure, ok := strings.Cut(t.Name, "."); ok {
				names = append(names, measure)
			}
		}
		if strings.HasSuffix(word, ".toml") {
			return usage("--glossary needs no file: write ripple explain --glossary, or with a word")
		}
		if meant, ok := tree.Suggest(word, names); ok {
			return usage("there is no word %q; did you mean %q?", word, meant)
		}
		return usage("there is no word %q: ripple explain --glossary lists them", word)
	}
	return c.answer(o, report.ExplainTerms(word, found), nil)
}

// keyTerms are all keys of the files, with what they mean.
func keyTerms() []report.Term {
	var terms []report.Term
	seen := []string{}
	add := func(prefix string, keys []scenarios.Key) {
		for i := range keys {
			k := &keys[i]
			name := prefix + k.Name
			if k.Status == scenarios.Later || k.Doc == "" || slices.Contains(seen, name) {
				continue
			}
			seen = append(seen, name)
			t := report.Term{Name: name, Sort: report.OfKey, Means: upper(k.Doc) + "."}
			if k.Default != "" {
				t.Means += fmt.Sprintf(" Where nothing is stated: %s.", k.Default)
			}
			terms = append(terms, t)
		}
	}
	for _, kind := range []scenarios.FileKind{scenarios.ScenarioFile, scenarios.ChangeFile, scenarios.LibraryFile} {
		doc := scenarios.Schema(kind)
		add("", doc.Keys)
		for _, t := range doc.Tables {
			if t.Status != scenarios.Later {
				add(t.Name+".", t.Keys)
			}
		}
	}
	return terms
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

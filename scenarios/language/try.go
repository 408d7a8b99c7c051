package language

import (
	"fmt"
	"strings"

	"ripple/scenarios"
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// try says whether a way to write a value is accepted already. Any other
// objection to it is an error.
func (w *way) try(trial *scenarios.Scenario) (later bool, err error) {
	_, problems := trial.Set(w.path, w.written)
	switch {
	case len(problems) == 0:
		return false, nil
	case notYet(problems):
		return true, nil
	}
	return false, fmt.Errorf("%s = %s: %w", w.path, w.written, problems)
}

// tryEach tries the values of a list, or the ends of a range.
func (w *way) tryEach(trial *scenarios.Scenario) (later bool, err error) {
	v := tree.ParseValue(tree.NewFile("", w.written), 0)
	if v == nil {
		return false, fmt.Errorf("%s is no value", w.written)
	}
	var each []string
	for _, item := range v.Items {
		each = append(each, item.Pos.Source())
	}
	if v.Kind == tree.String {
		r, err := value.ParseRange(v.Text)
		if err != nil {
			return false, err
		}
		each = []string{r.Text(r.From), r.Text(r.To)}
	}
	for _, text := range each {
		one := way{w.path, text, ""}
		if later, err = one.try(trial); later || err != nil {
			return later, err
		}
	}
	return false, nil
}

// samples are the plain values on the page, by the form of the key at which they
// are tried.
func samples() (map[scenarios.Form][]any, error) {
	s, err := trial()
	if err != nil {
		return nil, err
	}
	list := map[scenarios.Form][]any{}
	for _, kind := range values() {
		for _, w := range kind.ways {
			k := keyAt(w.path)
			if v := tree.ParseValue(tree.NewFile("", w.written), 0); k == nil || v == nil || v.Kind != tree.String || kind.paths || kind.ranges {
				continue
			} else if later, err := w.try(s); err != nil {
				return nil, err
			} else if !later && len(list[k.Form]) < 4 {
				list[k.Form] = append(list[k.Form], v.Text)
			}
		}
	}
	return list, nil
}

// keyAt is the key that a path leads to: "hours", "team.desk.capacity".
func keyAt(path string) *scenarios.Key {
	parts := strings.Split(path, ".")
	doc := scenarios.Schema(scenarios.ScenarioFile)
	keys, name := doc.Keys, parts[0]
	if len(parts) == 3 {
		for i := range doc.Tables {
			if t := &doc.Tables[i]; t.Name == parts[0] {
				keys, name = t.Keys, parts[2]
			}
		}
	}
	for i := range keys {
		if keys[i].Name == name {
			return &keys[i]
		}
	}
	return nil
}

// trial is the scenario in which the values on the page are tried.
func trial() (*scenarios.Scenario, error) {
	s, problems := scenarios.Load(below(trialFiles, "trial"), "trial.toml", scenarios.Options{})
	if problems != nil {
		return nil, problems
	}
	return s, nil
}

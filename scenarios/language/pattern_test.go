package language

import (
	"encoding/json"
	"errors"
	"regexp"
	"testing"

	"pgregory.net/rapid"

	"ripple/scenarios"
	"ripple/scenarios/value"
)

// patterns are the patterns in the shape of a form.
func patterns(t *testing.T, s object) []*regexp.Regexp {
	t.Helper()
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var list []*regexp.Regexp
	for _, m := range regexp.MustCompile(`"pattern":("(?:[^"\\]|\\.)*")`).FindAllSubmatch(data, -1) {
		var text string
		if err := json.Unmarshal(m[1], &text); err != nil {
			t.Fatal(err)
		}
		list = append(list, regexp.MustCompile(text))
	}
	if len(list) == 0 {
		t.Fatal("no patterns")
	}
	return list
}

// TestPatternsAccept: no pattern refuses what the reader of a value accepts.
func TestPatternsAccept(t *testing.T) {
	form := func(f scenarios.Form) []*regexp.Regexp { return patterns(t, of(f)) }
	share := patterns(t, definitions(false)["share"].(object))
	numbers := []string{"0", "1", "35", "1_000", "0.5", ".5", "1.", "1_0.2_5", "x", "1e3"}
	blanks := []string{"", "", " ", "\t", "\u00a0"}
	units := []string{"w", "bd", "d", "h", "m", "s", "ms", "min", "H"}
	signs := []string{"", "+", "-", "−", "–", "x", "×", "*", "X"}
	for _, c := range []struct {
		name     string
		patterns []*regexp.Regexp
		pieces   [][]string
		read     func(string) error
	}{
		{"duration", form(scenarios.Duration), [][]string{numbers, blanks, units, blanks, {"", "", "30m", "5 s", "7ms"}}, func(s string) error { _, err := value.Duration(s); return err }},
		{"rate", form(scenarios.Rate), [][]string{numbers, blanks, {"/", "per"}, blanks, units}, func(s string) error { _, err := value.ParseRate(s); return err }},
		{"cost", form(scenarios.Cost), [][]string{numbers, blanks, {"/"}, blanks, {"h", "H", "case", "Case", "d"}}, func(s string) error { _, _, err := value.ParseCost(s); return err }},
		{"factor", form(scenarios.Factor), [][]string{signs, blanks, numbers}, func(s string) error { _, err := value.Factor(s); return err }},
		{"target", form(scenarios.Bounds), [][]string{{"<=", ">=", "<", ">", "≤", "≥", "=", "=="}, blanks, numbers, blanks, append(units, "%", "")}, func(s string) error { _, err := value.ParseBound(s); return err }},
		{"share", share, [][]string{numbers, blanks, {"", "%", "percent"}}, func(s string) error { _, err := value.Share(s); return err }},
		{"edit", []*regexp.Regexp{regexp.MustCompile(edit)}, [][]string{signs, blanks, numbers, blanks, append(units, "%", "pp", "")}, isEdit},
	} {
		t.Run(c.name, func(t *testing.T) {
			accepted := 0
			rapid.Check(t, func(r *rapid.T) {
				text := rapid.SampledFrom(blanks).Draw(r, "blank")
				for _, piece := range c.pieces {
					text += rapid.SampledFrom(piece).Draw(r, "piece")
				}
				text += rapid.SampledFrom(blanks).Draw(r, "blank")
				if c.read(text) != nil {
					return
				}
				accepted++
				for _, p := range c.patterns {
					if p.MatchString(text) {
						return
					}
				}
				r.Fatalf("%q is accepted and matches none of %v", text, c.patterns)
			})
			if accepted < 5 {
				t.Errorf("%d texts were accepted", accepted)
			}
		})
	}
}

func isEdit(s string) error {
	_, ok, err := value.ParseEdit(s)
	if err == nil && !ok {
		err = errors.New("no edit")
	}
	return err
}

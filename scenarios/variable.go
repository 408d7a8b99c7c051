package scenarios

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Variable is a path at which several values are tried.
type Variable struct {
	Path   string
	Now    string       // what the base with its changes says there, for reading
	Values []string     // as written; of a range from one step to the next, nil if it has none
	Range  *value.Range // nil: a list
	Both   bool         // it is varied in today's world as well

	entry  *tree.Entry  // where it stands
	whole  string       // the path in full
	levels []*tree.Node // the values; of a range without steps its ends
}

// Limits on how much can be tried.
const (
	mostVariables = 100
	mostLevels    = 10_000
)

// between says which values of a range without steps are tried.
type between uint8

const (
	steps    between = iota // whole numbers; others need steps
	ends                    // its two ends
	anywhere                // any
)

// readVariable reads the values of a variable.
func readVariable(e *tree.Entry, tried between, problems *tree.Problems) (*Variable, bool) {
	f := &Variable{Path: e.Key, entry: e}
	switch {
	case e.Value.Kind == tree.String:
		return f, f.readRange(tried, problems)
	case e.Value.Kind != tree.Array: // said already
		return f, false
	case len(e.Value.Items) == 0:
		problems.Add(e.Value.Pos, `write for example [34, 38, 42] or "34..42 by 4"`, "there are no values to try")
		return f, false
	case len(e.Value.Items) > mostLevels:
		problems.Add(e.Value.Items[mostLevels].Pos, fmt.Sprintf("write up to %d", mostLevels), "these are too many values")
		return f, false
	}
	seen := map[string]bool{}
	before := len(*problems)
	for _, item := range e.Value.Items {
		text := levelText(item)
		if seen[text] {
			problems.Add(item.Pos, "keep one of them", "%s stands twice", shown(item))
		}
		if _, err := value.ParseRange(item.Text); item.Kind == tree.String && err == nil {
			problems.Add(item.Pos, fmt.Sprintf("write it alone, without [ ]: %q; a time that varies inside a run is written as \"~8m\" or \"5m/8m/20m\"", item.Text), "a range of values cannot stand in a list")
		}
		seen[text] = true
		f.Values, f.levels = append(f.Values, text), append(f.levels, item)
	}
	return f, len(*problems) == before
}

func (f *Variable) readRange(tried between, problems *tree.Problems) bool {
	n := f.entry.Value
	r, err := value.ParseRange(n.Text)
	if err != nil {
		b := binder{problems: problems}
		if !strings.Contains(n.Text, "..") && !strings.Contains(err.Error(), "two dots") {
			problems.Add(n.Pos, fmt.Sprintf(`write several: [%q, …], or a range such as "34..42 by 4"`, n.Text), "one value varies nothing")
			return false
		}
		b.fail(n, err)
		return false
	}
	whole := r.Unit == "" && r.From == math.Trunc(r.From) && r.To == math.Trunc(r.To)
	switch {
	case r.By > 0:
	case tried == ends:
		r.By = r.To - r.From
	case whole && r.To-r.From < mostLevels:
		r.By = 1
	case whole:
		problems.Add(n.Pos, fmt.Sprintf("write how far they are apart, such as %q", n.Text+" by 1_000"), "this range has %s values", number(r.To-r.From+1))
		return false
	case tried == steps:
		problems.Add(n.Pos, fmt.Sprintf("write how far the values are apart: %q", n.Text+" by "+r.Text((r.To-r.From)/4)), "this range does not say which values between its ends to try")
		return false
	}
	f.Range, f.Values = &r, r.Values()
	for _, text := range f.Values {
		f.levels = append(f.levels, level(r, n.Pos, text))
	}
	if f.Values == nil {
		f.levels = []*tree.Node{level(r, n.Pos, r.Text(r.From)), level(r, n.Pos, r.Text(r.To))}
	}
	return true
}

// level is a value of a range as if it were written there.
func level(r value.Range, at tree.Pos, text string) *tree.Node {
	n := tree.NewString(at, text)
	if x, err := strconv.ParseFloat(text, 64); err == nil && r.Unit == "" && !r.Relative {
		n.Number, n.Kind = x, tree.Float
		if x == math.Trunc(x) {
			n.Kind = tree.Integer
		}
	}
	return n
}

// levelText is a value in a list as people read it.
func levelText(n *tree.Node) string {
	if n.Kind == tree.Table || n.Kind == tree.Array {
		return n.Pos.Source()
	}
	return n.Text
}

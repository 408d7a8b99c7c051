package scenarios

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// mostTries is how many combinations of values are made to see whether they can
// be simulated together.
const mostTries = 100

// try makes the worlds of every value; of a range its ends and the first step.
// One wrong value is one problem. The others are as they are if they are varied
// alone, else at their first value, if that can be.
func (x *Experiment) try(alone bool, problems *tree.Problems) {
	others := make([]*tree.Node, len(x.Variables))
	if !alone {
		for i, f := range x.Variables {
			others[i] = f.levels[0]
		}
		if _, found := x.at(others); len(found) > 0 {
			clear(others)
		}
	}
	for i, f := range x.Variables {
		tried := f.levels
		if n := len(tried); f.Range != nil && n > 2 {
			tried = []*tree.Node{tried[0], tried[1], tried[n-1]}
		}
		levels := slices.Clone(others)
		for _, v := range tried {
			levels[i] = v
			_, found := x.at(levels)
			x.blame(f, v, found, problems)
		}
	}
}

// tryTogether makes combinations of values that are right alone: all of them, or
// some that are spread over all.
func (x *Experiment) tryTogether(points int, levels func(int) []*tree.Node, problems *tree.Problems) {
	step := max(1, (points+mostTries-1)/mostTries)
	for i := 0; i < points; i += step {
		if i+step >= points {
			i = points - 1
		}
		chosen := levels(i)
		_, found := x.at(chosen)
		if len(found) == 0 {
			continue
		}
		var with []string
		for k, f := range x.Variables {
			if chosen[k] != nil {
				with = append(with, f.Path+" = "+levelText(chosen[k]))
			}
		}
		problems.Add(x.Variables[0].entry.At, "leave out values that do not go together", "%s: %s%s", strings.Join(with, ", "), found[0].Text, whereElse(found[0], x.file.Pos.File))
		return
	}
}

// blame reports what is wrong with a value, at the value.
func (x *Experiment) blame(f *Variable, v *tree.Node, found tree.Problems, problems *tree.Problems) {
	if len(found) == 0 {
		return
	}
	p, here := found[0], x.file.Pos.File
	for _, other := range found {
		if other.Pos.File == here {
			p = other
			break
		}
	}
	text := p.Text
	if p.Pos.File != here {
		text = fmt.Sprintf("with %s = %s: %s%s", f.Path, levelText(v), p.Text, whereElse(p, here))
		p.Pos = v.Pos
	} else if f.Range != nil && p.Pos == v.Pos && !strings.Contains(text, levelText(v)) {
		text = levelText(v) + ": " + p.Text
	}
	problems.Add(p.Pos, p.Remedy, "%s", text)
}

// whereElse says where a problem is that is not in this file.
func whereElse(p tree.Problem, here *tree.File) string {
	if p.Pos.File == here || !p.Pos.IsKnown() {
		return ""
	}
	return fmt.Sprintf(" (%s:%d)", path.Base(p.Pos.Name()), p.Pos.Line())
}

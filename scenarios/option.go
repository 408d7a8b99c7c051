package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// Set gives the value at a path another value, "team.handlers.capacity" to
// "43" or "+2". The text is read as a TOML value if it is one, else as a text.
// The scenario itself stays as it is.
func (s *Scenario) Set(path, text string) (*Scenario, tree.Problems) {
	var problems tree.Problems
	next := s.copy()
	option := tree.NewFile("--set", path+"="+text)
	at := tree.Pos{File: option, At: 0, Len: len(path)}
	v := valueOf(option, len(path)+1, text)
	m := newMerger(next.tree, s.Name, ChangeFile, &problems)
	if strings.TrimSpace(path) == "include" {
		problems.Add(at, "write it into the file", "a library cannot be included here")
		return nil, problems
	}
	if c := strings.TrimSpace(text); v.Kind == tree.String && c != "" && strings.ContainsAny(c[:1], "{[") {
		problems.Add(v.Pos, `texts inside stand in quotes: { survey = "18%", assess = "rest" }`, "this is no TOML value")
		return nil, problems
	}
	m.set(path, at, v)
	if len(problems) == 0 {
		expand(next.tree)
		next.build(&problems)
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	return next, nil
}

// valueOf reads the value of an option.
func valueOf(option *tree.File, at int, text string) *tree.Node {
	plain := tree.NewString(tree.Pos{File: option, At: at, Len: len(text)}, text)
	if strings.HasPrefix(text, "+") || strings.HasPrefix(text, "-") {
		return plain
	}
	if n := tree.ParseValue(option, at); n != nil {
		return n
	}
	return plain
}

// As is the same scenario simulated as a system of another kind: worlds that
// are compared share one.
func (s *Scenario) As(kind sim.Kind) (*Scenario, tree.Problems) {
	var problems tree.Problems
	next := s.copy()
	next.forced = &kind
	next.build(&problems)
	if len(problems) > 0 {
		return nil, problems
	}
	return next, nil
}

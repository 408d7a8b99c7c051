package language

import (
	"fmt"
	"io/fs"
	"strings"

	"ripple/scenarios"
	"ripple/scenarios/tree"
)

// Example is a file that shows one thing. It begins with a comment: "# Title:
// what it shows."
type Example struct {
	File, Title, Says, Text string

	Kind  scenarios.FileKind
	Base  string   // of a change
	Needs []string // changes that come before it
	Later bool     // it shows something that is not yet supported

	root *tree.Node
}

// read reads an example, and finds out whether it can be simulated yet. A
// library is looked at where it is included.
func read(name string) (*Example, error) {
	files := below(Files, "examples")
	text, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	e := &Example{File: name, Text: string(text)}
	first, _, _ := strings.Cut(e.Text, "\n")
	title, says, ok := strings.Cut(strings.TrimPrefix(first, "# "), ": ")
	if !ok || !strings.HasPrefix(first, "# ") {
		return nil, fmt.Errorf("%s does not begin with a comment: # Title: what it shows", name)
	}
	e.Title, e.Says = title, says
	root, _, problems := tree.Read(files, name)
	if problems != nil {
		return nil, problems
	}
	e.root, e.Kind = root, scenarios.FileKind(root.Entries()[0].Key)
	if e.Kind == scenarios.LibraryFile {
		return e, nil
	}
	if base := root.Get("base"); base != nil {
		e.Base = base.Text
	}
	for _, item := range list(root.Get("needs")) {
		e.Needs = append(e.Needs, item.Text)
	}
	_, _, problems = e.Load()
	e.Later = notYet(problems)
	if len(problems) > 0 && !e.Later {
		return nil, problems
	}
	return e, nil
}

// Load reads the scenario of an example and, if it is a change, the changed one;
// of a sweep or an optimisation the worlds of its first values.
func (e *Example) Load() (base, changed *scenarios.Scenario, problems tree.Problems) {
	files := below(Files, "examples")
	switch e.Kind {
	case scenarios.SweepFile:
		w, problems := scenarios.LoadSweep(files, e.File, scenarios.Options{})
		if problems != nil {
			return nil, nil, problems
		}
		p, problems := w.At(make([]float64, len(w.Variables)))
		return p.Base, p.Changed, problems
	case scenarios.OptimiseFile:
		o, problems := scenarios.LoadOptimise(files, e.File, scenarios.Options{})
		if problems != nil {
			return nil, nil, problems
		}
		p, problems := o.At(make([]float64, len(o.Variables)))
		return p.Base, p.Changed, problems
	}
	if e.Kind != scenarios.ChangeFile {
		base, problems = scenarios.Load(files, e.File, scenarios.Options{})
		return base, nil, problems
	}
	if base, problems = scenarios.Load(files, e.Base, scenarios.Options{}); problems != nil {
		return nil, nil, problems
	}
	changed, _, problems = base.With(append(append([]string{}, e.Needs...), e.File)...)
	return base, changed, problems
}

// notYet says whether something is refused only because it is still missing.
func notYet(problems tree.Problems) bool {
	for _, p := range problems {
		if strings.Contains(p.Text, "not yet supported") || strings.Contains(p.Text, "not supported yet") {
			return true
		}
	}
	return false
}

// list are the items of a list, or the one value that stands for it.
func list(n *tree.Node) []*tree.Node {
	if n == nil || n.Kind == tree.Array {
		if n == nil {
			return nil
		}
		return n.Items
	}
	return []*tree.Node{n}
}

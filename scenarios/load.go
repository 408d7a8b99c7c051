package scenarios

import (
	"fmt"
	"path"

	"ripple/scenarios/tree"
)

// read reads a file of one kind with the libraries it includes, checks it and
// writes short forms out. Through is the chain of files that included it.
func (s *Scenario) read(name string, kind FileKind, problems *tree.Problems, through []string) *tree.Node {
	file := s.parse(name, kind, problems)
	if file == nil {
		return nil
	}
	root := s.includes(file, append(through, name), problems)
	if root == nil {
		root = tree.NewTable(file.Pos)
	}
	m := newMerger(root, name, kind, problems)
	m.file(file)
	root.Pos = file.Pos
	return root
}

// parse reads one file, checks its keys and writes short forms out.
func (s *Scenario) parse(name string, kind FileKind, problems *tree.Problems) *tree.Node {
	file, f, ps := tree.Read(s.from.fsys, name)
	if f != nil {
		s.Files = append(s.Files, Source{name, f.SHA256})
	}
	if ps != nil {
		*problems = append(*problems, ps...)
		return nil
	}
	if !s.expect(file, kind, name, problems) {
		return nil
	}
	c := checker{doc: Schema(kind), problems: problems}
	c.keysOfFile(file)
	expand(file)
	return file
}

// keysOfFile checks the whole file.
func (c *checker) keysOfFile(file *tree.Node) {
	c.file(file)
	for _, k := range c.doc.Keys {
		if k.Required && file.Entry(k.Name) == nil {
			c.problems.Add(file.Pos, fmt.Sprintf("add %s: %s", k.Name, k.Doc), "%s needs %q", c.doc.Kind.Noun(), k.Name)
		}
	}
}

// expect refuses a file that is something else than what is wanted.
func (s *Scenario) expect(file *tree.Node, kind FileKind, name string, problems *tree.Problems) bool {
	for _, k := range []FileKind{ScenarioFile, LibraryFile, ChangeFile, SweepFile, OptimiseFile} {
		e := file.Entry(string(k))
		if e == nil || k == kind || file.Entry(string(kind)) != nil {
			continue
		}
		remedy := ""
		switch {
		case k == ChangeFile && kind == ScenarioFile:
			remedy = "name the scenario first, then the change"
			if base := text(file.Get("base")); base != "" {
				remedy = fmt.Sprintf("name the scenario first: %s %s", path.Join(path.Dir(name), base), name)
			}
		case k == SweepFile || k == OptimiseFile:
			remedy = whatElse(file, k, name)
		case kind == ChangeFile:
			remedy = `the first key of a change is change = "…"`
		case k == LibraryFile && kind == ScenarioFile:
			remedy = fmt.Sprintf("include it in a scenario: include = [%q]", path.Base(name))
		}
		problems.Add(e.At, remedy, "this is %s, not a %s", k.Noun(), kind)
		return false
	}
	if file.Entry(string(kind)) == nil {
		if entries := file.Entries(); len(entries) > 0 {
			if s, ok := tree.Suggest(entries[0].Key, []string{"scenario", "change", "sweep", "optimise", "library"}); ok && entries[0].Value.Kind == tree.String {
				problems.Add(entries[0].At, fmt.Sprintf("did you mean %q?", s), "unknown key %q at the top of the file", entries[0].Key)
				return false
			}
		}
		at := file.Pos
		at.Len = 1
		problems.Add(at, fmt.Sprintf(`begin with %s = "…": its title`, kind), "the first key says what the file is, and this one has no %q", kind)
		return false
	}
	return true
}

// whatElse says what can be done with a sweep or an optimisation, which are not
// simulated yet.
func whatElse(file *tree.Node, kind FileKind, name string) string {
	remedy := fmt.Sprintf("%s is checked and not simulated yet: write ripple check %s", kind.Noun(), name)
	base := text(file.Get("base"))
	if base == "" {
		return remedy
	}
	start := "ripple run "
	if file.Get("changes") != nil {
		start = "ripple compare "
	}
	start += path.Join(path.Dir(name), base)
	for _, item := range texts(file.Get("changes")) {
		start += " " + path.Join(path.Dir(name), item.Text)
	}
	return remedy + "\nwhat it starts from can be simulated: " + start
}

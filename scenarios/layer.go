package scenarios

import (
	"fmt"
	"path"
	"strings"

	"ripple/scenarios/tree"
)

// layer is one of the changes that are put on a scenario.
type layer struct {
	Change
	name   string          // of the file
	file   *tree.Node      // nil: it could not be read
	direct []need          // what it says it builds on
	needs  map[string]bool // names of the files that it builds on, directly or not
	unmet  bool            // it is not put on: it or something it builds on is not as it should be
	stated []Part          // that the change names itself
	m      *merger         // that has put it on
}

// layers reads the files of several changes and what each builds on.
func (s *Scenario) layers(names []string, problems *tree.Problems) []*layer {
	var all []*layer
	for _, name := range names {
		l := &layer{name: name, file: s.parse(name, ChangeFile, problems)}
		l.unmet = l.file == nil
		l.unmet = l.unmet || !s.isMine(l.file, name, problems)
		for _, other := range all {
			if other.name == name && !l.unmet {
				problems.Add(l.file.Entry("change").At, "name it once", "%s is named twice", path.Base(name))
				l.unmet = true
			}
		}
		all = append(all, l)
	}
	s.link(all, problems)
	return all
}

// isMine refuses a change of another scenario, whose names would mean nothing
// here.
func (s *Scenario) isMine(file *tree.Node, name string, problems *tree.Problems) bool {
	base := file.Get("base")
	if base == nil || base.Kind != tree.String {
		return true
	}
	if path.Base(base.Text) == path.Base(s.Name) {
		// A name alone may stand for the scenario wherever it lies.
		if meant := path.Join(path.Dir(name), base.Text); strings.Contains(base.Text, "/") && meant != s.Name {
			problems.Add(base.Pos, fmt.Sprintf("name %s first, or write base = %q", base.Text, path.Base(s.Name)),
				"this is a change of another %s", path.Base(s.Name))
			return false
		}
		return true
	}
	problems.Add(base.Pos, fmt.Sprintf("name %s first, or write base = %q", base.Text, path.Base(s.Name)),
		"this is a change of %s, not of %s", path.Base(base.Text), path.Base(s.Name))
	return false
}

package scenarios

import (
	"io/fs"
	"path"
	"slices"

	"ripple/scenarios/tree"
)

// includes merges the libraries of a file, the first lowest. One that has been
// read already lies underneath: it is not put on top of what stands on it.
func (s *Scenario) includes(file *tree.Node, through []string, problems *tree.Problems) *tree.Node {
	var root *tree.Node
	for _, item := range texts(file.Get("include")) {
		name, err := inside(s.from.fsys, s.from.dir, path.Dir(through[len(through)-1]), item.Text, s.from.opts.AllowOutside)
		switch {
		case err != nil:
			problems.Add(item.Pos, "", "%s", err)
			continue
		case slices.Contains(through, name):
			roundAbout(item, through[slices.Index(through, name):], problems)
			continue
		case s.hasRead(name):
			continue
		case len(through) > 20:
			problems.Add(item.Pos, "", "libraries include each other too deeply")
			continue
		}
		info, statErr := fs.Stat(s.from.fsys, name)
		switch {
		case statErr != nil:
			remedy := "write its path, seen from this file"
			if near := tree.Nearby(s.from.fsys, name); near != "" {
				remedy = near
			}
			problems.Add(item.Pos, remedy, "there is no library %s beside this file", item.Text)
			continue
		case !info.Mode().IsRegular():
			problems.Add(item.Pos, "name a .toml file", "%s is not a file", item.Text)
			continue
		}
		library := s.read(name, LibraryFile, problems, through)
		if library == nil {
			continue
		}
		if root == nil {
			root = library
			continue
		}
		newMerger(root, name, LibraryFile, problems).file(library)
	}
	return root
}

func (s *Scenario) hasRead(name string) bool {
	return slices.ContainsFunc(s.Files, func(read Source) bool { return read.Name == name })
}

// roundAbout is for a file that is to lie underneath itself.
func roundAbout(item *tree.Node, through []string, problems *tree.Problems) {
	if len(through) == 1 {
		problems.Add(item.Pos, "leave it out", "%s includes itself", path.Base(through[0]))
		return
	}
	way := ""
	for _, name := range through {
		way += path.Base(name) + " → "
	}
	problems.Add(item.Pos, "take one of them out", "these files include each other: %s", way+path.Base(through[0]))
}

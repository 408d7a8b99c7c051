package scenarios

import (
	"io/fs"
	"path"
	"slices"

	"ripple/scenarios/tree"
)

// includes merges the libraries of a file, the first lowest.
func (s *Scenario) includes(file *tree.Node, through []string, problems *tree.Problems) *tree.Node {
	var root *tree.Node
	for _, item := range texts(file.Get("include")) {
		name, err := inside(s.from.fsys, path.Dir(through[len(through)-1]), item.Text, s.from.opts.AllowOutside)
		switch {
		case err != nil:
			problems.Add(item.Pos, "", "%s", err)
			continue
		case slices.Contains(through, name):
			problems.Add(item.Pos, "take one of the two out", "%s includes itself", path.Base(name))
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

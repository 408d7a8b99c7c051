package starter

import (
	"io/fs"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// Example is a scenario of the gallery with what belongs to it.
type Example struct {
	Name  string // "claims"
	Title string
	Files []string // the scenario first, then the libraries it includes, then what builds on it
}

// Examples are all scenarios of a gallery, in the order of their names.
func Examples(files fs.FS) ([]Example, error) {
	names, err := fs.Glob(files, "*.toml")
	if err != nil {
		return nil, err
	}
	roots := map[string]*tree.Node{}
	for _, name := range names {
		root, _, problems := tree.Read(files, name)
		if len(problems) > 0 {
			return nil, problems
		}
		roots[name] = root
	}
	var all []Example
	for _, name := range names {
		title := roots[name].Get("scenario")
		if title == nil {
			continue
		}
		e := Example{Name: strings.TrimSuffix(name, ".toml"), Title: title.Text}
		e.add(roots, name)
		for _, other := range names {
			if base := roots[other].Get("base"); base != nil && base.Text == name {
				e.add(roots, other)
			}
		}
		all = append(all, e)
	}
	return all, nil
}

// add adds a file and the libraries that it includes.
func (e *Example) add(roots map[string]*tree.Node, name string) {
	if roots[name] == nil || slices.Contains(e.Files, name) {
		return
	}
	e.Files = append(e.Files, name)
	switch include := roots[name].Get("include"); {
	case include == nil:
	case include.Kind == tree.Array:
		for _, item := range include.Items {
			e.add(roots, item.Text)
		}
	default:
		e.add(roots, include.Text)
	}
}

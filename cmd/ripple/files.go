package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ripple/scenarios/tree"
)

// located are the files of a command line in a file system that holds them all.
type located struct {
	files fs.FS
	names []string // in it
	root  string   // of it; "" is the current folder
	typed map[string]string
}

// locate uses the current folder if all files are below it, else the deepest
// folder that holds them; outside: the whole file system, for what they name.
func locate(paths []string, outside bool) (*located, error) {
	at := &located{names: make([]string, len(paths)), typed: map[string]string{}}
	here := !outside
	for i, p := range paths {
		at.names[i] = filepath.ToSlash(filepath.Clean(p))
		here = here && fs.ValidPath(at.names[i])
	}
	if here {
		at.files = os.DirFS(".")
		return at, nil
	}
	for i, p := range paths {
		full, err := filepath.Abs(p)
		if err != nil {
			return nil, err
		}
		at.names[i] = full
		dir := filepath.Dir(full)
		if i == 0 {
			at.root = dir
		}
		for outside && at.root != filepath.Dir(at.root) || !within(at.root, dir) {
			at.root = filepath.Dir(at.root)
		}
	}
	for i := range at.names {
		name, err := filepath.Rel(at.root, at.names[i])
		if err != nil {
			return nil, err
		}
		at.names[i] = filepath.ToSlash(name)
		at.typed[at.names[i]] = paths[i]
	}
	at.files = os.DirFS(at.root)
	return at, nil
}

// rename gives files in problems the names people know: what they typed, or
// where the files are.
func (at *located) rename(problems tree.Problems) {
	done := map[*tree.File]bool{}
	for i := range problems {
		p := &problems[i]
		f := p.Pos.File
		switch {
		case f == nil: // it could not be read
			for name, typed := range at.typed {
				if rest, ok := strings.CutPrefix(p.Text, name+":"); ok {
					p.Text = typed + ":" + rest
					break
				}
			}
		case done[f] || strings.HasPrefix(f.Name, "--"):
		case at.typed[f.Name] != "":
			f.Name = at.typed[f.Name]
		default:
			f.Name = filepath.Join(at.root, filepath.FromSlash(f.Name))
		}
		done[f] = true
	}
}

// within says whether dir is root or below it.
func within(root, dir string) bool {
	rel, err := filepath.Rel(root, dir)
	return err == nil && (rel == "." || filepath.IsLocal(rel))
}

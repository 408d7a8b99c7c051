package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// locate is a file system in which all files lie, and their names in it: the
// current folder if it can be, else the deepest folder that holds them all.
func locate(paths []string, outside bool) (fs.FS, []string, error) {
	names := make([]string, len(paths))
	here := !outside
	for i, p := range paths {
		names[i] = filepath.ToSlash(filepath.Clean(p))
		here = here && fs.ValidPath(names[i])
	}
	if here {
		return os.DirFS("."), names, nil
	}
	root := ""
	for i, p := range paths {
		full, err := filepath.Abs(p)
		if err != nil {
			return nil, nil, err
		}
		names[i] = full
		dir := filepath.Dir(full)
		if i == 0 {
			root = dir
		}
		for outside && root != filepath.Dir(root) || !within(root, dir) {
			root = filepath.Dir(root)
		}
	}
	for i := range names {
		name, err := filepath.Rel(root, names[i])
		if err != nil {
			return nil, nil, err
		}
		names[i] = filepath.ToSlash(name)
	}
	return os.DirFS(root), names, nil
}

// within says whether dir is root or below it.
func within(root, dir string) bool {
	rel, err := filepath.Rel(root, dir)
	return err == nil && (rel == "." || filepath.IsLocal(rel))
}

// writeFile writes a whole file or nothing: under another name first.
func writeFile(path string, write func(io.Writer) error) (err error) {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	if err := write(tmp); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Chmod(0o644); err != nil {
		tmp.Close()
		return err
	}
	if err := tmp.Close(); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), path)
}

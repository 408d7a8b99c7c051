package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// fileSet is what init writes: the scenario first.
type fileSet []newFile

type newFile struct{ from, to, text string }

// newFileSet gives the scenario the name that was asked for, and what builds on
// it one to match: claims.fast-track.toml becomes NAME.fast-track.toml. Files
// name each other by the new names.
func newFileSet(from fs.FS, names []string, args []string) (fileSet, error) {
	old := strings.TrimSuffix(names[0], ".toml")
	dir, name := "", old
	if len(args) > 0 {
		dir, name = filepath.Split(strings.TrimSuffix(args[0], ".toml"))
		if err := checkName(args[0], dir, name); err != nil {
			return nil, err
		}
	}
	var set fileSet
	renames := []string{}
	for _, f := range names {
		text, err := fs.ReadFile(from, f)
		if err != nil {
			return nil, err
		}
		to := f
		if rest, ok := strings.CutPrefix(f, old+"."); ok && belongs(string(text)) {
			to = name + "." + rest
		}
		renames = append(renames, `"`+f+`"`, `"`+to+`"`, "ripple check "+f, "ripple check "+to, "ripple run "+f, "ripple run "+to,
			"ripple compare "+names[0]+" "+f, "ripple compare "+name+".toml "+to)
		set = append(set, newFile{f, filepath.Join(dir, to), string(text)})
	}
	replacer := strings.NewReplacer(renames...)
	seen := map[string]bool{}
	for i := range set {
		set[i].text = replacer.Replace(set[i].text)
		if seen[set[i].to] {
			return nil, usage("%s: two of the files would have the name %s; choose another one", args[0], set[i].to)
		}
		seen[set[i].to] = true
	}
	return set, nil
}

// belongs says whether a file is a scenario or builds on one: a library keeps
// its name.
func belongs(text string) bool {
	for line := range strings.Lines(text) {
		if key, _, ok := strings.Cut(line, "="); ok {
			return strings.TrimSpace(key) != "library"
		}
	}
	return true
}

// checkName refuses what is no name of a file.
func checkName(typed, dir, name string) error {
	switch {
	case name == "" || name == "." || name == "..":
		return usage("%q is no name of a file: write for example front-office", typed)
	case strings.HasPrefix(name, "."):
		return usage("%q would be hidden: begin with a letter", typed)
	case strings.ContainsFunc(name, func(r rune) bool { return unicode.IsControl(r) || strings.ContainsRune(`"\:*?<>|`, r) }):
		return usage("%q cannot be the name of a file: use letters, digits, - and _", typed)
	}
	if dir == "" {
		return nil
	}
	switch info, err := os.Stat(filepath.Clean(dir)); {
	case errors.Is(err, fs.ErrNotExist):
		return usage("%s: there is no folder %s; make it first", typed, filepath.Clean(dir))
	case err != nil:
		return fmt.Errorf("%s: %w", typed, cause(err))
	case !info.IsDir():
		return usage("%s: %s is not a folder", typed, filepath.Clean(dir))
	}
	return nil
}

// write writes all files or none, and never over one that is there.
func (set fileSet) write() (err error) {
	var there []string
	for _, f := range set {
		if _, err := os.Lstat(f.to); err == nil {
			there = append(there, f.to)
		}
	}
	if len(there) > 0 {
		is := "is"
		if len(there) > 1 {
			is = "are"
		}
		return usage("%s %s there already; give another name: ripple init NAME", strings.Join(there, " and "), is)
	}
	var written []string
	defer func() {
		if err != nil {
			for _, name := range written {
				os.Remove(name)
			}
		}
	}()
	for _, f := range set {
		file, err := os.OpenFile(f.to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if err != nil {
			return fmt.Errorf("%s was not written: %w", f.to, cause(err))
		}
		written = append(written, f.to)
		_, err = file.WriteString(f.text)
		if closed := file.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return fmt.Errorf("%s was not written: %w", f.to, cause(err))
		}
	}
	return nil
}

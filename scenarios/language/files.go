package language

import (
	"embed"
	"io/fs"

	"ripple/scenarios"
)

// Files are the examples, with the data that they read.
//
//go:embed examples
var Files embed.FS

//go:embed trial
var trialFiles embed.FS

//go:embed page.md
var pageText string

// below is a folder of embedded files.
func below(files embed.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		return files // only a name that is no path is an error
	}
	return sub
}

// Kinds are the kinds of files that can be read: those whose first key is in the
// table of keys.
func Kinds() []scenarios.FileKind {
	var kinds []scenarios.FileKind
	for _, kind := range []scenarios.FileKind{scenarios.ScenarioFile, scenarios.LibraryFile, scenarios.ChangeFile, scenarios.SweepFile, scenarios.OptimiseFile} {
		for _, key := range scenarios.Schema(kind).Keys {
			if key.Name == string(kind) {
				kinds = append(kinds, kind)
			}
		}
	}
	return kinds
}

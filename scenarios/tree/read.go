package tree

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"strings"
)

// MaxSize is the size of the largest file that is read.
const MaxSize = 1 << 20

// Read reads a file into a tree. The node is nil if and only if there are
// problems; the file is nil if it could not be read at all.
func Read(fsys fs.FS, name string) (*Node, *File, Problems) {
	data, problem := slurp(fsys, name)
	if problem != nil {
		problem.Text = name + ": " + problem.Text
		return nil, nil, Problems{*problem}
	}
	f := NewFile(name, string(data))
	// The hash is of the file as it is, the positions leave out a byte order mark.
	sum := f.SHA256
	f = NewFile(name, strings.TrimPrefix(f.Data, "\ufeff"))
	f.SHA256 = sum
	n, problems := Parse(f)
	return n, f, problems
}

func slurp(fsys fs.FS, name string) ([]byte, *Problem) {
	if !fs.ValidPath(name) {
		return nil, &Problem{Text: "this is no path inside the folder", Remedy: `write it without "..", a leading "/" or "\"`}
	}
	info, err := fs.Stat(fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &Problem{Text: "there is no such file", Remedy: Nearby(fsys, name)}
	case err != nil:
		return nil, &Problem{Text: "cannot be read: " + reason(err)}
	case info.IsDir():
		return nil, &Problem{Text: "is a folder", Remedy: "name a .toml file in it"}
	case !info.Mode().IsRegular():
		return nil, &Problem{Text: "is not an ordinary file"}
	case info.Size() > MaxSize:
		return nil, tooLarge()
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, &Problem{Text: "cannot be read: " + reason(err)}
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxSize+1))
	switch {
	case err != nil:
		return nil, &Problem{Text: "cannot be read: " + reason(err)}
	case len(data) > MaxSize:
		return nil, tooLarge()
	case bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")):
		return nil, &Problem{Text: "is text in UTF-16", Remedy: "save it as UTF-8" + sample(data)}
	case bytes.IndexByte(data, 0) >= 0:
		return nil, &Problem{Text: "is not a text file", Remedy: "a scenario is a TOML file: plain text, saved as UTF-8"}
	}
	return data, nil
}

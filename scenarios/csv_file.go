package scenarios

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Limits of a file of data.
const (
	largestData = 64 << 20
	mostValues  = 5_000_000
)

// data reads columns of CSV files.
type data struct {
	fsys    fs.FS
	home    string // folder of the scenario
	outside bool
	start   time.Time
	columns map[string][]cell // read already
	files   []Source          // read already
	notes   []string
}

// folder is data as a file names them that lies in it.
type folder struct {
	*data
	dir string
}

// data are the files of data as the file names them in which a value stands: a
// library may lie in a folder of its own.
func (b *binder) data(n *tree.Node) value.Files {
	switch {
	case b.files == nil:
		return nil
	case !n.Pos.IsKnown() || strings.HasPrefix(n.Pos.Name(), "--"):
		return folder{b.files, b.files.home}
	}
	return folder{b.files, path.Dir(n.Pos.Name())}
}

// text is what a file says. What it is called in messages is as it was written.
func (d *data) text(name, written string) (string, error) {
	info, err := fs.Stat(d.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("there is no file %s", written)
	case err != nil:
		return "", fmt.Errorf("%s cannot be read", written)
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("%s is not an ordinary file", written)
	case info.Size() > largestData:
		return "", fmt.Errorf("%s is larger than %d MB", written, largestData>>20)
	}
	f, err := d.fsys.Open(name)
	if err != nil {
		return "", fmt.Errorf("%s cannot be read", written)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, largestData+1))
	if err != nil {
		return "", fmt.Errorf("%s cannot be read", written)
	}
	if bytes.IndexByte(raw, 0) >= 0 || !utf8.Valid(raw) {
		return "", fmt.Errorf("%s is not text in UTF-8", written)
	}
	if !slices.ContainsFunc(d.files, func(read Source) bool { return read.Name == name }) {
		d.files = append(d.files, Source{name, tree.NewFile(name, string(raw)).SHA256})
	}
	return strings.TrimPrefix(string(raw), "\ufeff"), nil
}

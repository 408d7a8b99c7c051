package scenarios

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// inside is the path of a file that another one names, seen from the folder of
// that one. Home is the folder of the scenario.
func inside(fsys fs.FS, home, from, name string, outside bool) (string, error) {
	if strings.Contains(name, "\\") {
		return "", errors.New(`write "/" between folders, not "\"`)
	}
	full := path.Join(from, name)
	if strings.HasPrefix(name, "/") || !outside && !below(home, full) {
		return "", fmt.Errorf("%s lies outside the folder of the scenario; put it there, or use --allow-outside", name)
	}
	if !fs.ValidPath(full) {
		return "", fmt.Errorf("%s cannot be reached from here", name)
	}
	if !outside && leadsOut(fsys, home, full) {
		return "", fmt.Errorf("%s is a link to something outside the folder of the scenario; put a copy there, or use --allow-outside", name)
	}
	return full, nil
}

func below(dir, full string) bool {
	if dir == "." {
		return full != ".." && !strings.HasPrefix(full, "../")
	}
	return full == dir || strings.HasPrefix(full, dir+"/")
}

// relative is a path below a folder, seen from there.
func relative(dir, full string) string {
	if dir == "." {
		return full
	}
	return strings.TrimPrefix(strings.TrimPrefix(full, dir), "/")
}

// mostLinks bounds a chain of links, which may be a circle.
const mostLinks = 40

// leadsOut says whether a link on the way from the folder to a file leads out
// of the folder. A file system that knows no links has none.
func leadsOut(fsys fs.FS, dir, full string) bool {
	links := 0
	for rest, at := relative(dir, full), dir; rest != ""; {
		var name string
		name, rest, _ = strings.Cut(rest, "/")
		next := path.Join(at, name)
		info, err := fs.Lstat(fsys, next)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			at = next
			continue
		}
		to, err := fs.ReadLink(fsys, next)
		next = path.Join(at, to)
		if links++; err != nil || links > mostLinks || path.IsAbs(to) || !below(dir, next) {
			return true
		}
		at, rest = dir, path.Join(relative(dir, next), rest)
	}
	return false
}

package scenarios

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// inside is the path of a file that a scenario names, seen from its folder.
func inside(dir, name string, outside bool) (string, error) {
	if strings.Contains(name, "\\") {
		return "", errors.New(`write "/" between folders, not "\"`)
	}
	full := path.Join(dir, name)
	within := dir == "." || full == dir || strings.HasPrefix(full, dir+"/")
	if strings.HasPrefix(name, "/") || !outside && (!within || strings.HasPrefix(full, "../") || full == "..") {
		return "", fmt.Errorf("%s lies outside the folder of the scenario; put it there, or use --allow-outside", name)
	}
	if !fs.ValidPath(full) {
		return "", fmt.Errorf("%s cannot be reached from here", name)
	}
	return full, nil
}

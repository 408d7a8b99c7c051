package language

import (
	"fmt"
	"strings"

	"ripple/scenarios"
	"ripple/scenarios/tree"
)

// shownIn finds the example that shows a key best: one that can be run, that is
// called after the key or its table, and comes early.
func shownIn(all [][]*Example) map[string]*Example {
	shown, best := map[string]*Example{}, map[string]int{}
	for _, chapter := range all {
		for _, e := range chapter {
			for _, path := range e.paths() {
				if fit := e.fits(path); shown[path] == nil || fit > best[path] {
					shown[path], best[path] = e, fit
				}
			}
		}
	}
	return shown
}

// fits says how well an example fits a key, by its name.
func (e *Example) fits(path string) int {
	parts := strings.FieldsFunc(strings.ReplaceAll(path, "_", "-"), func(r rune) bool { return r == '.' || r == ':' })
	fit := 0
	if !e.Later && e.Kind != scenarios.LibraryFile {
		fit = 10
	}
	words := "-" + strings.ReplaceAll(e.File, ".", "-") + "-"
	for i := len(parts) - 1; i >= 0; i-- { // the key rather than its table
		if strings.Contains(words, "-"+parts[i]+"-") || strings.Contains(words, "-"+parts[i]+"s-") {
			return fit + 1 + i
		}
	}
	return fit
}

// link leads to the example on the page, or to its file.
func (e *Example) link() string {
	if e.Later {
		return fmt.Sprintf("[%s](examples/%s)", e.Title, e.File)
	}
	return fmt.Sprintf("[%s](#%s)", e.Title, anchor(e.Title))
}

// paths are the keys that an example uses: "step.patience", "scenario:hours",
// "touchpoint.chase.after".
func (e *Example) paths() []string {
	var all []string
	var walk func(prefix string, n *tree.Node)
	walk = func(prefix string, n *tree.Node) {
		for _, entry := range n.Entries() {
			all = append(all, prefix+entry.Key)
			walk(prefix+entry.Key+".", entry.Value)
			for _, item := range entry.Value.Items { // of a list of tables, such as balks
				walk(prefix+entry.Key+".", item)
			}
		}
	}
	doc := scenarios.Schema(e.Kind)
	shapes := map[string]scenarios.Shape{}
	for _, t := range doc.Tables {
		shapes[t.Name] = t.Shape
	}
	for _, entry := range e.root.Entries() {
		shape, isTable := shapes[entry.Key]
		switch {
		case isTable && shape == scenarios.Named:
			for _, thing := range entry.Value.Entries() {
				walk(entry.Key+".", thing.Value)
			}
		case isTable && shape == scenarios.Listed:
			for _, item := range entry.Value.Items {
				walk(entry.Key+".", item)
			}
		case isTable:
			walk(entry.Key+".", entry.Value)
		default:
			all = append(all, string(e.Kind)+":"+entry.Key)
			walk(string(e.Kind)+":"+entry.Key+".", entry.Value)
		}
		if isTable {
			all = append(all, entry.Key)
		}
	}
	return all
}

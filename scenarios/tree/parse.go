package tree

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// Limits that no scenario needs and that keep readers from running away.
const (
	longestLine = 4000
	deepest     = 60
)

// Parse reads the text of a file into a tree. The node is nil if and only if
// there are problems.
func Parse(f *File) (*Node, Problems) {
	if problem := refuse(f); problem != nil {
		return nil, Problems{*problem}
	}
	root, twice, lenient := locate(f)
	values := map[string]any{}
	_, err := toml.Decode(f.Data, &values)
	switch {
	case err != nil && len(twice) > 0 && strings.Contains(err.Error(), "already"):
		return nil, twice
	case err != nil:
		return nil, Problems{syntax(f, err)}
	case lenient != nil:
		return nil, Problems{*lenient}
	}
	// BurntSushi lets a later dotted key add to an inline table; TOML does not.
	if len(twice) > 0 {
		return nil, twice
	}
	if at, ok := agree(root, values); !ok {
		return nil, Problems{{at, "this can be read in two ways", "write it more plainly"}}
	}
	return root, nil
}

// ParseValue reads what stands in a file from an offset to its end as the value
// of a key, as after an equals sign. The node is nil where that is no TOML value.
func ParseValue(f *File, at int) *Node {
	text := f.Data[at:]
	if strings.ContainsAny(text, "\n\r") || strings.HasSuffix(strings.TrimSpace(text), ",") {
		return nil
	}
	const lead, end = "table = { value = ", " }" // a comment would swallow the end
	root, problems := Parse(NewFile(f.Name, lead+text+end))
	if problems != nil || len(root.Entries()) != 1 || len(root.Get("table").Entries()) != 1 {
		return nil
	}
	n := root.Get("table", "value")
	n.walk(func(p *Pos) { p.File, p.At = f, p.At-len(lead)+at })
	return n
}

// walk calls f for the position of every node and key.
func (n *Node) walk(f func(*Pos)) {
	f(&n.Pos)
	for _, e := range n.entries {
		f(&e.At)
		e.Value.walk(f)
	}
	for _, item := range n.Items {
		item.walk(f)
	}
}

// refuse looks at the text before any reader does.
func refuse(f *File) *Problem {
	if !utf8.ValidString(f.Data) {
		at := 0
		for at < len(f.Data) {
			r, size := utf8.DecodeRuneInString(f.Data[at:])
			if r == utf8.RuneError && size == 1 {
				break
			}
			at += size
		}
		return &Problem{Pos{f, at, 1}, "this character is not UTF-8", "save the file as UTF-8"}
	}
	for i, begin := range f.lines {
		end := len(f.Data)
		if i+1 < len(f.lines) {
			end = f.lines[i+1]
		}
		if end-begin > longestLine {
			return &Problem{Pos{f, begin, 1}, fmt.Sprintf("this line has %d characters", end-begin),
				fmt.Sprintf("break it up: a line may have %d", longestLine)}
		}
	}
	depth := 0
	for i := range len(f.Data) {
		switch f.Data[i] {
		case '[', '{':
			if depth++; depth > 1000 {
				return &Problem{Pos{f, i, 1}, "lists and tables are nested too deeply", ""}
			}
		case ']', '}':
			depth = max(0, depth-1)
		}
	}
	return nil
}

// syntax says what BurntSushi found in words for people who do not write TOML
// every day.
func syntax(f *File, err error) Problem {
	var pe toml.ParseError
	if !errors.As(err, &pe) {
		return Problem{Pos{f, 0, 0}, err.Error(), ""}
	}
	at := min(max(pe.Position.Start, 0), len(f.Data))
	length := min(max(pe.Position.Len, 1), len(f.Data)-at)
	pos := Pos{f, at, length}
	for _, t := range translations {
		if strings.Contains(pe.Message, t.says) && (t.near == "" || t.near == near(f.Data, at)) {
			if t.says == unquoted && t.near == "" {
				return Problem{pos, t.text, inQuotes(pos, t.remedy)}
			}
			return Problem{pos, t.text, t.remedy}
		}
	}
	return Problem{pos, "this is not TOML: " + pe.Message, ""}
}

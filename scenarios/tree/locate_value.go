package tree

import (
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

func (l *locator) keyValue(into *Node, e *unstable.Node) *Problem {
	keys := l.keys(e.Key())
	if len(keys) > deepest {
		return &Problem{keys[0].at, "this name has too many parts", ""}
	}
	for _, k := range keys[:len(keys)-1] {
		if into = l.step(into, k); into == nil {
			return nil
		}
		// A table made by a dotted name takes no [header] of its own.
		if _, ok := l.headed[into]; !ok {
			l.headed[into] = k.at
		}
	}
	last := keys[len(keys)-1]
	begin := l.skip(last.at.At+last.at.Len, " \t=")
	v, _, problem := l.value(e.Value(), begin, 0)
	if problem != nil {
		return problem
	}
	if old := into.Entry(last.text); old != nil {
		l.twice(last, old.At)
		return nil
	}
	into.Set(last.text, last.at, v)
	return nil
}

// value turns a value of the parser into a node and says where it ends.
func (l *locator) value(v *unstable.Node, begin, depth int) (*Node, int, *Problem) {
	if depth > deepest {
		return nil, 0, &Problem{Pos{l.file, begin, 1}, "lists and tables are nested too deeply", ""}
	}
	n := &Node{Pos: Pos{l.file, begin, 1}}
	end := begin + 1
	switch v.Kind {
	case unstable.Array, unstable.InlineTable:
		l.closed[n] = true
		if v.Kind == unstable.Array {
			n.Kind = Array
		}
		for it := v.Children(); it.Next(); {
			child := it.Node()
			at := l.trivia(end)
			if n.Kind == Array {
				item, to, problem := l.value(child, at, depth+1)
				if problem != nil {
					return nil, 0, problem
				}
				n.Items, end = append(n.Items, item), to
				continue
			}
			if problem := l.keyValue(n, child); problem != nil {
				return nil, 0, problem
			}
			end = int(child.Raw.Offset + child.Raw.Length)
		}
		end = l.trivia(end) + 1
	default:
		n.Pos.At, end = int(v.Raw.Offset), int(v.Raw.Offset+v.Raw.Length)
		n.Text = string(v.Data)
		n.Kind = scalarKind(v.Kind)
	}
	n.Pos.Len = end - n.Pos.At
	return n, end, nil
}

func scalarKind(k unstable.Kind) Kind {
	switch k {
	case unstable.String:
		return String
	case unstable.Integer:
		return Integer
	case unstable.Float:
		return Float
	case unstable.Bool:
		return Bool
	}
	return Date
}

func (l *locator) skip(at int, chars string) int {
	for at < len(l.file.Data) && strings.IndexByte(chars, l.file.Data[at]) >= 0 {
		at++
	}
	return at
}

// trivia goes past space, commas and remarks.
func (l *locator) trivia(at int) int {
	for {
		at = l.skip(at, " \t\r\n,")
		if at >= len(l.file.Data) || l.file.Data[at] != '#' {
			return at
		}
		for at < len(l.file.Data) && l.file.Data[at] != '\n' {
			at++
		}
	}
}

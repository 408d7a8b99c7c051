package tree

import (
	"errors"
	"fmt"

	"github.com/pelletier/go-toml/v2/unstable"
)

// locator builds the tree from the expressions of the lenient parser.
type locator struct {
	file     *File
	root     *Node
	problems Problems
	closed   map[*Node]bool // inline tables and lists, which nothing may add to
	headed   map[*Node]Pos  // tables that have had their [header]
	listed   map[*Node]bool // lists made by [[header]]
}

// locate returns the tree, what stands twice, and where the parser stopped if
// it did.
func locate(f *File) (*Node, Problems, *Problem) {
	l := &locator{file: f, root: NewTable(Pos{f, 0, 0}),
		closed: map[*Node]bool{}, headed: map[*Node]Pos{}, listed: map[*Node]bool{}}
	data := []byte(f.Data)
	p := unstable.Parser{}
	p.Reset(data)
	current := l.root
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.KeyValue:
			if problem := l.keyValue(current, e); problem != nil {
				return nil, nil, problem
			}
		case unstable.Table, unstable.ArrayTable:
			current = l.header(e)
		}
		if current == nil {
			break
		}
	}
	if err := p.Error(); err != nil {
		at := Pos{f, 0, 0}
		var pe *unstable.ParserError
		if errors.As(err, &pe) {
			r := p.Range(pe.Highlight)
			at = Pos{f, int(r.Offset), int(r.Length)}
		}
		return nil, l.problems, &Problem{at, "this is not TOML: " + err.Error(), ""}
	}
	return l.root, l.problems, nil
}

type key struct {
	text string
	at   Pos
}

func (l *locator) keys(it unstable.Iterator) []key {
	var keys []key
	for it.Next() {
		n := it.Node()
		keys = append(keys, key{string(n.Data), Pos{l.file, int(n.Raw.Offset), int(n.Raw.Length)}})
	}
	return keys
}

func (l *locator) twice(k key, first Pos) {
	remedy := "keep one of the two"
	if first.IsKnown() {
		remedy = fmt.Sprintf("it stands in line %d already; keep one of the two", first.Line())
	}
	l.problems.Add(k.at, remedy, "%q stands twice", k.text)
}

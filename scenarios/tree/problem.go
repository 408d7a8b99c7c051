package tree

import (
	"fmt"
	"io"
	"sort"
	"strings"
)

// Problem is something wrong in a file.
type Problem struct {
	Pos    Pos
	Text   string
	Remedy string // what to write instead; may be empty
}

// most is how many problems are noted. A file with more is something else than
// what it was taken for, and looking for each among all others takes time.
const most = 1000

// Problems are all that is wrong.
type Problems []Problem

// Limit is how many problems Write prints.
const Limit = 20

// Add notes a problem. A second one at the same place, or in the same text in
// quotes, is dropped: it is mostly a consequence of the first.
func (ps *Problems) Add(at Pos, remedy, format string, args ...any) {
	if len(*ps) >= most {
		return
	}
	for _, p := range *ps {
		if at.IsKnown() && p.Pos.File == at.File && (p.Pos.At == at.At || p.Pos.isText() && at.within(p.Pos) || at.isText() && p.Pos.within(at)) {
			return
		}
	}
	*ps = append(*ps, Problem{at, fmt.Sprintf(format, args...), remedy})
}

// Sort orders by file and place; files keep the order in which they came up,
// except that problems of no file come first.
func (ps Problems) Sort() {
	rank := map[*File]int{nil: -1}
	for _, p := range ps {
		if _, ok := rank[p.Pos.File]; !ok {
			rank[p.Pos.File] = len(rank)
		}
	}
	sort.SliceStable(ps, func(i, j int) bool {
		a, b := ps[i].Pos, ps[j].Pos
		if a.File != b.File {
			return rank[a.File] < rank[b.File]
		}
		return a.At < b.At
	})
}

// Error is the first problem in a line.
func (ps Problems) Error() string {
	if len(ps) == 0 {
		return "no problems"
	}
	text := ps[0].String()
	if n := len(ps) - 1; n > 0 {
		text += fmt.Sprintf(" (and %d more)", n)
	}
	return text
}

// String is the problem in a line, without the source.
func (p Problem) String() string {
	switch {
	case p.Pos.IsKnown() && p.Pos.File.isOption():
		return fmt.Sprintf("%s: %s", p.Pos.Name(), p.Text)
	case p.Pos.IsKnown():
		return fmt.Sprintf("%s:%d:%d: %s", p.Pos.Name(), p.Pos.Line(), p.Pos.Column(), p.Text)
	}
	return p.Text
}

// Write prints the problems with the lines they stand in.
func (ps Problems) Write(w io.Writer) error {
	var b strings.Builder
	for i, p := range ps {
		if i == Limit {
			fmt.Fprintf(&b, "… and %d more\n", len(ps)-Limit)
			break
		}
		p.write(&b)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (p Problem) write(b *strings.Builder) {
	fmt.Fprintln(b, p)
	if p.Pos.IsKnown() && p.Pos.At < len(p.Pos.File.Data) {
		line, begin := p.Pos.line()
		text, carets := excerpt(line, p.Pos.At-begin, p.Pos.Len)
		if strings.TrimSpace(text) != "" {
			line := fmt.Sprintf("%6d", p.Pos.Line())
			if p.Pos.File.isOption() {
				line = "      "
			}
			fmt.Fprintf(b, "%s │ %s\n       │ %s\n", line, text, carets)
		}
	}
	if p.Remedy != "" {
		for _, line := range strings.Split(p.Remedy, "\n") {
			fmt.Fprintf(b, "       = %s\n", line)
		}
	}
}

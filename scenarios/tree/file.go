package tree

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"
	"unicode/utf8"
)

// File is a text that was read, with its lines.
type File struct {
	Name   string
	Data   string
	SHA256 string // of the bytes as they were on disk

	lines []int // offsets at which lines begin
}

// NewFile takes a text as a file, such as the argument of an option.
func NewFile(name, data string) *File {
	sum := sha256.Sum256([]byte(data))
	f := &File{Name: name, Data: data, SHA256: hex.EncodeToString(sum[:]), lines: []int{0}}
	for i := 0; i < len(data); i++ {
		if data[i] == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
	return f
}

// isOption says whether the text is the argument of an option such as --set:
// lines and columns mean nothing there.
func (f *File) isOption() bool { return strings.HasPrefix(f.Name, "--") }

// Pos is a stretch of a file in bytes. The zero Pos is nowhere.
type Pos struct {
	File    *File
	At, Len int
}

// IsKnown says whether the position is in a file.
func (p Pos) IsKnown() bool { return p.File != nil }

// Line is the number of the line, from 1.
func (p Pos) Line() int {
	if p.File == nil {
		return 0
	}
	return sort.Search(len(p.File.lines), func(i int) bool { return p.File.lines[i] > p.At })
}

// Column counts characters, from 1.
func (p Pos) Column() int {
	if p.File == nil {
		return 0
	}
	return utf8.RuneCountInString(p.File.Data[p.File.lines[p.Line()-1]:p.At]) + 1
}

// Name is the name of the file.
func (p Pos) Name() string {
	if p.File == nil {
		return ""
	}
	return p.File.Name
}

// within says whether a stretch begins in another one of the same file.
func (p Pos) within(q Pos) bool { return q.At <= p.At && p.At < q.At+q.Len }

// isText says whether a text in quotes stands there.
func (p Pos) isText() bool {
	s := p.Source()
	return len(s) > 1 && (s[0] == '"' || s[0] == '\'')
}

// Source is what stands there.
func (p Pos) Source() string {
	if p.File == nil {
		return ""
	}
	return p.File.Data[p.At : p.At+p.Len]
}

// Part is a stretch of the text of a String node: at and length count bytes of
// the text. Where the file writes the text differently, with escapes or over
// several lines, it is the whole node.
func (n *Node) Part(at, length int) Pos {
	p := n.Pos
	if n.Kind != String || p.File == nil || at < 0 || length < 0 || at+length > len(n.Text) {
		return p
	}
	src := p.Source()
	if src == n.Text { // the value of an option has no quotes
		return Pos{p.File, p.At + at, max(length, 1)}
	}
	if len(src) != len(n.Text)+2 || src[1:len(src)-1] != n.Text {
		return p
	}
	return Pos{p.File, p.At + 1 + at, max(length, 1)}
}

// line is the line at a position, without its end, and the offset it begins at.
func (p Pos) line() (string, int) {
	begin := p.File.lines[p.Line()-1]
	text := p.File.Data[begin:]
	if i := strings.IndexByte(text, '\n'); i >= 0 {
		text = text[:i]
	}
	return strings.TrimSuffix(text, "\r"), begin
}

package tree

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadRefuses(t *testing.T) {
	files := fstest.MapFS{
		"dir/a.toml":  {Data: []byte("a = 1")},
		"big.toml":    {Data: []byte(strings.Repeat("# remark\n", MaxSize/8))},
		"binary.toml": {Data: []byte("a = \"\x00\"")},
		"wide.toml":   {Data: []byte("\xff\xfes\x00c\x00e\x00n\x00e\x00")},
		"latin.toml":  {Data: []byte("a = \"M\xfcller\"\n")},
		"pipe.toml":   {Mode: fs.ModeNamedPipe},
		"long.toml":   {Data: []byte("a = [" + strings.Repeat("1, ", 2000) + "]\n")},
		"deep.toml":   {Data: []byte("a = " + strings.Repeat("[\n", 2000))},
		"nested.toml": {Data: []byte("a = " + strings.Repeat("[", 100) + strings.Repeat("]", 100) + "\n")},
	}
	for name, want := range map[string]string{
		"dir":         "dir: is a folder",
		"big.toml":    "larger than 1 MB",
		"binary.toml": "not a text file",
		"wide.toml":   "UTF-16",
		"latin.toml":  "latin.toml:1:7: this character is not UTF-8",
		"pipe.toml":   "not an ordinary file",
		"long.toml":   "this line has 6007 characters",
		"deep.toml":   "nested too deeply",
		"nested.toml": "nested too deeply",
		"bg.toml":     "there is no such file",
		"../a.toml":   "no path inside the folder",
	} {
		n, _, problems := Read(files, name)
		if n != nil || !strings.Contains(problems.Error(), want) {
			t.Errorf("%s: got %v, want %q", name, problems, want)
		}
	}
	if _, _, p := Read(files, "bg.toml"); p[0].Remedy != "did you mean big.toml?" {
		t.Errorf("remedy %q", p[0].Remedy)
	}
}

// endless is a file that says it is small and is not.
type endless struct{ fs.FS }

func (endless) Open(string) (fs.File, error)     { return &endlessFile{}, nil }
func (endless) Stat(string) (fs.FileInfo, error) { return fstest.MapFS{"a": {}}.Stat("a") }

type endlessFile struct{ read int }

func (f *endlessFile) Stat() (fs.FileInfo, error) { return fstest.MapFS{"a": {}}.Stat("a") }
func (f *endlessFile) Close() error               { return nil }
func (f *endlessFile) Read(p []byte) (int, error) {
	if f.read += len(p); f.read > 4*MaxSize {
		panic("read on and on")
	}
	return len(p), nil
}

func TestReadStopsAtLimit(t *testing.T) {
	if _, _, problems := Read(endless{}, "a"); !strings.Contains(problems.Error(), "larger than 1 MB") {
		t.Error(problems)
	}
}

func TestReadTakesByteOrderMark(t *testing.T) {
	n, f, problems := Read(fstest.MapFS{"a": {Data: []byte("\ufeffa = 1\r\nb = 2\r\n")}}, "a")
	if problems != nil {
		t.Fatal(problems)
	}
	if p := n.Entry("b").At; p.Line() != 2 || p.Column() != 1 {
		t.Errorf("b is at %d:%d", p.Line(), p.Column())
	}
	if f.SHA256 == NewFile("", f.Data).SHA256 {
		t.Error("the hash is of the text without its mark")
	}
}

func TestPositions(t *testing.T) {
	f := NewFile("x.toml", `title = "ä"
[team.desk] # a table
capacity = { "Mon 08-12" = 3, other = [ 1,
  "zwei" , { a.b = 2026-01-05 } ] }
[[event]]
name = '''
two
lines'''
[[event]]
at = 1
event.sub.key = 2
`)
	n, problems := Parse(f)
	if problems != nil {
		t.Fatal(problems)
	}
	capacity := n.Get("team", "desk", "capacity")
	for _, c := range []struct {
		at           Pos
		line, column int
		source       string
	}{
		{n.Get("title").Pos, 1, 9, `"ä"`},
		{n.Entry("team").At, 2, 2, "team"},
		{n.Get("team").Entry("desk").At, 2, 7, "desk"},
		{capacity.Entry("Mon 08-12").At, 3, 14, `"Mon 08-12"`},
		{capacity.Get("Mon 08-12").Pos, 3, 28, "3"},
		{capacity.Get("other").Items[1].Pos, 4, 3, `"zwei"`},
		{capacity.Get("other").Items[2].Pos, 4, 12, `{ a.b = 2026-01-05 }`},
		{capacity.Get("other").Items[2].Get("a", "b").Pos, 4, 20, "2026-01-05"},
		{n.Get("event").Items[0].Get("name").Pos, 6, 8, "'''\ntwo\nlines'''"},
		{n.Get("event").Items[1].Get("event", "sub", "key").Pos, 11, 17, "2"},
	} {
		if c.at.Line() != c.line || c.at.Column() != c.column || c.at.Source() != c.source {
			t.Errorf("got %d:%d %q, want %d:%d %q", c.at.Line(), c.at.Column(), c.at.Source(), c.line, c.column, c.source)
		}
	}
}

func TestPart(t *testing.T) {
	n, _ := Parse(NewFile("x", `a = "30 min"
b = "30\u0020min"
`))
	if got := n.Get("a").Part(3, 3).Source(); got != "min" {
		t.Errorf("plain: %q", got)
	}
	if got := n.Get("b").Part(3, 3).Source(); got != `"30\u0020min"` {
		t.Errorf("escaped: %q", got)
	}
}

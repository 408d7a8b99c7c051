package tree

import (
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	f := NewFile("x.toml", "\tkey\t= \"日本語\" # \x1b[31m\n"+strings.Repeat("long ", 60)+"end\n")
	var ps Problems
	ps.Add(Pos{f, strings.Index(f.Data, "end"), 3}, "", "at the end of a long line")
	ps.Add(Pos{f, strings.Index(f.Data, "本"), len("本")}, "write it plainly\nor not at all", "in the middle")
	ps.Add(Pos{f, strings.Index(f.Data, "本"), 1}, "", "dropped: the same place")
	ps.Add(Pos{}, "", "nowhere")
	ps.Sort()
	var b strings.Builder
	if err := ps.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `nowhere
x.toml:1:10: in the middle
     1 │     key = "日本語" # ·[31m
       │              ^^
       = write it plainly
       = or not at all
x.toml:2:301: at the end of a long line
     2 │ … long long long long long long long long long long end
       │                                                     ^^^
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestWriteStops(t *testing.T) {
	f := NewFile("x", strings.Repeat("a\n", 30))
	var ps Problems
	for i := range 25 {
		ps.Add(Pos{f, 2 * i, 1}, "", "wrong")
	}
	var b strings.Builder
	ps.Write(&b)
	if !strings.HasSuffix(b.String(), "… and 5 more\n") || strings.Count(b.String(), "wrong") != Limit {
		t.Error(b.String())
	}
}

func TestSuggest(t *testing.T) {
	names := []string{"capacity", "kind", "hours", "cost", "step", "triage"}
	for word, want := range map[string]string{
		"capcity": "capacity", "Hours": "hours", "traige": "triage", "tirage": "triage", "stpe": "step", "cots": "cost",
		"x": "", "zzzz": "", "moment-of-truth": "",
	} {
		if got, ok := Suggest(word, names); got != want || ok != (want != "") {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

func TestSetRemove(t *testing.T) {
	n := NewTable(Pos{})
	for _, k := range []string{"a", "b", "c"} {
		n.Set(k, Pos{}, NewString(Pos{}, k))
	}
	c := n.Clone()
	if !n.Remove("a") || n.Remove("a") {
		t.Error("remove")
	}
	n.Set("d", Pos{}, NewString(Pos{}, "d"))
	if got := strings.Join(n.Keys(), ""); got != "bcd" || n.Get("c").Text != "c" || n.Get("a") != nil {
		t.Errorf("after removal: %s", got)
	}
	if got := strings.Join(c.Keys(), ""); got != "abc" {
		t.Errorf("the copy: %s", got)
	}
}

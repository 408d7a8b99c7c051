package tree

import "testing"

// TestParseValue: what follows an equals sign, and nothing more than that.
func TestParseValue(t *testing.T) {
	for text, want := range map[string]Kind{
		`12`: Integer, ` 1.5 `: Float, `"a # b"`: String, `'a#b'`: String, `{ rate = "csv:a.csv#t" }`: Table, `[1, "#"]`: Array, `true`: Bool, `2026-01-05`: Date,
	} {
		f := NewFile("--set", "path="+text)
		n := ParseValue(f, 5)
		if n == nil || n.Kind != want {
			t.Errorf("%s: %+v", text, n)
			continue
		}
		if at := n.Pos.At; f.Data[at:at+1] == " " || at < 5 || at > 6 {
			t.Errorf("%s stands at %d", text, at)
		}
	}
	for _, text := range []string{"", "12 # comment", "12 #", "# 12", "1, b = 2", "1 }\nb = { c = 2", "12,", "{ a = 1", "12 }, { a = 2", "a", "[1] # x"} {
		if n := ParseValue(NewFile("--set", text), 0); n != nil {
			t.Errorf("%q is read as %+v", text, n)
		}
	}
}

package tree

import (
	"errors"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"ripple/scenarios/gallery"
)

// FuzzRead (best with -fuzzminimizetime 20x): no text makes the reader panic or hang; what the deciding reader
// accepts is accepted with the same keys and values, but for the texts that are
// refused on purpose; and what stands at a position is what was read there.
func FuzzRead(f *testing.F) {
	entries, err := gallery.Files.ReadDir(".")
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range entries {
		data, _ := gallery.Files.ReadFile(e.Name())
		f.Add(string(data))
	}
	for _, s := range []string{
		"a = 1\na = 2", "a.b = 1\n[a]\nc = 2", "[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\n", "a = { b = 1 }\na.c = 2", "a = [1, # x\n [2, {}], ]",
		"a = \"\\u00e4\"", "'a b'.\"c\" = '''\nx'''", "a = 1979-05-27T07:32:00Z\nb = 07:32", "a = +1_000\nb = -inf\nc = 0x1F", "\ufeffa=1", "a = {}\n[a.b]",
		"[a]\n[b]\n[a]", "a = [\n]\n[[a]]", "[a.b]\n[a]\nb.c = 1", "a = {x.y = 1, x.z = 2}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := NewFile("fuzz", text)
		n, problems := Parse(file)
		if (n == nil) == (problems == nil) {
			t.Fatal("neither a tree nor problems, or both")
		}
		var b strings.Builder
		if err := problems.Write(&b); err != nil {
			t.Fatal(err)
		}
		if n == nil {
			for _, p := range problems {
				if p.Pos.At < 0 || p.Pos.Len < 0 || p.Pos.At+p.Pos.Len > len(text) {
					t.Fatalf("%v lies outside the text", p.Pos)
				}
			}
			return
		}
		var values map[string]any
		if _, err := toml.Decode(text, &values); err != nil {
			t.Fatalf("accepted, but %v", err)
		}
		if at, ok := agree(n, values); !ok {
			t.Fatalf("readers differ at %v", at)
		}
		if err := checkPlaces(n); err != nil {
			t.Fatal(err)
		}
		n.Clone().walk(func(*Pos) {})
	})
}

// checkPlaces holds what was read against what stands at its position.
func checkPlaces(n *Node) error {
	if n.Pos.At < 0 || n.Pos.At+n.Pos.Len > len(n.Pos.File.Data) {
		return errors.New("a value lies outside the text")
	}
	src := n.Pos.Source()
	switch n.Kind {
	case Integer, Float, Bool, Date:
		if src != n.Text {
			return errors.New("a value is " + n.Text + " and stands as " + src)
		}
	case String:
		if len(src) < 2 || src[0] != src[len(src)-1] {
			return errors.New("a text stands as " + src)
		}
	}
	for _, e := range n.entries {
		if bare := e.At.Source(); bare != e.Key && !strings.ContainsAny(bare, `"'`) {
			return errors.New("a key is " + e.Key + " and stands as " + bare)
		}
		if err := checkPlaces(e.Value); err != nil {
			return err
		}
	}
	for _, item := range n.Items {
		if err := checkPlaces(item); err != nil {
			return err
		}
	}
	return nil
}

package scenarios

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLinks: a link inside the folder does not lead out of it.
func TestLinks(t *testing.T) {
	top := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		file := filepath.Join(top, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	link := func(to, name string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(top, name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	const library = "library = \"L\"\n[team]\ndesk = 2\n"
	write("secret/lib.toml", library)
	write("in/here/lib.toml", library)
	link("../secret/lib.toml", "in/out.toml")
	link(filepath.Join(top, "secret", "lib.toml"), "in/absolute.toml")
	link("../secret", "in/folder")
	link("here/lib.toml", "in/good.toml")
	link("here", "in/alias")
	link("loop.toml", "in/loop.toml")
	for name, want := range map[string]string{
		"good.toml": "", "alias/lib.toml": "", "here/../good.toml": "",
		"out.toml": "outside the folder", "absolute.toml": "outside the folder", "folder/lib.toml": "outside the folder", "loop.toml": "outside the folder",
	} {
		write("in/s.toml", "scenario = \"x\"\ninclude = [\""+name+"\"]\narrivals = \"2/h\"\n[step.serve]\nby = \"desk\"\nwork = \"~6m\"\n")
		for _, from := range []struct{ root, name string }{{top, "in/s.toml"}, {filepath.Join(top, "in"), "s.toml"}} {
			_, problems := Load(os.DirFS(from.root), from.name, Options{})
			switch {
			case want == "" && problems != nil:
				t.Errorf("%s: %v", name, problems)
			case want != "" && !strings.Contains(problems.Error(), want):
				t.Errorf("%s: %v", name, problems)
			}
			if _, problems := Load(os.DirFS(from.root), from.name, Options{AllowOutside: true}); problems != nil && name != "loop.toml" {
				t.Errorf("%s, outside allowed: %v", name, problems)
			}
		}
	}
}

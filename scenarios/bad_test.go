package scenarios

import (
	"flag"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"ripple/scenarios/gallery"
	"ripple/scenarios/tree"
)

var update = flag.Bool("update", false, "write golden files")

// testFiles are the gallery and testdata in one folder.
func testFiles(t testing.TB) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for _, from := range []fs.FS{gallery.Files, os.DirFS("testdata")} {
		err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(from, name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// withFile are the test files and one more.
func withFile(t *testing.T, name, data string) fs.FS {
	t.Helper()
	files := testFiles(t).(fstest.MapFS)
	files[name] = &fstest.MapFile{Data: []byte(data)}
	return files
}

// TestBad holds what people see for every wrong use: one file each. A change is
// read on the base it names, or on the one that "# base-is:" says, and among the
// changes that "# stack:" lists, where "-" is itself.
func TestBad(t *testing.T) {
	names, err := fs.Glob(os.DirFS("testdata"), "*.bad.toml")
	if err != nil || len(names) == 0 {
		t.Fatal(err)
	}
	files := testFiles(t)
	for _, name := range names {
		t.Run(strings.TrimSuffix(name, ".bad.toml"), func(t *testing.T) {
			problems := problemsOf(t, files, name)
			if len(problems) == 0 {
				t.Fatal("accepted")
			}
			var b strings.Builder
			if err := problems.Write(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, strings.TrimSuffix(name, ".bad.toml")+".stderr", b.String())
		})
	}
}

func problemsOf(t *testing.T, files fs.FS, name string) tree.Problems {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	switch {
	case strings.Contains(text, "# as: scenario"):
		_, problems := Load(files, name, Options{})
		return problems
	case strings.HasPrefix(text, "sweep"):
		_, problems := LoadSweep(files, name, Options{})
		return problems
	case strings.HasPrefix(text, "optimise"):
		_, problems := LoadOptimise(files, name, Options{})
		return problems
	}
	if !strings.HasPrefix(text, "change") || strings.Contains(text, "# base-is: -") {
		_, problems := Load(files, name, Options{})
		return problems
	}
	base := "clinic.toml"
	if strings.Contains(text, `base   = "orders.toml"`) {
		base = "orders.toml"
	}
	if strings.Contains(text, `base   = "claims.toml"`) && !strings.Contains(text, "# base-is: clinic.toml") {
		base = "claims.toml"
	}
	s, problems := Load(files, base, Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	_, _, problems = s.With(stackOf(text, name)...)
	return problems
}

// stackOf are the changes among which a bad change is read.
func stackOf(text, name string) []string {
	_, rest, listed := strings.Cut(text, "# stack: ")
	if !listed {
		return []string{name}
	}
	line, _, _ := strings.Cut(rest, "\n")
	names := strings.Fields(line)
	for i := range names {
		if names[i] == "-" {
			names[i] = name
		}
	}
	return names
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := path.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got; -update writes it)\n%s", file, diff)
	}
}

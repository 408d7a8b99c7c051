package main

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// listed is what go list tells about a package.
type listed struct {
	ImportPath, Dir string
	GoFiles         []string
	Imports, Deps   []string
	Standard        bool
}

// packages are all those of the module and all they depend on.
func packages(t *testing.T) map[string]listed {
	t.Helper()
	cmd := exec.Command("go", "list", "-pgo=off", "-deps", "-json=ImportPath,Dir,GoFiles,Imports,Deps,Standard", "ripple/...")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]listed{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[p.ImportPath] = p
	}
}

// mayImport says for each part of the house which other parts it may import.
// "x/..." is x and all below it; the first pattern that fits a package holds.
// What a part has below it, it may import.
var mayImport = []struct {
	part  string
	parts []string
}{
	{"ripple/cmd/...", []string{"ripple/report/...", "ripple/scenarios/...", "ripple/sim/..."}},
	{"ripple/report/chart", nil},
	{"ripple/report/document", []string{"ripple/report/chart"}},
	{"ripple/report/store", []string{"ripple/report/document", "ripple/sim/study"}},
	{"ripple/report", []string{"ripple/report/chart", "ripple/report/document", "ripple/sim", "ripple/sim/study", "ripple/sim/measure", "ripple/sim/stats"}},
	{"ripple/report/...", []string{"ripple/report/chart", "ripple/report/document"}}, // the writers
	{"ripple/scenarios/...", []string{"ripple/scenarios/...", "ripple/sim", "ripple/sim/draw", "ripple/sim/calendar"}},
	{"ripple/sim", []string{"ripple/sim/calendar", "ripple/sim/draw", "ripple/sim/measure"}},
	{"ripple/sim/study", []string{"ripple/sim", "ripple/sim/calendar", "ripple/sim/draw", "ripple/sim/measure", "ripple/sim/stats", "ripple/sim/theory"}},
	{"ripple/sim/rollout", []string{"ripple/sim", "ripple/sim/calendar", "ripple/sim/draw", "ripple/sim/measure"}},
	{"ripple/sim/...", nil},
	{"ripple/benchmarks/...", []string{"ripple/benchmarks/...", "ripple/report/...", "ripple/scenarios/...", "ripple/sim/..."}},
}

// fits says whether a package is of a pattern.
func fits(pattern, pkg string) bool {
	root, below := strings.CutSuffix(pattern, "/...")
	return pkg == root || below && strings.HasPrefix(pkg, root+"/")
}

func fitsAny(patterns []string, pkg string) bool {
	return slices.ContainsFunc(patterns, func(p string) bool { return fits(p, pkg) })
}

func TestImports(t *testing.T) {
	all := packages(t)
	for path, p := range all {
		if !fits("ripple/...", path) {
			continue
		}
		rule := slices.IndexFunc(mayImport, func(r struct {
			part  string
			parts []string
		}) bool {
			return fits(r.part, path)
		})
		if rule < 0 {
			t.Errorf("%s has no place in the house: see mayImport", path)
			continue
		}
		for _, i := range p.Imports {
			if fits("ripple/...", i) && !fitsAny(mayImport[rule].parts, i) {
				t.Errorf("%s imports %s", path, i)
			}
		}
	}
}

// TestSimulatorIsPure holds what lies under sim to arithmetic: no files, no
// network, no clock, no formats.
func TestSimulatorIsPure(t *testing.T) {
	all := packages(t)
	for path, p := range all {
		if !fits("ripple/sim/...", path) {
			continue
		}
		for _, i := range p.Imports {
			if slices.Contains([]string{"os", "io/fs", "net/http", "time", "math/rand", "math/rand/v2", "unsafe", "syscall"}, i) {
				t.Errorf("%s imports %s", path, i)
			}
		}
		for _, i := range p.Deps {
			if i == "net/http" || strings.Contains(i, "toml") || strings.HasPrefix(i, "gonum.org/v1/plot") {
				t.Errorf("%s depends on %s", path, i)
			}
			// Beside the standard library and our own, only gonum, and that not everywhere.
			outside := !all[i].Standard && !fits("ripple/...", i)
			allowed := strings.HasPrefix(i, "gonum.org/v1/gonum/") && fitsAny([]string{"ripple/sim/stats", "ripple/sim/theory", "ripple/sim/study"}, path)
			if outside && !allowed {
				t.Errorf("%s depends on %s", path, i)
			}
		}
	}
}

// TestNoClock looks for the wall clock in the packages whose results must not
// depend on when they were made.
func TestNoClock(t *testing.T) {
	for path, p := range packages(t) {
		if !fitsAny([]string{"ripple/sim/...", "ripple/scenarios/...", "ripple/report/..."}, path) {
			continue
		}
		for _, name := range p.GoFiles {
			fset := token.NewFileSet()
			file, err := parser.ParseFile(fset, filepath.Join(p.Dir, name), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if !ok {
					return true
				}
				from, ok := s.X.(*ast.Ident)
				if ok && from.Name == "time" && slices.Contains([]string{"Now", "Since", "Until", "After", "Tick", "Sleep", "NewTimer", "NewTicker"}, s.Sel.Name) {
					t.Errorf("%s uses time.%s", fset.Position(s.Pos()), s.Sel.Name)
				}
				return true
			})
		}
	}
}

// TestBrowserBuild builds the simulator and the language for a browser.
func TestBrowserBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	cmd := exec.Command("go", "build", "ripple/sim/...", "ripple/scenarios/...")
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// TestTopLevel holds the names at the top of the house.
func TestTopLevel(t *testing.T) {
	want := []string{"LICENSE", "Makefile", "README.md", "benchmarks", "cmd", "go.mod", "go.sum", "report", "scenarios", "sim"}
	cmd := exec.Command("git", "ls-files")
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		t.Skip("this is no clone")
	}
	for name := range strings.Lines(string(out)) {
		name, _, _ = strings.Cut(strings.TrimSpace(name), "/")
		if !slices.Contains(want, name) && !strings.HasPrefix(name, ".") {
			t.Errorf("%s is at the top", name)
		}
	}
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ripple/benchmarks/compare"
)

func theTable(t *testing.T) []row {
	t.Helper()
	rows, err := readRows(filepath.Join("..", "..", table))
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestEveryRow: a row of the table is simulated once, or it is said why not.
func TestEveryRow(t *testing.T) {
	for _, r := range theTable(t) {
		var by []string
		for i := range systems {
			if _, ok := systems[i].at[r.Quantity]; ok && systems[i].row == r.Name {
				by = append(by, systems[i].scenario().Name)
			}
		}
		switch why := r.why(); {
		case why == "" && len(by) != 1:
			t.Errorf("%s, %s is simulated by %q", r.Name, r.Quantity, by)
		case why != "" && len(by) > 0:
			t.Errorf("%s, %s is left out, but simulated by %q", r.Name, r.Quantity, by)
		}
	}
}

// TestEveryFile: no scenario lies here unused.
func TestEveryFile(t *testing.T) {
	used := map[string]bool{}
	for i := range systems {
		used[systems[i].scenario().Name] = true
	}
	found, err := filepath.Glob("*.toml")
	if err != nil || len(found) == 0 {
		t.Fatal(found, err)
	}
	for _, name := range found {
		if !used[name] {
			t.Errorf("%s is not simulated", name)
		}
	}
}

// TestExact is a slice of the long study: fewer runs, and a fifth of what they
// count.
func TestExact(t *testing.T) {
	const part, roughly = 5, .15
	rows := theTable(t)
	compared := 0
	for i := range systems {
		s := systems[i]
		t.Run(fmt.Sprint(s.row, s.set), func(t *testing.T) {
			m, err := s.scenario().Model()
			if err != nil {
				t.Fatal(err)
			}
			length := m.Window.WarmUp + (m.Window.Length-m.Window.WarmUp)/part
			s.set = append(s.set, compare.Value{Path: "run.length", Text: fmt.Sprintf("%.6fm", length)})
			found, err := s.figures(t.Context(), rows, max(s.runs, usual))
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if err := f.wrong(); err != nil {
					t.Error(err)
				}
				if f.relative() > roughly {
					t.Errorf("%s, %s: a standard error of %.2g %% tells nothing", f.Name, f.Quantity, 100*f.relative())
				}
				t.Logf("%-46s %10.5g ± %8.2g, exactly %10.5g: %+.1f standard errors off", f.Quantity, f.Value, f.SE, f.Exact, f.off())
			}
			compared += len(found)
		})
	}
	if compared < 100 {
		t.Errorf("only %d figures compared", compared)
	}
}

// TestResults: the committed page has every figure that is compared, and none is
// far off.
func TestResults(t *testing.T) {
	page, err := os.ReadFile("RESULTS.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range theTable(t) {
		if r.why() == "" && !strings.Contains(string(page), fmt.Sprintf("| %s | %s |", r.Name, r.Quantity)) {
			t.Errorf("RESULTS.md has no %s, %s: run make exact", r.Name, r.Quantity)
		}
	}
}

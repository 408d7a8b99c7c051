package report

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"ripple/report/document"
)

func TestApportionByHand(t *testing.T) {
	// 1/3 each of 1.00: one part gets the last hundredth.
	got, total := apportion([]float64{1. / 3, 1. / 3, 1. / 3}, 2)
	if total != 1 || got[0] != .34 || got[1] != .33 || got[2] != .33 {
		t.Errorf("%v add up to %v", got, total)
	}
	// The seats of Hamilton's method: 41.4, 35.5 and 23.1 are 41, 36 and 23.
	got, _ = apportion([]float64{41.4, 35.5, 23.1}, 0)
	if got[0] != 41 || got[1] != 36 || got[2] != 23 {
		t.Errorf("%v", got)
	}
	if got, total := apportion(nil, 2); len(got) != 0 || total != 0 {
		t.Errorf("of nothing: %v, %v", got, total)
	}
}

func TestApportionAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		parts := rapid.SliceOfN(rapid.Float64Range(0, 1e4), 1, 30).Draw(t, "parts")
		decimals := rapid.IntRange(0, 4).Draw(t, "decimals")
		rounded, total := apportion(parts, decimals)
		p := math.Pow10(decimals)
		sum := 0.0
		for i := range parts {
			sum += math.Round(rounded[i] * p)
			if math.Abs(rounded[i]-parts[i]) > 1/p+1e-9 {
				t.Fatalf("%v became %v", parts[i], rounded[i])
			}
		}
		if sum != math.Round(total*p) {
			t.Fatalf("%v add up to %v, not to %v", rounded, sum, total)
		}
	})
}

// TestLadderAddsUp: parts as printed add up to the total as printed, shares to
// 100, and points lost with the score to 100.
func TestLadderAddsUp(t *testing.T) {
	m := everything()
	for _, s := range []*Study{studyOf(t, 12, m), studyOf(t, 12, m, changedOf(m))} {
		for _, name := range []string{"seen", "told"} {
			e := s.Explain("touchpoint", name)
			var tables []document.Table
			for _, b := range e.Blocks {
				if table, ok := b.(document.Table); ok {
					tables = append(tables, table)
				}
			}
			if len(tables) != 2 {
				t.Fatalf("%d tables", len(tables))
			}
			ladder, points := tables[0], tables[1]
			for c, column := range ladder.Columns {
				if strings.HasSuffix(column.Head, "min") || column.Head == "Minutes" || column.Head == "Share" {
					sum, total := addUp(t, ladder, c)
					if math.Abs(sum-total) > 1e-9 {
						t.Errorf("%s, %s: %v is printed as %v", name, column.Head, sum, total)
					}
				}
			}
			for c, column := range points.Columns {
				if column.Head == "Points" || column.Head == "Today" || column.Head == "Changed" {
					if sum, left := addUp(t, points, c); math.Abs(sum+left-100) > 1e-9 {
						t.Errorf("%s, %s: %v lost and %v left", name, column.Head, sum, left)
					}
				}
			}
			for _, l := range e.Ladders {
				f := s.Findings.Find("touchpoint." + name + ".wait")
				want := f.Today.Value
				if l.World == "changed" {
					want = f.Changed.Value
				}
				if math.Abs(l.Minutes-want) > 1e-9*want {
					t.Errorf("%s: parts of %v, a wait of %v", name, l.Minutes, want)
				}
				score := s.scoreOf(s.touchpoints()[map[string]int{"seen": 0, "told": 1}[name]])
				want = score.Today.Value
				if l.World == "changed" {
					want = score.Changed.Value
				}
				if l.Score == nil || math.Abs(*l.Score-want) > 1e-6 {
					t.Errorf("%s: the points lost leave %v, the score is %v", name, l.Score, want)
				}
			}
		}
	}
}

// addUp is the sum of a column without its last row, and that row.
func addUp(t *testing.T, table document.Table, column int) (sum, last float64) {
	t.Helper()
	for i, row := range table.Rows {
		x, err := strconv.ParseFloat(strings.TrimSuffix(row[column].Text, " %"), 64)
		if err != nil {
			t.Fatal(err)
		}
		if i == len(table.Rows)-1 {
			return sum, x
		}
		sum += x
	}
	return sum, 0
}

// TestExplainAnything explains every thing and every metric, as text and as JSON.
func TestExplainAnything(t *testing.T) {
	m := everything()
	for _, s := range []*Study{studyOf(t, 3, m), studyOf(t, 10, m, changedOf(m))} {
		all := []*Explanation{s.Explain("", ""), s.Explain("journey", "visit"), s.Explain("stream", "main")}
		for i := range m.Teams {
			all = append(all, s.Explain("team", m.Teams[i].Name))
		}
		for i := range m.Steps {
			all = append(all, s.Explain("step", m.Steps[i].Name))
		}
		for i := range s.Findings.Metrics {
			e, ok := s.ExplainMetric(s.Findings.Metrics[i].Path)
			if !ok {
				t.Errorf("%s is not explained", s.Findings.Metrics[i].Path)
			}
			all = append(all, e)
		}
		for _, e := range all {
			var text, data bytes.Buffer
			if err := e.Text(&text, false); err != nil {
				t.Fatal(err)
			}
			if err := e.JSON(&data, s); err != nil || !json.Valid(data.Bytes()) {
				t.Fatal(err, data.String())
			}
			if strings.Contains(text.String(), "NaN") || strings.Contains(text.String(), "Inf,") || strings.Contains(text.String(), "%!") {
				t.Errorf("%s", text.String())
			}
		}
	}
}

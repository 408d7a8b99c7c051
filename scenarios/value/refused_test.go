package value

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write testdata/refused.txt anew")

// read runs a parser by name; what it returns is printed for comparison.
func read(parser, s string) (got any, err error) {
	switch parser {
	case "Number":
		return Number(s)
	case "Duration":
		return Duration(s)
	case "BusinessDays":
		days, ok, err := BusinessDays(s)
		return fmt.Sprint(days, ok), err
	case "Time":
		return Time(s, testFiles{})
	case "Rate":
		return ParseRate(s)
	case "Share":
		return Share(s)
	case "Hours":
		return Hours(s, testNames)
	case "Clock":
		day, minutes, err := Clock(s)
		return fmt.Sprint(day, minutes), err
	case "Edit":
		e, ok, err := ParseEdit(s)
		return fmt.Sprint(e, ok), err
	case "Cost":
		hour, each, err := ParseCost(s)
		return fmt.Sprint(hour, each), err
	case "Bound":
		return ParseBound(s)
	case "Factor":
		return Factor(s)
	case "Spread":
		return ParseSpread(s)
	case "Size":
		return ParseSize(s)
	case "Range":
		return ParseRange(s)
	case "Data":
		return ParseDataColumn(s)
	case "Arrivals":
		return CSVTimes(s)
	case "Quantiles":
		a, b, _ := strings.Cut(s, "|")
		return FromQuantiles(a, b)
	case "MeanSD":
		a, b, _ := strings.Cut(s, "|")
		return FromMeanSD(a, b)
	}
	return nil, errors.New("no such parser")
}

// shown is a refusal as a reader sees it.
func shown(s string, err error) string {
	var e *Error
	if !errors.As(err, &e) {
		return fmt.Sprintf("    not an *Error: %v\n", err)
	}
	var b strings.Builder
	if e.Len > 0 {
		before := utf8.RuneCountInString(s[:e.At])
		marks := strings.Repeat("^", utf8.RuneCountInString(s[e.At:e.At+e.Len]))
		fmt.Fprintf(&b, "    %s\n    %s%s\n", s, strings.Repeat(" ", before), marks)
	}
	fmt.Fprintf(&b, "    %s\n", e.Problem)
	if e.Remedy != "" {
		fmt.Fprintf(&b, "    = %s\n", e.Remedy)
	}
	return b.String()
}

// TestRefused compares every refusal in testdata/refused.txt with what is said
// today. Add a case by writing its first line and running with -update.
func TestRefused(t *testing.T) {
	const file = "testdata/refused.txt"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var now strings.Builder
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			fmt.Fprintln(&now, line)
			continue
		}
		if strings.HasPrefix(line, " ") {
			continue
		}
		parser, quoted, _ := strings.Cut(line, " ")
		s, err := strconv.Unquote(quoted)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		got, err := read(parser, s)
		if err == nil {
			t.Errorf("%s is accepted as %v", line, got)
			continue
		}
		fmt.Fprintf(&now, "%s\n%s", line, shown(s, err))
	}
	if *update {
		if err := os.WriteFile(file, []byte(now.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if now.String() != string(raw) {
		want := strings.Split(string(raw), "\n")
		for i, line := range strings.Split(now.String(), "\n") {
			if i >= len(want) || line != want[i] {
				t.Fatalf("%s:%d: now %q", file, i+1, line)
			}
		}
		t.Fatal("there is more in the file than is said now")
	}
}

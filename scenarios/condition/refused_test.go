package condition

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"ripple/scenarios/value"
)

var update = flag.Bool("update", false, "write testdata/refused.txt anew")

// shown is a refusal as a reader sees it.
func shown(text string, err error) string {
	var e *value.Error
	if !errors.As(err, &e) {
		return fmt.Sprintf("    not an *Error: %v\n", err)
	}
	var b strings.Builder
	if e.Len > 0 {
		before := utf8.RuneCountInString(text[:e.At])
		fmt.Fprintf(&b, "    %s%s\n", strings.Repeat(" ", before), strings.Repeat("^", utf8.RuneCountInString(text[e.At:e.At+e.Len])))
	}
	fmt.Fprintf(&b, "    %s\n", e.Problem)
	if e.Remedy != "" {
		fmt.Fprintf(&b, "    = %s\n", e.Remedy)
	}
	return b.String()
}

// TestRefused compares every refusal in testdata/refused.txt with what is said
// today. Add a case by writing its first line, after "? ", and running with
// -update.
func TestRefused(t *testing.T) {
	const file = "testdata/refused.txt"
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var now strings.Builder
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		text, asked := strings.CutPrefix(line, "  ? ")
		switch {
		case asked:
			_, _, err := Compile(text, bank())
			if err == nil {
				t.Errorf("%s is accepted", text)
				continue
			}
			fmt.Fprintf(&now, "%s\n%s", line, shown(text, err))
		case strings.HasPrefix(line, "#") || line == "":
			fmt.Fprintln(&now, line)
		}
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

// TestTooLong: neither length nor a chain that the library unfolds makes a
// condition slow to read or to ask.
func TestTooLong(t *testing.T) {
	deep := "visits"
	for range 60 {
		deep = "(0 < " + deep + " < 9 ? 1 : 2)"
	}
	for _, text := range []string{deep + " > 1", strings.Repeat("(", 900) + "visits", "visits > 1" + strings.Repeat(" && visits > 1", 60), strings.Repeat("visits > 1 && ", 200)} {
		_, _, err := Compile(text, bank())
		if err == nil {
			t.Errorf("%.40s… is accepted", text)
			continue
		}
		t.Log(err)
	}
}

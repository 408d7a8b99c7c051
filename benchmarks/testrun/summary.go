package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// event is a line of go test -json.
type event struct {
	Action, Package, ImportPath, Test, Output string
	Elapsed                                   float64
}

// summary turns events into what people want to know.
type summary struct {
	to                      io.Writer
	passed, failed, skipped int
	broken                  bool                // a package could not be built or ended badly
	output                  map[string][]string // of tests that run, and of packages
	skips                   []string
}

func newSummary(to io.Writer) *summary {
	return &summary{to: to, output: map[string][]string{}}
}

func (s *summary) read(from io.Reader) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			fmt.Fprintln(s.to, lines.Text()) // not from a test
			continue
		}
		s.event(&e)
	}
	return lines.Err()
}

func (s *summary) event(e *event) {
	key := e.Package + " " + e.Test
	switch e.Action {
	case "output":
		s.output[key] = append(s.output[key], e.Output)
	case "build-output":
		fmt.Fprint(s.to, e.Output)
	case "build-fail":
		s.broken = true
	case "pass", "fail", "skip":
		if e.Test == "" {
			s.endPackage(e, s.output[key])
		} else {
			s.endTest(e, s.output[key])
		}
		delete(s.output, key)
	}
}

func (s *summary) endTest(e *event, output []string) {
	switch e.Action {
	case "pass":
		s.passed++
	case "fail":
		s.failed++
		fmt.Fprint(s.to, strings.Join(output, ""))
	case "skip":
		s.skipped++
		s.skips = append(s.skips, fmt.Sprintf("%s %s: %s", e.Package, e.Test, reason(output)))
	}
}

// endPackage tells how a package went; "skip" means that it has no tests.
func (s *summary) endPackage(e *event, output []string) {
	switch e.Action {
	case "pass":
		fmt.Fprintf(s.to, "ok    %-36s %6.1f s\n", e.Package, e.Elapsed)
	case "fail":
		s.broken = true
		for _, key := range slices.Sorted(maps.Keys(s.output)) { // of tests that never ended: a panic, a deadline
			if strings.HasPrefix(key, e.Package+" ") && key != e.Package+" " {
				fmt.Fprint(s.to, strings.Join(s.output[key], ""))
				delete(s.output, key)
			}
		}
		fmt.Fprint(s.to, strings.Join(output, ""))
	}
}

// reason is what a test said when it skipped itself.
func reason(output []string) string {
	for _, line := range output {
		line = strings.TrimSpace(line)
		if _, said, ok := strings.Cut(line, ".go:"); ok {
			if _, said, ok = strings.Cut(said, ": "); ok {
				return said
			}
		}
	}
	return "no reason given"
}

func (s *summary) good() bool { return !s.broken && s.failed == 0 && s.passed > 0 }

// close prints what was skipped, and the counts.
func (s *summary) close() {
	if len(s.skips) > 0 {
		fmt.Fprintln(s.to, "\nskipped:")
	}
	for _, skip := range s.skips {
		fmt.Fprintf(s.to, "  %s\n", skip)
	}
	if s.broken && s.failed == 0 {
		s.failed++ // what could not even be run
	}
	fmt.Fprintf(s.to, "\n%d passed, %d failed, %d skipped\n", s.passed, s.failed, s.skipped)
}

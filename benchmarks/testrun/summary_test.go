package main

import (
	"strings"
	"testing"
)

func TestSummary(t *testing.T) {
	tests := []struct {
		name, events, want string
		good               bool
	}{
		{"all passed", `{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestA","Output":"=== RUN   TestA\n"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Elapsed":1.25}`, `ok    p                                       1.2 s

1 passed, 0 failed, 0 skipped
`, true},
		{"one skipped, with its reason", `{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestB","Output":"    b_test.go:7: needs chromium: not here\n"}
{"Action":"skip","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p"}`, `ok    p                                       0.0 s

skipped:
  p TestB: needs chromium: not here

1 passed, 0 failed, 1 skipped
`, true},
		{"one failed: what it said is shown", `{"Action":"output","Package":"p","Test":"TestB","Output":"    b_test.go:7: got 1\n"}
{"Action":"fail","Package":"p","Test":"TestB"}
{"Action":"output","Package":"p","Output":"FAIL\n"}
{"Action":"fail","Package":"p"}`, `    b_test.go:7: got 1
FAIL

0 passed, 1 failed, 0 skipped
`, false},
		{"one never ended: what it said is shown", `{"Action":"run","Package":"p","Test":"TestB"}
{"Action":"output","Package":"p","Test":"TestB","Output":"panic: test timed out after 10m0s\n"}
{"Action":"output","Package":"p","Output":"FAIL\n"}
{"Action":"fail","Package":"p"}`, `panic: test timed out after 10m0s
FAIL

0 passed, 1 failed, 0 skipped
`, false},
		{"one package cannot be built", `{"ImportPath":"q","Action":"build-output","Output":"q.go:1: syntax error\n"}
{"ImportPath":"q","Action":"build-fail"}
{"Action":"pass","Package":"p","Test":"TestA"}`, `q.go:1: syntax error

1 passed, 1 failed, 0 skipped
`, false},
		{"nothing ran", "", "\n0 passed, 0 failed, 0 skipped\n", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			s := newSummary(&out)
			if err := s.read(strings.NewReader(tt.events)); err != nil {
				t.Fatal(err)
			}
			s.close()
			if out.String() != tt.want {
				t.Errorf("got\n%s\nwant\n%s", out.String(), tt.want)
			}
			if s.good() != tt.good {
				t.Errorf("good is %v", s.good())
			}
		})
	}
}

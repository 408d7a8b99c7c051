package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// need is the path of an outside program. Without it the test is skipped, or
// fails if RIPPLE_REQUIRE lists the program: there it must not be missing.
func need(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		if slices.Contains(strings.Fields(os.Getenv("RIPPLE_REQUIRE")), program) {
			t.Fatalf("needs %s, which RIPPLE_REQUIRE says is here: %v", program, err)
		}
		t.Skipf("needs %s", program)
	}
	return path
}

package main

import (
	"context"
	"os"
	"strings"
	"testing"
)

// TestInterruptedAtOnce: Ctrl-C before the first run is finished leaves nothing
// to show, and says so.
func TestInterruptedAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, said strings.Builder
	code := run(ctx, []string{"run", "../../scenarios/gallery/claims.toml"}, os.Getenv, strings.NewReader(""), &out, &said)
	if code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	if out.Len() > 0 || !strings.Contains(said.String(), "interrupted before anything was finished") {
		t.Errorf("stdout %q, stderr %q", out.String(), said.String())
	}
}

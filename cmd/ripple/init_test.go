package main

import (
	"os"
	"strings"
	"testing"

	"ripple/scenarios/starter"
)

// TestInitAllOrNothing: a name of which the first file can be written and the
// second cannot, because its name is too long, leaves nothing behind.
func TestInitAllOrNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	name := strings.Repeat("a", 255-len(".toml"))
	code, said := ripple(t, "init", name)
	if code != exitFailed || !strings.Contains(said, "was not written") {
		t.Errorf("exit code %d: %s", code, said)
	}
	if left, err := os.ReadDir("."); err != nil || len(left) > 0 {
		t.Errorf("there is %v, %v", left, err)
	}
}

// TestStarterExplainsItself: every key has a comment where it first stands.
func TestStarterExplainsItself(t *testing.T) {
	explained := map[string]bool{}
	for _, name := range []string{starter.Scenario, starter.Change} {
		text, err := starter.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		inTeams := false
		for line := range strings.Lines(string(text)) {
			heading, comment, commented := strings.Cut(line, "#")
			key, _, isKey := strings.Cut(heading, "=")
			if strings.HasPrefix(line, "[") {
				inTeams = strings.HasPrefix(line, "[team]")
			}
			if key = strings.TrimSpace(key); !isKey || inTeams || explained[key] {
				continue // names of teams are explained at the heading
			}
			if explained[key] = commented && strings.TrimSpace(comment) != ""; !explained[key] {
				t.Errorf("%s: %q is not explained", name, key)
			}
		}
	}
}

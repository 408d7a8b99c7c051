package scenarios

import (
	"testing"
	"testing/fstest"
)

// TestFind: what a path leads to, what stands there, and in which line.
func TestFind(t *testing.T) {
	files := fstest.MapFS{"desk.toml": {Data: []byte(`scenario = "A desk"
arrivals = "12/h"

[team]
desk = 2

[step.serve]
by   = "desk"
work = { plus = "~8m", rest = "~6m" }

[segment.plus]
share = "40%"

[segment.regular]
share = "rest"

[run]
length = "1w"
`)}, "more.toml": {Data: []byte(`change = "More"
base   = "desk.toml"
[team]
desk = "+1"
`)}}
	today, problems := Load(files, "desk.toml", Options{})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	changed, _, problems := today.With("more.toml")
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	for _, c := range []struct {
		in           *Scenario
		path, key    string
		value, where string
		line         int
	}{
		{today, "team.desk", "", "", "", 0},
		{today, "run", "", "", "", 0},
		{today, "team.desk.capacity", "capacity", "2", "desk.toml", 5},
		{changed, "team.desk.capacity", "capacity", "3", "more.toml", 4},
		{today, "team.desk.shrinkage", "shrinkage", "", "", 0},
		{today, "step.serve.work.rest", "work", "~6m", "desk.toml", 9},
		{today, "arrivals", "arrivals", "12/h", "desk.toml", 2},
		{today, "segment.plus", "", "", "", 0},
		{today, "run.length", "length", "1w", "desk.toml", 18},
	} {
		got, err := c.in.Find(c.path)
		if err != nil {
			t.Errorf("%s: %s", c.path, err)
			continue
		}
		key := ""
		if got.Key != nil {
			key = got.Key.Name
		}
		if key != c.key || got.Value != c.value {
			t.Errorf("%s: key %q, value %q", c.path, key, got.Value)
		}
		if c.line > 0 && (got.Pos.Name() != c.where || got.Pos.Line() != c.line) {
			t.Errorf("%s: %s:%d, want %s:%d", c.path, got.Pos.Name(), got.Pos.Line(), c.where, c.line)
		}
	}
	for _, path := range []string{"team.dsk", "team.desk.fte", "step.serve.work.all", "step.serve.work.rest.x", "nothing", "", ".", "step.", "team.desk.capacity.Mon"} {
		if got, err := today.Find(path); err == nil {
			t.Errorf("%q leads to %+v", path, got)
		}
	}
}

package scenarios

import (
	"strings"
	"testing"
	"testing/fstest"

	"ripple/sim"
)

// read loads a scenario that is given as text, beside some files.
func read(text string, more ...string) (*Scenario, error) {
	files := fstest.MapFS{"s.toml": {Data: []byte(text)}}
	for i := 0; i+1 < len(more); i += 2 {
		files[more[i]] = &fstest.MapFile{Data: []byte(more[i+1])}
	}
	s, problems := Load(files, "s.toml", Options{})
	if problems != nil {
		return nil, problems
	}
	return s, nil
}

func TestKind(t *testing.T) {
	const rest = "\n[team]\ndesk = 2\n[step.serve]\nby = \"desk\"\nwork = \"~6m\"\n"
	for _, c := range []struct {
		name, top  string
		tail       string
		kind       sim.Kind
		start, len float64
		drain      bool
		note       string
	}{
		{name: "steady", top: `arrivals = "12/h"`, kind: sim.Steady, len: 4 * 7 * 1440},
		{name: "cyclic arrivals", top: `arrivals = { rates = { "Mon-Fri 08-18" = "12/h" } }`, kind: sim.Cyclic, len: 4 * 7 * 1440},
		{name: "cyclic shifts", top: "arrivals = { every = \"~6m\" }\nhours = \"Mon-Fri 08-18\"", kind: sim.Cyclic, len: 4 * 7 * 1440},
		{name: "work carries over", top: "arrivals = \"12/h\"\nhours = \"Mon-Fri 08-18\"", kind: sim.Cyclic, len: 4 * 7 * 1440},
		{name: "busy days", top: `arrivals = { rate = "12/h", spread = "cv 0.1" }`, kind: sim.Cyclic, len: 4 * 7 * 1440},
		{name: "a day", top: "arrivals = \"12/h\"\nhours = \"Tue-Fri 08-18\"\nat_close = \"clear\"", kind: sim.Terminating, start: 1440 + 480, len: 600, drain: true},
		{name: "a day after the start", top: "arrivals = \"12/h\"\nhours = \"Mon-Fri 08-18\"\nat_close = \"clear\"",
			tail: "[run]\nstart = 2026-01-07\nlength = \"2w\"\n", kind: sim.Terminating, start: 2*1440 + 480, len: 600, drain: true, note: "length is ignored"},
		{name: "lunch", top: "arrivals = \"12/h\"\nhours = \"Mon-Fri 08-12, Mon-Fri 13-17\"\nat_close = \"clear\"", kind: sim.Terminating, start: 480, len: 540, drain: true},
		{name: "days differ", top: "arrivals = \"12/h\"\nhours = \"Mon-Fri 08-18, Sat 09-13\"\nat_close = \"clear\"", kind: sim.Terminating, len: 7 * 1440, drain: true},
		{name: "a week in the middle", top: "arrivals = \"12/h\"\nhours = \"Mon-Fri 08-18, Sat 09-13\"\nat_close = \"clear\"",
			tail: "[run]\nstart = 2026-01-07T12:00:00\ndrain = false\n", kind: sim.Terminating, start: 2*1440 + 720, len: 7 * 1440},
		{name: "open over midnight", top: "arrivals = \"12/h\"\nhours = \"Fri-Sat 20-04\"\nat_close = \"clear\"", kind: sim.Terminating, len: 7 * 1440, drain: true},
		{name: "no closing time", top: `arrivals = "12/h"`, tail: "[run]\nkind = \"terminating\"\nlength = \"8h\"\n", kind: sim.Terminating, len: 480, drain: true},
		{name: "stated", top: `arrivals = "12/h"`, tail: "[run]\nkind = \"horizon\"\n", kind: sim.Horizon, len: 4 * 7 * 1440},
		{name: "event", top: `arrivals = "12/h"`, tail: "[[event]]\nname = \"x\"\nat = \"1w\"\nset = { \"team.desk\" = 3 }\n", kind: sim.Horizon, len: 4 * 7 * 1440},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, err := read("scenario = \"x\"\n" + c.top + rest + c.tail)
			if err != nil {
				t.Fatal(err)
			}
			w := s.Model.Window
			if w.Kind != c.kind || w.Start != c.start || w.Length != c.len || w.Drain != c.drain {
				t.Errorf("got %v from %v for %v, drain %v (%s)", w.Kind, w.Start, w.Length, w.Drain, s.Run.Why)
			}
			if !strings.Contains(strings.Join(s.Notes, "\n"), c.note) {
				t.Errorf("notes %q", s.Notes)
			}
		})
	}
}

func TestAs(t *testing.T) {
	s := load(t, "clinic.toml")
	h, problems := s.As(sim.Horizon)
	if problems != nil || h.Model.Window.Kind != sim.Horizon || h.Model.Window.Length != 4*7*1440 || h.Model.Window.Drain {
		t.Errorf("%v %+v", problems, h.Model.Window)
	}
	if s.Model.Window.Kind != sim.Terminating {
		t.Error("the old one has changed")
	}
}

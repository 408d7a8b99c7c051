package scenarios

import (
	"strings"
	"testing"
)

// TestRemarks: what is allowed and looks like a slip.
func TestRemarks(t *testing.T) {
	const plain = `scenario = "x"
arrivals = "2/h"
[team]
desk = 2
[step.serve]
by = "desk"
work = "~6m"
`
	room := func(team string) string {
		return "[step.in-" + team + "]\nby = \"" + team + "\"\nwork = \"1m\"\nqueue_limit = 2\nwhen_full = \"block\"\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"nothing":             {plain, ""},
		"a team without work": {plain + "[team.spare]\ncapacity = 1\n", `team "spare" does no step`},
		"a side visit in the flow": {plain + "[step.call]\nby = \"desk\"\nwork = \"2m\"\n[touchpoint.t]\nstep = \"serve\"\nchannel = \"app\"\nchase = { after = \"1d\", step = \"call\" }\n",
			`customers go on from step "serve" to "call" because it comes next in the file; it is also where touchpoint "t" has them ask again: if the flow ends at "serve", write next = "done" there`},
		"a timeout that never comes":               {plain + "[step.post]\ndelay = \"2d\"\ntimeout = { after = \"3d\" }\n", `the timeout of step "post" never comes: the step takes less time`},
		"a timeout that may come":                  {plain + "[step.post]\ndelay = \"~2d\"\ntimeout = { after = \"3d\" }\n", ""},
		"a team that is kept and takes part again": {plain + "holds = \"back\"\n[step.test]\ndelay = \"1h\"\n[step.back]\nby = \"desk\"\nwork = \"1m\"\n", ""},
		"a team of which more is taken later": {plain + "holds = \"back\"\n[step.test]\ndelay = \"1h\"\n[step.back]\nby = \"desk\"\nwork = \"1m\"\nunits = 2\n",
			`customers keep 1 of team "desk" from step "serve" on, and step "back" on the way takes 2 of it: once all of the team are kept, nobody gets on`},
		"after it has been let go": {plain + "holds = \"test\"\n[step.test]\ndelay = \"1h\"\n[step.back]\nby = \"desk\"\nwork = \"1m\"\nunits = 2\n", ""},
		"rooms in a circle":        {strings.Replace(plain, "[team]\n", "[team]\nb = 1\nc = 1\n", 1) + room("b") + "[step.free]\ndelay = \"1m\"\n" + room("c") + "next = { in-b = \"10%\", done = \"rest\" }\n", ""},
		"rooms in a closed circle": {strings.Replace(plain, "[team]\n", "[team]\nb = 1\nc = 1\n", 1) + room("b") + room("c") + "next = { in-b = \"10%\", done = \"rest\" }\n",
			"customers can go round in-b → in-c → in-b, and each of these steps holds them up before it when it is full: once all are full nobody can go on"},
		"a room for oneself": {strings.Replace(plain, "[team]\n", "[team]\nb = 1\n", 1) + room("b") + "next = { in-b = \"10%\", done = \"rest\" }\n", ""},
		"a team that keeps itself out": {strings.Replace(plain, "[team]\n", "[team]\nb = 1\n", 1) + room("b") + room("desk"),
			`customers of step "serve" who are held up keep team "desk" until there is room at step "in-desk", which needs that team too: once all of it are kept so, nobody gets on`},
		"arrivals after the end": {strings.Replace(plain, `"2/h"`, `"csv:times.csv#min[m]"`, 1) + "[run]\nlength = \"1d\"\n",
			"1 of 3 arrivals from data come after the end of the run\ntimes.csv: 1 cells of column min are empty and left out, of 4"},
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Replace(c.text, "[team]\ndesk = 2\n", "[team.desk]\ncapacity = 2\n", 1)
			s, err := read(text, "times.csv", "id,min\n1,5\n2,\n3,7\n4,2000\n")
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(s.Notes, "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestWallClock: offsets in data change nothing, opening hours know none.
func TestWallClock(t *testing.T) {
	s, err := read("scenario = \"x\"\narrivals = \"csv:a.csv#at\"\n[run]\nstart = 2026-01-05\n[step.serve]\ndelay = \"1m\"\n",
		"a.csv", "at\n2026-01-05 09:00\n2026-01-05T10:00:00+02:00\n2026-01-05T11:00:00Z\n")
	if err != nil {
		t.Fatal(err)
	}
	for i, at := range s.Model.Journeys[0].Arrivals.At {
		if at != float64(540+60*i) {
			t.Errorf("arrival %d comes at minute %v", i, at)
		}
	}
}

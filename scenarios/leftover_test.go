package scenarios

import (
	"slices"
	"strings"
	"testing"
)

// TestNotesOfWhatCannotHappen: what is allowed and shows nothing is said.
func TestNotesOfWhatCannotHappen(t *testing.T) {
	const head = "scenario = \"S\"\n"
	const serve = "[team]\ndesk = 2\n[step.serve]\nby = \"desk\"\nwork = \"5m\"\n"
	for _, c := range []struct{ text, note string }{
		{head + "[run]\nkind = \"horizon\"\ncustomers = 3\n" + serve + "batch = { size = 5 }\n", `step "serve" starts with 5 customers, and there are 3: it never starts`},
		{head + "[run]\nkind = \"horizon\"\ncustomers = 5\n" + serve + "batch = { size = 5 }\n", ""},
		{head + "[run]\nkind = \"horizon\"\ncustomers = 3\n" + serve + "batch = { size = 5, every = \"1h\" }\n", ""},
		{head + "arrivals = \"3/h\"\nhours = \"Mon-Fri 08-18\"\nclosed = [2026-01-05, 2026-01-06]\n[run]\nstart = 2026-01-05\nlength = \"2d\"\n" + serve, "the closed dates cover the whole run: nobody is served"},
		{head + "arrivals = \"3/h\"\nhours = \"Mon-Fri 08-18\"\nclosed = [2026-01-05, 2026-01-06]\n[run]\nstart = 2026-01-05\nlength = \"3d\"\n" + serve, ""},
		{head + "arrivals = { rate = \"3/h\", count = 50 }\n[run]\nkind = \"horizon\"\n" + serve, `50 customers come after the warm-up, and in it as many as it takes; to begin with nobody there write [run] warmup = "0m"`},
		{head + "arrivals = { rate = \"3/h\", count = 50 }\n[run]\nkind = \"horizon\"\nwarmup = \"0m\"\n" + serve, ""},
		{head + "arrivals = { rate = \"3/h\", count = 50 }\n" + serve, ""}, // terminating: there is no warm-up
		{head + "arrivals = \"3/h\"\n[step.wait]\ndelay = \"2h\"\ntimeout = { after = \"1h\", to = \"lost\" }\n", `the timeout of step "wait" always comes first: the step takes longer, and nobody goes on from it`},
		{head + "arrivals = \"3/h\"\n[step.wait]\ndelay = \"~2h\"\ntimeout = { after = \"1h\", to = \"lost\" }\n", ""},
	} {
		s := loadText(t, c.text)
		switch {
		case c.note == "" && len(s.Notes) > 0:
			t.Errorf("%s\n says %q", c.text, s.Notes)
		case c.note != "" && !slices.Equal(s.Notes, []string{c.note}):
			t.Errorf("%s\n says %q\nwant %q", c.text, s.Notes, c.note)
		}
	}
}

// TestRoundForEver: who is always taken out of a delay before it ends, and led
// back, never leaves; who is so only sometimes does.
func TestRoundForEver(t *testing.T) {
	text := func(delay string) string {
		return "scenario = \"S\"\narrivals = \"3/h\"\n[step.ask]\ndelay = \"1m\"\n[step.wait]\ndelay = \"" + delay + "\"\ntimeout = { after = \"1h\", to = \"ask\" }\n"
	}
	_, problems := Load(withFile(t, "text.toml", text("2h")), "text.toml", Options{})
	if len(problems) != 1 || !strings.Contains(problems[0].Text, `customers who come to step "ask" never leave: ask → wait → ask`) {
		t.Errorf("%v", problems)
	}
	loadText(t, text("1h")) // the step is over first
	loadText(t, text("~2h"))
}

// TestAnotherOrder: a change or an event that sets another order of a line need
// not take out what goes with the order before.
func TestAnotherOrder(t *testing.T) {
	const base = "scenario = \"S\"\narrivals = \"3/h\"\n[segment.a]\nshare = \"50%\"\n[segment.b]\nshare = \"rest\"\n" +
		"[team.desk]\ncapacity = 2\nqueue = \"priority\"\npriority = [\"a\"]\npreempt = true\n[step.serve]\nby = \"desk\"\nwork = \"5m\"\n"
	s := loadText(t, base)
	changed, problems := s.Set("team.desk.queue", "fifo")
	if problems != nil {
		t.Fatal(problems)
	}
	if desk := changed.Model.Teams[0]; desk.Ranks != nil || desk.Preempt {
		t.Errorf("%+v", desk)
	}
	const event = "[[event]]\nname = \"E\"\nat = \"1d\"\nset = { \"team.desk.queue\" = \"fifo\" }\n"
	if during := loadText(t, strings.Replace(base, "preempt = true\n", "", 1)+event); during.Model.Epochs[0].Teams[0].Ranks != nil {
		t.Errorf("%+v", during.Model.Epochs[0].Teams[0])
	}
	_, problems = Load(withFile(t, "text.toml", base+event), "text.toml", Options{})
	if len(problems) != 1 || problems[0].Pos.Source() != `"fifo"` {
		t.Errorf("%v", problems)
	}
}

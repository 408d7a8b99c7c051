package scenarios

import (
	"strings"
	"testing"
)

// TestInstant: circles that rules keep customers in are accepted only if time
// passes in them, or some leave by chance.
func TestInstant(t *testing.T) {
	const endless = "customers could go round without end at one instant: "
	rule := func(to string) string {
		return `next = [ { when = "team.desk.queue > 3", to = "` + to + `" }, { to = "id-check" } ]`
	}
	gate := func(delay, next string) string {
		return desks(rule("gate")) + "next = \"done\"\n[step.gate]\ndelay = \"" + delay + "\"\n" + next + "\n"
	}
	for _, c := range []struct{ text, want string }{
		{gate("0m", rule("ask")), ""}, // work of six minutes
		{gate("0m", rule("gate")), endless + "gate → gate"},
		{gate("1s", rule("gate")), ""},
		{gate("0m", `next = { gate = "99%", done = "rest" }`), ""},
		{gate("0m", `next = { plus = "done", rest = [ { when = "clock.hour > 9", to = "gate" }, { to = "done" } ] }`), endless + "gate → gate"},
		{gate("0m", rule("gate-2")) + "[step.gate-2]\ndelay = \"0m\"\nnext = { gate = \"100%\", done = \"0%\" }\n", endless + "gate → gate-2 → gate"},
		{gate("0m", rule("gate-2")) + "[step.gate-2]\ndelay = \"0m\"\nnext = { gate = \"99%\", done = \"1%\" }\n", ""},
		{gate("0m", rule("gate-2")) + "[step.gate-2]\nbatch = { every = \"1d\" }\ndelay = \"0m\"\nnext = \"gate\"\n", ""},
		{desks("patience = \"0m\"\nretry_after = \"0m\"\ngives_up = [ { when = \"team.desk.queue > 3\", to = \"ask\" }, { to = \"call\" } ]"), endless + "ask → ask"},
		{desks("patience = \"0m\"\nretry_after = \"1m\"\ngives_up = [ { when = \"team.desk.queue > 3\", to = \"ask\" }, { to = \"call\" } ]"), ""},
	} {
		_, problems := Load(withFile(t, "text.toml", c.text), "text.toml", Options{})
		got := ""
		if problems != nil {
			got = problems[0].Text
		}
		if got != c.want {
			t.Errorf("got %v\nwant %s\n%s", problems, c.want, c.text[strings.Index(c.text, "[step.ask]"):])
		}
	}
}

// TestInstantClosed: whoever leaves a closed population is followed at once, so
// that its way from the first step to the end is a circle too.
func TestInstantClosed(t *testing.T) {
	const serve = "[step.serve]\nby = \"desk\"\nwork = \"~5m\"\n"
	const use = "[step.use]\ndelay = \"~2h\"\n"
	const endless = "customers could go round without end at one instant: "
	for _, c := range []struct{ steps, want string }{
		{use + serve, ""},
		{serve, ""},
		{"[step.use]\ndelay = \"0s\"\n", endless + "use → use"},
		{"[step.use]\ndelay = \"0s\"\nnext = \"lost\"\n", endless + "use → use"},
		{"[step.use]\ndelay = \"0s\"\n" + serve, ""},
		{serve + "queue_limit = 0\n", endless + "serve → serve"},
		{"[step.use]\ndelay = \"0s\"\n" + serve + "queue_limit = 0\n", endless + "use → serve → use"},
		{use + serve + "queue_limit = 0\n", ""},
		{serve + "patience = \"0m\"\n", endless + "serve → serve"},
		{serve + "balks = \"step.serve.queue > 0\"\n", endless + "serve → serve"},
		{use + serve + "balks = \"step.serve.queue > 0\"\n", ""},
	} {
		text := "scenario = \"Closed\"\n[run]\ncustomers = 5\n[team]\ndesk = 2\n" + c.steps
		_, problems := Load(withFile(t, "text.toml", text), "text.toml", Options{})
		got := ""
		if problems != nil {
			got = problems[0].Text
		}
		if got != c.want {
			t.Errorf("got %v\nwant %s\n%s", problems, c.want, c.steps)
		}
	}
}

package scenarios

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// TestSetRules: rules are set whole; shares beside them can still be changed by
// their path and relatively.
func TestSetRules(t *testing.T) {
	base := loadText(t, desks(`next = { plus = [ { when = "visits > 2", to = "call" }, { to = "id-check" } ], rest = { call = "20%", id-check = "rest" } }
balks = [ { when = "team.desk.queue > 5", share = "30%" } ]`))
	for set, want := range map[string]string{
		`step.ask.next={ all = ["id-check", "call"] }`:                                            "step.ask.next: plus: call when visits > 2, else id-check; rest: 20% to call, rest to id-check → all of id-check, call",
		`step.ask.next={ shortest = ["id-check", "call"] }`:                                       "step.ask.next: plus: call when visits > 2, else id-check; rest: 20% to call, rest to id-check → shortest of id-check, call",
		`step.ask.next=[{ when = "visits > 3", to = "call" }, { to = "id-check" }]`:               "step.ask.next: plus: call when visits > 2, else id-check; rest: 20% to call, rest to id-check → call when visits > 3, else id-check",
		`step.ask.next.plus=[{ when = "visits > 3", to = "call" }, { to = "id-check" }]`:          "step.ask.next.plus: call when visits > 2, else id-check → call when visits > 3, else id-check",
		`step.ask.next.rest.call=+5pp`:                                                            "step.ask.next.rest.call: 20% → 25%",
		`step.ask.next=x2`:                                                                        "step.ask.next.rest.call: 20% → 40%",
		`step.id-check.next.call=30%`:                                                             "step.id-check.next.call: 10% → 30%",
		`step.ask.balks=team.desk.queue > 9`:                                                      "step.ask.balks: 30% when team.desk.queue > 5 → team.desk.queue > 9",
		`step.ask.balks=[{ when = "visits > 1", share = { plus = "5%", rest = "9%" } }]`:          "step.ask.balks: 30% when team.desk.queue > 5 → plus 5%, rest 9% when visits > 1",
		`step.ask.balks=[{ when = "visits > 1" }, { share = "1%" }]`:                              "step.ask.balks: 30% when team.desk.queue > 5 → all when visits > 1, 1%",
		`step.pay.waits_for=["ask", "call"]`:                                                      `step "ask" does not lead straight here`,
		`step.ask.balks=+2`:                                                                       `a condition cannot be changed by "+2"`,
		`step.ask.next.plus=+5pp`:                                                                 `step.ask.next.plus has no number that "+5pp" could change`,
		`step.ask.next.plus.to=call`:                                                              `step.ask.next.plus is a list and has no "to"`,
		`step.ask.balks=team.desk.que > 9`:                                                        `a condition cannot read "que" of a team`,
		`step.ask.next=[{ when = "team.desk.queue > 80%", to = "call" }, { to = "id-check" }]`:    `"team.desk.queue" is a count, and "80%" is a share`,
		`step.ask.next.rest={ all = ["id-check", "call", "call"] }`:                               `"call" stands twice`,
		`step.ask.gives_up={ all = ["id-check", "call"] }`:                                        `"gives_up" has no effect: customers of step "ask" wait for ever`,
		`step.id-check.next={ call = "10%", pay = [ { when = "visits > 3", to = "ask" } ] }`:      `a share is expected, got a list`,
		`step.id-check.next=[ { when = "visits > 3", to = { call = "10%", pay = "rest" } }, "x"]`: `a rule leads to one step, got a table`,
	} {
		path, text, _ := strings.Cut(set, "=")
		s, problems := base.Set(path, text)
		var got []string
		if problems != nil {
			got = []string{problems[0].Text}
		} else {
			for _, e := range compare(base, s).Edits {
				got = append(got, e.Path+": "+e.Before+" → "+e.After)
			}
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s:\n got %s\nwant %s", set, strings.Join(got, "\n"), want)
		}
	}
}

// TestNamesAreNoRules: the steps under all are shown by their names.
func TestNamesAreNoRules(t *testing.T) {
	base := loadText(t, desks(`next = { shortest = ["id-check", "call"] }`))
	s, problems := base.Set("step.ask.next.shortest", `["id-check", "pay"]`)
	if problems != nil {
		t.Fatal(problems)
	}
	want := []Edit{{Changed, "step.ask.next.shortest", "step.ask", "id-check, call", "id-check, pay"}}
	if diff := cmp.Diff(want, compare(base, s).Edits); diff != "" {
		t.Error(diff)
	}
}

// TestPartsByRules: a rule that reads a team needs the edit that adds the team,
// and one that no longer reads a step goes with the edit that removes it.
func TestPartsByRules(t *testing.T) {
	files := fstest.MapFS{
		"desks.toml": {Data: []byte(desks(`next = [ { when = "step.call.wip > 2", to = "pay" }, { to = "id-check" } ]`))},
		"c.toml": {Data: []byte(`change = "A bot"
base   = "desks.toml"
remove = ["step.call"]
[team.bot]
capacity = 1
[step.pay]
balks = [ { when = "team.bot.queue > 3", share = "10%" } ]
[step.ask]
next = "id-check"
[step.id-check]
next = "pay"
work = "x2"
[team.desk]
capacity = 3
[step.answer]
by   = "bot"
work = "1m"
next = "done"
[step.more]
delay = "1m"
next  = [ { when = "segment == 'plus'", to = "answer" }, { to = "done" } ]
[touchpoint.t]
step  = "pay"
chase = { after = "1d", step = "more" }
`)},
	}
	base, problems := Load(files, "desks.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	_, c, problems := base.With("c.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	var got []string
	for _, p := range c.Parts {
		got = append(got, strings.Join(p.Paths, " "))
	}
	want := []string{
		"step.call step.ask.next step.id-check.next step.id-check.work",
		"team.bot step.pay.balks step.answer step.more touchpoint.t",
		"team.desk.capacity",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

package scenarios

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// twoJourneysAndATeam is a scenario in which changes can meet in every way.
const twoJourneysAndATeam = `scenario = "Branch"
hours = "Mon-Fri 08-18"
[journey.new]
arrivals = "6/h"
enters = "hello"
[journey.known]
arrivals = { rate = "4/h", profile = "p" }
enters = "serve"
[profile.p]
"Mon-Fri 08-18" = 1
[team.desk]
capacity = { "Mon-Fri 08-12" = 4, "Mon-Fri 12-18" = 3 }
[step.hello]
by = "desk"
work = "~2m"
[step.serve]
by = "desk"
work = "~6m"
next = { done = "90%", hello = "rest" }
[touchpoint.served]
step = "serve"
expects = "5m"
[targets]
"touchpoint.served.wait" = "<= 5m"
`

// branchWith puts changes that are given as text on the branch.
func branchWith(t *testing.T, changes ...string) (*Scenario, *Change, error) {
	t.Helper()
	files := fstest.MapFS{"branch.toml": {Data: []byte(twoJourneysAndATeam)}}
	var names []string
	for i, text := range changes {
		name := fmt.Sprintf("%c.toml", 'a'+i)
		files[name] = &fstest.MapFile{Data: []byte("change = \"x\"\nbase = \"branch.toml\"\n" + text)}
		names = append(names, name)
	}
	base, problems := Load(files, "branch.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	s, c, problems := base.With(names...)
	if problems != nil {
		return nil, nil, problems
	}
	return s, c, nil
}

// TestConflicts: two changes must not set the same value, in whatever way they
// say so and in either order; and neither may one file. Different things and
// different values of one thing are no conflict.
func TestConflicts(t *testing.T) {
	set := func(path, value string) string { return fmt.Sprintf("[set]\n%q = %s\n", path, value) }
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{set("team.desk.shrinkage", `"10%"`), set("team.desk.cost", `"30/h"`), false},
		{set("team.desk.capacity", "5"), set("team.desk", "6"), true},
		{set("team.desk.capacity", `"+1"`), set("team.desk.capacity", `"+2"`), true},
		{set("team.desk.capacity", `"+1"`), set("team.desk.capacity.Mon-Fri 08-12", `"+2"`), true},
		{set("team.desk.capacity.Mon-Fri 08-12", `"+1"`), set("team.desk.capacity.Mon-Fri 12-18", `"+2"`), false},
		{set("team.desk.capacity.Mon-Fri 08-12", `"+1"`), set("team.desk.capacity.Mon-Fri 08:00-12:00", `"+2"`), true},
		{set("team.desk.capacity.Sat 09-13", "2"), set("team.desk.capacity.Sat 09:00-13:00", "3"), true},
		{set("step.serve.next.done", `"80%"`), "[step.serve]\nnext = \"done\"\n", true},
		{set("step.serve.next.done", `"80%"`), `remove = ["step.serve.next"]` + "\n", true},
		{"[step.hello]\nnext = \"serve\"\n", `remove = ["step.hello"]` + "\n", true},
		{"[team.a]\ncapacity = 2\n", "[team.b]\ncapacity = 2\n", false},
		{"[team.a]\ncapacity = 2\n", "[team.a]\ncapacity = 2\n", true},
		{`arrivals = "x1.2"` + "\n", `arrivals = "x1.1"` + "\n", true},
		{`arrivals = "x1.2"` + "\n", "[journey.new]\narrivals = \"x1.1\"\n", true},
		{`arrivals = "x1.2"` + "\n", "[journey.known]\narrivals = \"3/h\"\n", true},
		{"[journey.new]\narrivals = \"x1.2\"\n", "[journey.known]\narrivals = \"x1.1\"\n", false},
		{set("journey.new.arrivals.every", `"~9m"`), set("journey.new.arrivals.rate", `"7/h"`), true},
		{set("journey.new.arrivals.every", `"~9m"`), set("journey.new.arrivals.rate", `"x2"`), true},
		{set("journey.known.arrivals.spread", `"cv 0.1"`), set("journey.known.arrivals.rate", `"x2"`), false},
		{set("journey.known.arrivals", `{ rate = "7/h" }`), set("journey.known.arrivals.spread", `"cv 0.1"`), true},
		{set("profile.p.Mon-Fri 08-18", "2"), "[profile]\np = { \"Mon-Fri 08-18\" = 3 }\n", true},
		{"[[event]]\nname = \"strike\"\nat = \"1w\"\nset = { \"team.desk\" = 1 }\n", "[[event]]\nname = \"strike.2\"\nat = \"2w\"\nset = { \"team.desk\" = 1 }\n", false},
		{"[[event]]\nname = \"strike\"\nat = \"1w\"\nset = { \"team.desk\" = 1 }\n", "[[event]]\nname = \"strike\"\nat = \"2w\"\nset = { \"team.desk\" = 2 }\n", true},
		{set("targets.touchpoint.served.wait", `"<= 4m"`), set("targets.touchpoint.served.wait.p90", `"<= 9m"`), false},
		{set("targets.touchpoint.served.wait", `"<= 4m"`), set("targets.touchpoint.served.wait", `"<= 3m"`), true},
		{`hours = "Mon-Fri 08-20"` + "\n", `hours = "Mon-Fri 07-18"` + "\n", true},
	} {
		for _, pair := range [][2]string{{c.a, c.b}, {c.b, c.a}} {
			_, _, err := branchWith(t, pair[0], pair[1])
			switch {
			case c.same && err == nil:
				t.Errorf("accepted:\n%s\nand\n%s", pair[0], pair[1])
			case c.same && !strings.Contains(err.Error(), "b.toml:") && !strings.Contains(err.Error(), "a.toml"):
				t.Errorf("one of the two places is not named: %v", err)
			case !c.same && err != nil:
				t.Errorf("%v\n%s\nand\n%s", err, pair[0], pair[1])
			}
		}
	}
}

// TestNeeds: a change that builds on others may change in turn what they change,
// and what they build on; what it says counts.
func TestNeeds(t *testing.T) {
	const (
		first  = "[team.desk]\nshrinkage = \"10%\"\n[step.vip]\nby = \"desk\"\nwork = \"4m\"\nnext = \"done\"\n"
		second = "needs = [\"a.toml\"]\n[step.vip]\nwork = \"x0.5\"\n"
		third  = "needs = \"b.toml\"\nremove = [\"step.hello\"]\n[team.desk]\nshrinkage = \"+5pp\"\n[journey.new]\nenters = \"vip\"\n[step.serve]\nnext = \"done\"\n"
		fourth = "needs = [\"c.toml\"]\n[step.hello]\nby = \"desk\"\nwork = \"1m\"\nnext = \"serve\"\n[journey.new]\nenters = \"hello\"\n[step.serve]\nnext = { vip = \"10%\", done = \"rest\" }\n"
	)
	s, c, err := branchWith(t, first, second, third, fourth)
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]int{}
	for i, step := range s.Model.Steps {
		names[step.Name] = i
	}
	if got := s.Model.Steps[names["vip"]].Work[0].Mean(); got != 2 {
		t.Errorf("vip takes %v", got)
	}
	if got := s.Model.Steps[names["hello"]].Work[0].Mean(); got != 1 {
		t.Errorf("the new hello takes %v", got)
	}
	if got := s.Model.Teams[0].Heads.At(540); got != 4*.85 {
		t.Errorf("%v heads", got)
	}
	if !slices.Equal(c.Each[2].Needs, []string{"b.toml"}) || len(c.Needs) != 3 {
		t.Errorf("needs %v", c.Needs)
	}
	// A change may stand on one that was put on before.
	files := fstest.MapFS{"branch.toml": {Data: []byte(twoJourneysAndATeam)}}
	for name, text := range map[string]string{"a.toml": "[team.x]\ncapacity = 2\n", "b.toml": "needs = [\"a.toml\"]\n[team.x]\ncapacity = \"+1\"\n"} {
		files[name] = &fstest.MapFile{Data: []byte("change = \"x\"\nbase = \"branch.toml\"\n" + text)}
	}
	base, _ := Load(files, "branch.toml", Options{})
	one, _, problems := base.With("a.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	if _, _, problems := one.With("b.toml"); problems != nil {
		t.Error(problems)
	}
	// What a change needs and cannot be read is reported once.
	files["a.toml"] = &fstest.MapFile{Data: []byte("change = \"x\"\nbase = \"branch.toml\"\n[team\n")}
	if _, _, problems := base.With("a.toml", "b.toml"); len(problems) != 1 || problems[0].Pos.Name() != "a.toml" {
		t.Errorf("%v", problems)
	}
	// Without "needs" each of them is in the way of another.
	if _, _, err := branchWith(t, first, strings.Replace(second, "needs", "assumes", 1)); err == nil || !strings.Contains(err.Error(), "a.toml adds step.vip") {
		t.Errorf("%v", err)
	}
}

// TestPartsOfSeveral: parts of different changes stay apart, unless one builds
// on the other.
func TestPartsOfSeveral(t *testing.T) {
	_, c, err := branchWith(t,
		"parts = { people = [\"team.desk\"] }\n[team.desk]\nshrinkage = \"10%\"\n[step.vip]\nby = \"desk\"\nwork = \"4m\"\nnext = \"done\"\n",
		"[team.desk]\ncost = \"30/h\"\n[journey.known]\nenters = \"vip\"\n",
		"needs = [\"a.toml\"]\nparts = { training = [\"team.desk\"] }\n[team.desk]\nshrinkage = \"+5pp\"\n[touchpoint.served]\nexpects = \"4m\"\n")
	if err != nil {
		t.Fatal(err)
	}
	want := `people + training: team.desk.shrinkage team.desk.shrinkage
step.vip: step.vip journey.known.enters
team.desk.cost: team.desk.cost
touchpoint.served.expects: touchpoint.served.expects`
	if diff := cmp.Diff(want, listed(c.Parts)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("team.desk.cost: team.desk.cost\njourney.known.enters: journey.known.enters", listed(c.Each[1].Parts)); diff != "" {
		t.Error(diff)
	}
}

package scenarios

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"ripple/scenarios/gallery"
)

// TestFastTrack holds the difference that the change of claims makes.
func TestFastTrack(t *testing.T) {
	base := load(t, "claims.toml")
	s, c, problems := base.With("claims.fast-track.toml")
	if problems != nil {
		t.Fatal(problems)
	}
	var lines []string
	for _, e := range c.Edits {
		lines = append(lines, fmt.Sprintf("%c %s %s → %s", e.Sign, e.Path, e.Before, e.After))
	}
	want := []string{
		"~ team.handlers.capacity 40 → 37",
		"~ team.surveyors.capacity 14 → 17",
		"+ team.bot  → ",
		"~ step.notify.next  → simple: 65% to photo-triage, rest to triage; complex: triage; injury: triage",
		"+ step.photo-triage  → ",
		"~ touchpoint.decision.channel letter → app",
		"~ touchpoint.decision.lag ~1d → 0m",
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	if c.New != 2 || c.Changed != 4 || c.Removed != 0 {
		t.Errorf("%d new, %d changed, %d removed", c.New, c.Changed, c.Removed)
	}
	owners := []string{"Head of Claims Operations", "Head of Supply Chain", "Digital Claims", "Contact Centre Manager", "CX Lead, Claims"}
	if diff := cmp.Diff(owners, c.Owners); diff != "" {
		t.Error(diff)
	}
	if c.Effort != "M" || c.Cost != (Outlay{180_000, 45_000}) || len(c.Assumes) != 2 || s.Rollout.Phases[1] != (Phase{4 * 7 * 1440, .5}) {
		t.Errorf("%+v", c)
	}
	if next := s.Model.Steps[7].Next[0][0].To; next != -1 { // status-call: the step that was last stays last
		t.Errorf("after the old last step comes %d", next)
	}
	if diff := cmp.Diff(base.Model.Epochs[0].Journeys, s.Model.Epochs[0].Journeys); diff != "" {
		t.Error(diff)
	}
	if again, c, problems := base.With(); problems != nil || len(c.Edits) != 0 || cmp.Diff(base.Model, again.Model) != "" {
		t.Error("an empty change changes something", problems)
	}
}

// stack reads the clinic with changes that are given as text.
func stack(t *testing.T, changes ...string) (*Scenario, *Scenario, *Change, error) {
	t.Helper()
	files := fstest.MapFS{}
	data, _ := gallery.Files.ReadFile("clinic.toml")
	files["clinic.toml"] = &fstest.MapFile{Data: data}
	var names []string
	for i, text := range changes {
		name := fmt.Sprintf("%d.toml", i+1)
		files[name] = &fstest.MapFile{Data: []byte(fmt.Sprintf("change = \"%d\"\nbase = \"clinic.toml\"\n", i+1) + text)}
		names = append(names, name)
	}
	base, problems := Load(files, "clinic.toml", Options{})
	if problems != nil {
		t.Fatal(problems)
	}
	s, c, problems := base.With(names...)
	if problems != nil {
		return base, nil, nil, problems
	}
	return base, s, c, nil
}

func TestStack(t *testing.T) {
	_, s, c, err := stack(t, "effort = \"S\"\n[team]\nnurses = \"+1\"\n", "effort = \"L\"\n[team]\nreception = 3\n")
	if err != nil {
		t.Fatal(err)
	}
	if s.Model.Teams[0].Heads.At(600) != 3 || s.Model.Teams[1].Heads.At(600) != 6 || c.Title != "1 + 2" || c.Effort != "L" || c.Changed != 2 {
		t.Errorf("%+v", c)
	}
	_, _, _, err = stack(t, "[team]\nnurses = \"+1\"\n", "[set]\n\"team.nurses.capacity\" = 7\n")
	if err == nil || !strings.Contains(err.Error(), "2.toml:4:1: 1.toml sets team.nurses.capacity too, in line 4") {
		t.Errorf("%v", err)
	}
}

// TestSharedCustomers: more customers come on top of today's, whatever changes.
func TestSharedCustomers(t *testing.T) {
	base, s, _, err := stack(t, `arrivals = "x1.5"`)
	if err != nil {
		t.Fatal(err)
	}
	a := s.Model.Journeys[0].Arrivals
	if diff := cmp.Diff(base.Model.Journeys[0].Arrivals.Rate, a.Reference); diff != "" {
		t.Error(diff)
	}
	if math.Abs(a.Rate.At(600)-0.3) > 1e-12 {
		t.Errorf("rate %v", a.Rate.At(600))
	}
	if base.Model.Journeys[0].Arrivals.Rate.At(600) != 0.2 {
		t.Error("the base has changed")
	}
	if again, problems := s.Set("team.nurses", "9"); problems != nil || cmp.Diff(again.Model.Journeys[0].Arrivals.Reference, a.Reference) != "" {
		t.Error("setting a value in the changed world loses today's customers", problems)
	}
}

func TestRemove(t *testing.T) {
	_, s, c, err := stack(t, `remove = ["step.register", "team.reception"]`)
	if err != nil {
		t.Fatal(err)
	}
	if c.Removed != 2 || len(s.Model.Steps) != 1 || s.Model.Journeys[0].Enters != 0 {
		t.Errorf("%+v", c)
	}
	_, s, _, err = stack(t, "[step.triage]\nby = \"nurses\"\nwork = \"2m\"\nnext = \"consult\"\n[step.register]\nnext = \"triage\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if s.Model.Steps[1].Next[0][0].To != -1 {
		t.Error("a step that a change adds stands outside the default order")
	}
}

// TestEditsInside: relative edits among the entries of a value.
func TestEditsInside(t *testing.T) {
	base := `[segment.a]
share = "50%"
[segment.b]
share = "rest"
[step.consult]
work = { a = "~10m", b = "~20m" }
`
	_, s, _, err := stack(t, base, "[step.register]\nwork = \"x0.5\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Model.Steps[0].Work[1].Mean(); math.Abs(got-3) > 1e-9 {
		t.Errorf("register takes %v", got)
	}
	_, s, _, err = stack(t, "[step.consult]\nwork = \"x0.5\"\n")
	if err != nil {
		t.Fatal(err)
	}
	if got := s.Model.Steps[1].Work[0].Mean(); math.Abs(got-11) > 1e-9 { // (8 + 18 + 40)/3 halved
		t.Errorf("consult takes %v", got)
	}
}

// TestStackRemoved: what one change removes, the next can neither change nor
// remove.
func TestStackRemoved(t *testing.T) {
	const remove = `remove = ["touchpoint.nurse"]`
	for second, want := range map[string]string{
		remove: "2.toml:3:11: touchpoint.nurse is removed in 1.toml:3 already",
		"[touchpoint.nurse]\nstep = \"consult\"\n": "2.toml:3:13: touchpoint.nurse is changed here and removed in 1.toml:3",
	} {
		if _, _, _, err := stack(t, remove, second); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v", err)
		}
	}
}

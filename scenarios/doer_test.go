package scenarios

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ripple/sim"
	"ripple/sim/draw"
)

// ward has several teams at a step, work by team, members held along and kept.
const ward = `scenario = "Ward"
hours = "Mon-Fri 08-18"
[segment.simple]
share = "70%"
[segment.complex]
share = "rest"
[journey.walk-in]
enters = "triage"
arrivals = "10/h"
timeout = { after = "2d", to = "reminder" }
[journey.referred]
enters = "triage"
arrivals = "2/h"
[team.nurses]
capacity = 5
pace = { triage = "x0.8", scan = 1.25 }
[team.doctors]
capacity = 3
[team.rooms]
kind = "system"
capacity = 4
fails = { every = "~20d", for = "90m" }
[team.porters]
capacity = { mix = [["80%", 3], ["15%", 2], ["rest", 1]] }
shrinkage = "20%"
[step.triage]
by = ["doctors", "nurses"]
with = "rooms"
units = 2
work = { doctors = "8m", nurses = { simple = "10m", complex = "20m" } }
wrap = "1m"
setup = { simple = "2m", rest = "3m" }
queue_limit = 6
when_full = { recover = "25%", lost = "rest" }
timeout = { after = { simple = "3h", complex = "never" }, to = { simple = "recover", rest = "done" } }
[step.scan]
by = ["porters", "nurses", "doctors"]
with = ["rooms"]
work = { porters = "4m", rest = "~6m" }
units = { nurses = 2, rooms = 3 }
holds = "recover"
queue_limit = 0
when_full = "block"
[step.recover]
delay = "~1h"
timeout = { after = "~3h" }
batch = { size = 4, every = "1d", at = "17:00" }
next = "done"
[step.reminder]
delay = "1h"
`

// fixed are the lengths of times that do not vary.
func fixed(list []draw.Dist) []float64 {
	var out []float64
	for _, d := range list {
		out = append(out, math.Round(d.Mean()*1e9)/1e9)
	}
	return out
}

// TestDoers: who does a step, for how long, with whom. Classes are walk-in
// simple, walk-in complex, referred simple, referred complex.
func TestDoers(t *testing.T) {
	s, err := read(ward)
	if err != nil {
		t.Fatal(err)
	}
	const nurses, doctors, rooms, porters = 0, 1, 2, 3
	triage, scan := s.Model.Steps[0], s.Model.Steps[1]
	type doer struct {
		Team, Units int
		Work        []float64
	}
	doers := func(st sim.Step) []doer {
		list := []doer{{st.Team, st.Units, fixed(st.Work)}}
		for _, d := range st.Else {
			list = append(list, doer{d.Team, d.Units, fixed(d.Work)})
		}
		return list
	}
	// At x0.8 nurses take 10/0.8 and 20/0.8 minutes, at 1.25 6/1.25.
	if diff := cmp.Diff([]doer{{doctors, 2, []float64{8, 8, 8, 8}}, {nurses, 2, []float64{12.5, 25, 12.5, 25}}}, doers(triage)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]doer{{porters, 0, []float64{4, 4, 4, 4}}, {nurses, 2, []float64{4.8, 4.8, 4.8, 4.8}}, {doctors, 0, []float64{6, 6, 6, 6}}}, doers(scan)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]sim.Members{{Team: rooms}}, triage.With) + cmp.Diff([]sim.Members{{Team: rooms, Units: 3}}, scan.With); diff != "" {
		t.Error(diff)
	}
	// Setup and wrap are as long at any pace.
	if diff := cmp.Diff([]float64{2, 3, 2, 3}, fixed(triage.Setup)) + cmp.Diff([]float64{1, 1, 1, 1}, fixed(triage.Wrap)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]int{2}, scan.Holds); diff != "" || triage.Holds != nil {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{`customers of step "triage" who are held up keep team "doctors" until there is room at step "scan", which needs that team too: once all of it are kept so, nobody gets on`}, s.Notes); diff != "" {
		t.Error(diff)
	}
	flowGolden(t, s, "ward.toml")
}

// TestPace: a pace is the factor that the work is divided by, whatever its form.
func TestPace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		work := rapid.SampledFrom([]string{`"8m"`, `"~8m cv 0.8"`, `"5m..15m"`, `"5m/8m/20m"`, `{ p50 = "2d", p90 = "8d" }`, `{ mix = [["3%", "0s"], ["rest", "exp(400s)"]] }`, `"30m + exp(3m)"`}).Draw(t, "work")
		pace := number(rapid.Float64Range(0.1, 5).Draw(t, "pace"))
		factor, err := strconv.ParseFloat(pace, 64)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.NewReplacer("WORK", work, "PACE", pace).Replace(`scenario = "x"
arrivals = "1/h"
[team.one]
capacity = 1
[team.other]
capacity = 1
pace = { serve = "xPACE" }
[step.serve]
by = ["one", "other"]
work = WORK
`)
		s, err := read(text)
		if err != nil {
			t.Fatal(err)
		}
		st := s.Model.Steps[0]
		if got, want := st.Else[0].Work[0].Mean(), st.Work[0].Mean()/factor; math.Abs(got-want) > 1e-9*want {
			t.Errorf("%s at x%s takes %v, want %v", work, pace, got, want)
		}
	})
}

// TestDoersOfChange: a change may hand work to more teams, faster or slower
// ones; what refers to each other is one part.
func TestDoersOfChange(t *testing.T) {
	for name, c := range map[string]struct{ change, want string }{
		"cross-training": {`[step.assess]
by = ["handlers", "surveyors"]
[team.surveyors]
pace = { assess = "x0.8" }
[team.phones]
pace = { notify = "x1.1" }
[step.triage]
by = ["handlers", "phones"]
`, `step.assess.by, team.surveyors.pace: step.assess.by team.surveyors.pace
team.phones.pace: team.phones.pace
step.triage.by: step.triage.by`},
		"a new team": {`[team.trainees]
capacity = 4
[team.handlers]
pace = { assess = "x0.9" }
[step.assess]
by   = ["handlers", "trainees"]
work = { trainees = "~90m", rest = "~60m" }
[step.decide]
with = "trainees"
`, `team.trainees: team.trainees step.assess.by step.assess.work step.decide.with
team.handlers.pace: team.handlers.pace`},
		"more of a team": {`[step.survey]
units = 15
[team.surveyors]
capacity = 30
[step.decide]
holds = "pay"
[step.triage]
timeout = { after = "3d", to = "remind" }
[step.remind]
delay = "1h"
next  = "done"
[team.handlers]
capacity = "+1"
`, `step.survey.units, team.surveyors.capacity: step.survey.units team.surveyors.capacity
step.decide.holds: step.decide.holds
step.remind: step.triage.timeout step.remind
team.handlers.capacity: team.handlers.capacity`},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := changed(t, "claims.toml", c.change)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, listed(got.Parts)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestSetOfWard: paths into the keys of teams and of what steps take.
func TestSetOfWard(t *testing.T) {
	s, err := read(ward)
	if err != nil {
		t.Fatal(err)
	}
	for set, want := range map[string]string{
		"team.rooms.fails.every=x2":                    "team.rooms.fails.every: ~20d → ~40d",
		"team.rooms.fails.for=+10m":                    "team.rooms.fails.for: 90m → 1h40m",
		`team.doctors.fails={every="~9d",for="2h"}`:    "team.doctors.fails:  → every ~9d, for 2h",
		"team.nurses.pace.triage=x0.9":                 "team.nurses.pace.triage: x0.8 → x0.9",
		"team.porters.capacity=+1":                     "team.porters.capacity: mix 80% 3, 15% 2, rest 1 → mix 80% 4, 15% 3, rest 2",
		"team.porters.capacity.mix=x2":                 "team.porters.capacity: mix 80% 3, 15% 2, rest 1 → mix 80% 6, 15% 4, rest 2",
		"team.porters.capacity=4":                      "team.porters.capacity: mix 80% 3, 15% 2, rest 1 → 4",
		"team.doctors.queue=random":                    "team.doctors.queue:  → random",
		"step.triage.units=+1":                         "step.triage.units: 2 → 3",
		"step.recover.batch.size=+2":                   "step.recover.batch.size: 4 → 6",
		"step.scan.units.rooms=+1":                     "step.scan.units.rooms: 3 → 4",
		"step.scan.with=nurses":                        "",
		"step.triage.queue_limit=x0.5":                 "step.triage.queue_limit: 6 → 3",
		"step.triage.when_full.recover=+5pp":           "step.triage.when_full.recover: 25% → 30%",
		"step.triage.when_full=lost":                   "step.triage.when_full: 25% to recover, rest to lost → lost",
		"step.triage.timeout.after=x0.5":               "step.triage.timeout.after.simple: 3h → 1h30m\nstep.triage.timeout.after.complex: never → never ×0.5",
		"step.triage.timeout.after.simple=+1h":         "step.triage.timeout.after.simple: 3h → 4h",
		"step.triage.timeout.to.simple=lost":           "step.triage.timeout.to.simple: recover → lost",
		"step.triage.work.nurses.complex=x0.5":         "step.triage.work.nurses.complex: 20m → 10m",
		"step.triage.work.doctors=+2m":                 "step.triage.work.doctors: 8m → 10m",
		"step.triage.setup.rest=x0":                    "step.triage.setup.rest: 3m → 0s",
		"journey.walk-in.timeout.after=x2":             "journey.walk-in.timeout.after: 2d → 4d",
		`step.scan.units={ nurses = 1, rooms = "+1" }`: "step.scan.units.nurses: 2 → 1\nstep.scan.units.rooms: 3 → 4",
		`step.triage.timeout={ after = "x2", to = "lost" }`: `step.triage.timeout.after.simple: 3h → 6h
step.triage.timeout.after.complex: never → never ×2
step.triage.timeout.to: simple: recover; rest: done → lost`,
	} {
		path, text, _ := strings.Cut(set, "=")
		next, problems := s.Set(path, text)
		if want == "" {
			if problems == nil {
				t.Errorf("%s: accepted", set)
			}
			continue
		}
		if problems != nil {
			t.Errorf("%s: %v", set, problems)
			continue
		}
		var got []string
		for _, e := range compare(s, next).Edits {
			got = append(got, e.Path+": "+e.Before+" → "+e.After)
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s:\n got %s\nwant %s", set, strings.Join(got, "\n"), want)
		}
	}
	paths := strings.Join(s.Paths(), "\n") + "\n"
	for _, p := range []string{"team.rooms.fails.every", "team.nurses.pace.triage", "step.triage.work.nurses.complex", "step.triage.timeout.after.simple",
		"step.triage.timeout.to", "step.scan.units.rooms", "step.triage.when_full.recover", "step.triage.queue_limit", "journey.walk-in.timeout.after", "step.recover.batch.size"} {
		if !strings.Contains(paths, p+"\n") {
			t.Errorf("%s is not offered", p)
		}
	}
}

// TestDoersTakenOut: what is left over after something is removed says so.
func TestDoersTakenOut(t *testing.T) {
	for remove, want := range map[string]string{
		"team.rooms":                 `team "rooms" is removed in x.toml:3 and still used here`,
		"step.triage.queue_limit":    `"when_full" has no effect: at step "triage" as many can wait as come`,
		"step.triage.timeout.after":  `a timeout needs "after"`,
		"team.rooms.fails.for":       `breakdowns need "for"`,
		"step.recover":               `step "recover" is removed in x.toml:3 and still used here`,
		"step.triage.timeout.to":     "",
		"step.recover.batch.at":      "",
		"team.nurses.pace.triage":    "",
		"step.scan.units.nurses":     "",
		"journey.walk-in.timeout":    `nobody ever comes to step "reminder"`,
		"step.triage.work.doctors":   `there is no value for team "doctors"`,
		"team.porters.capacity.mix":  "heads by hours are expected",
		"step.recover.batch.missing": "step.recover.batch.missing is not stated",
	} {
		files := fstest.MapFS{"ward.toml": {Data: []byte(ward)}, "x.toml": {Data: []byte("change = \"x\"\nbase = \"ward.toml\"\nremove = [\"" + remove + "\"]\n")}}
		base, problems := Load(files, "ward.toml", Options{})
		if problems != nil {
			t.Fatal(problems)
		}
		_, _, problems = base.With("x.toml")
		var said []string
		for _, p := range problems {
			said = append(said, p.Text)
		}
		if got := strings.Join(said, "\n"); want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%s: %s", remove, got)
		}
	}
}

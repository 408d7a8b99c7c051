package scenarios

import (
	"strings"
	"testing"
)

// TestSet: every form of an edit, as it shows in the difference to the base.
func TestSet(t *testing.T) {
	claims := load(t, "claims.toml")
	for set, want := range map[string]string{
		"team.handlers.capacity=43":                             "team.handlers.capacity: 40 → 43",
		"team.handlers.capacity=+2":                             "team.handlers.capacity: 40 → 42",
		"team.handlers.capacity=-15%":                           "team.handlers.capacity: 40 → 34",
		"team.handlers=x1.5":                                    "team.handlers.capacity: 40 → 60",
		"team.phones.capacity=+1":                               "team.phones.capacity.Mon-Fri 08-20: 9 → 10\nteam.phones.capacity.Sat 09-17: 5 → 6",
		"team.phones.capacity.Mon-Fri 08:00-20:00=+3":           "team.phones.capacity.Mon-Fri 08-20: 9 → 12",
		"team.phones.capacity.Sun 10-16=2":                      "team.phones.capacity: Mon-Fri 08-20 9, Sat 09-17 5 → Mon-Fri 08-20 9, Sat 09-17 5, Sun 10-16 2",
		"arrivals.rate=x1.1":                                    "arrivals.rate: 1150/w → 1265/w",
		"arrivals=1300/w":                                       "arrivals.rate: 1150/w → 1300/w",
		"step.triage.next.survey=+5pp":                          "step.triage.next.survey: 18% → 23%",
		"step.triage.next.survey=40%":                           "step.triage.next.survey: 18% → 40%",
		"step.triage.next=x2":                                   "step.triage.next.survey: 18% → 36%",
		"step.assess.work=x0.9":                                 "step.assess.work.simple: ~25m → ~22m30s\nstep.assess.work.complex: ~80m → ~1h12m\nstep.assess.work.injury: ~2h → ~1h48m",
		"step.assess.work.simple=+5m":                           "step.assess.work.simple: ~25m → ~25m +5m",
		"step.survey.work=-50%":                                 "step.survey.work: 1h/1h45m/4h → 30m/52m30s/2h",
		"step.notify.wrap=+30s":                                 "step.notify.wrap: 3m → 3m30s",
		"step.documents.delay=x0.5":                             "step.documents.delay: p50 2d, p90 8d → p50 1d, p90 4d",
		"step.decide.first_pass=-5%":                            "step.decide.first_pass: 94% → 89.3%",
		"team.handlers.shrinkage=-5pp":                          "team.handlers.shrinkage: 28% → 23%",
		"team.payments.cost=1/case":                             "team.payments.cost:  → 1/case",
		"step.decide.rework_limit=+1":                           "step.decide.rework_limit:  → 4",
		"team.handlers.cost=+10%":                               "team.handlers.cost: 36/h → 39.6/h",
		"segment.injury.tolerance=x0.9":                         "segment.injury.tolerance: x0.7 → x0.9",
		"touchpoint.decision.chase.after=+1d":                   "touchpoint.decision.chase.after: 3d → 4d",
		"touchpoint.decision.expects=x0.5":                      "touchpoint.decision.expects: 2d → 1d",
		"hours=Mon-Fri 07-19":                                   "hours: Mon-Fri 08:00-18:00 → Mon-Fri 07-19",
		"profile.claims.Sat-Sun 09-17=0.8":                      "profile.claims.Sat-Sun 09-17: 0.4 → 0.8",
		"targets.journey.csat=>= 80%":                           "targets.journey.csat: >= 75% → >= 80%",
		`step.decide.work="csv:data.csv#minutes[m]"`:            "step.decide.work: ~9m → csv:data.csv#minutes[m]",
		`step.notify.next={ simple = "triage", rest = "lost" }`: "step.notify.next:  → simple: triage; rest: lost",
	} {
		path, text, _ := strings.Cut(set, "=")
		s, problems := claims.Set(path, text)
		if problems != nil {
			t.Errorf("%s: %v", set, problems)
			continue
		}
		var got []string
		for _, e := range compare(claims, s).Edits {
			got = append(got, e.Path+": "+e.Before+" → "+e.After)
		}
		if strings.Join(got, "\n") != want {
			t.Errorf("%s:\n got %s\nwant %s", set, strings.Join(got, "\n"), want)
		}
	}
}

// TestSetRefuses: the words of the message and what it points at.
func TestSetRefuses(t *testing.T) {
	claims := load(t, "claims.toml")
	for set, want := range map[string]string{
		"team.handlers.capcity=43":    `unknown key "capcity" in [team.handlers] | capcity | did you mean "capacity"?`,
		"team.handler.capacity=43":    `claims.toml has no team "handler" | handler | did you mean "handlers"?`,
		"handlers.capacity=4":         `a path begins with the kind of thing | handlers | write "team.handlers"`,
		"resource.handlers.x=4":       `no path begins with "resource" | resource | here it is called "team"`,
		"team.handlers.capacity=-50":  `40 changed by "-50" is -10, below 0 | -50 | take off less`,
		"step.assess.work.simpl=x2":   `step.assess.work has no "simpl" | simpl | did you mean "simple"?`,
		"step.assess.work=12":         `a duration needs a unit, got 12 | 12 | write the unit: "12m", "12h", "12d"`,
		"team.handlers.fails=3":       `expected a table, got a number | 3 | write fails = { every = …, for = … }`,
		"team.handlers.fails.every=3": `team.handlers.fails is not stated, so there is no "every" in it | every | write the whole value: team.handlers.fails = { every = …, for = … }`,
		"team.handlers.mttr=3h":       `unknown key "mttr" in [team.handlers] | mttr | here it is called "fails.for"`,
		"step.triage.units=x0.5":      `this cannot be below 1, got 0.5 | x0.5 | write 1 or more`,
		"event.February storm.at=1w":  `a single event has no path | event | change what it sets where it stands`,
		"rollout.dip.pace=x2":         `nothing is rolled out here | rollout | compare it with a change that has a [rollout]`,
		"step.survey.wrap=+2m":        `"+2m" is relative to a value that the base does not state | +2m | write the value itself`,
		"team.handlers.kind=peple":    `"kind" cannot be "peple" | peple | did you mean "people"?`,
		"step.triage.next.srvey=30%":  `there is no step "srvey" | step.triage.next.srvey | did you mean "survey"?`,
		"team..capacity=3":            `the path "team..capacity" has an empty part | team..capacity | write for example "team.handlers.capacity"`,
		"step.triage.next=+5":         `a share changes by percentage points | +5 | write "+5pp"`,
		"team.handlers.hours=Mon 8am": `times of day run from 00 to 24 | 8am | write "08:00"`,
	} {
		path, text, _ := strings.Cut(set, "=")
		s, problems := claims.Set(path, text)
		if s != nil || len(problems) == 0 {
			t.Errorf("%s: accepted", set)
			continue
		}
		p := problems[0]
		if got := p.Text + " | " + p.Pos.Source() + " | " + p.Remedy; got != want {
			t.Errorf("%s:\n got %s\nwant %s", set, got, want)
		}
	}
}

// TestSetArrivals: one form of arrivals takes the place of another.
func TestSetArrivals(t *testing.T) {
	claims := load(t, "claims.toml")
	for set, want := range map[string]string{
		"arrivals.every=~6m":               "arrivals: 1150/w, profile claims → every ~6m",
		`arrivals={ rate = "x1.1" }`:       "arrivals.rate: 1150/w → 1265/w",
		`arrivals.rates={"Mon 08"="3/h"}`:  "",
		`arrivals.rates={"daily 08-18"=3}`: "",
	} {
		path, text, _ := strings.Cut(set, "=")
		s, problems := claims.Set(path, text)
		if want == "" {
			if len(problems) == 0 {
				t.Errorf("%s: accepted", set)
			}
			continue
		}
		if problems != nil {
			t.Errorf("%s: %v", set, problems)
			continue
		}
		if e := compare(claims, s).Edits; len(e) != 1 || e[0].Path+": "+e[0].Before+" → "+e[0].After != want {
			t.Errorf("%s: %+v", set, e)
		}
	}
}

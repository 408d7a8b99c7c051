package scenarios

import "testing"

func TestMetric(t *testing.T) {
	s := load(t, "claims.toml")
	for path, want := range map[string]Metric{
		"touchpoint.decision.wait":             {Object: "touchpoint", Name: "decision", Measure: "wait", Unit: Minutes, Better: Lower},
		"touchpoint.decision.wait.p90":         {Object: "touchpoint", Name: "decision", Measure: "wait.p90", Unit: Minutes, Better: Lower},
		"touchpoint.first-call.within(1.5m)":   {Object: "touchpoint", Name: "first-call", Measure: "within", Argument: "1.5m", Minutes: 1.5, Unit: Portion, Better: Higher},
		"journey.csat":                         {Object: "journey", Measure: "csat", Unit: Portion, Better: Higher},
		"touchpoint.decision.wait.p90[simple]": {Object: "touchpoint", Name: "decision", Measure: "wait.p90", Segment: "simple", Unit: Minutes, Better: Lower},
		"team.handlers.occupancy":              {Object: "team", Name: "handlers", Measure: "occupancy", Unit: Portion},
		"cost.per_case":                        {Object: "cost", Measure: "per_case", Unit: Money, Better: Lower},
		"journey.effort":                       {Object: "journey", Measure: "effort", Unit: Number, Better: Lower},
		"step.notify.turned_away":              {Object: "step", Name: "notify", Measure: "turned_away", Unit: Portion, Better: Lower},
		"step.notify.blocked":                  {Object: "step", Name: "notify", Measure: "blocked", Unit: Minutes, Better: Lower},
		"journey.retained[simple]":             {Object: "journey", Measure: "retained", Segment: "simple", Unit: Portion, Better: Higher},
		"journey.value_at_risk":                {Object: "journey", Measure: "value_at_risk", Unit: Money, Better: Lower},
		"loop.rework.survey":                   {Object: "loop", Name: "survey", Measure: "rework", Unit: Number, Better: Lower},
		"loop.chase.decision":                  {Object: "loop", Name: "decision", Measure: "chase", Unit: Number, Better: Lower},
		"loop.word_of_mouth":                   {Object: "loop", Measure: "word_of_mouth", Unit: Number, Better: Higher},
		"touchpoint.decision.wait[Mon 10]":     {Object: "touchpoint", Name: "decision", Measure: "wait", Hour: "Mon 10", Unit: Minutes, Better: Lower},
		"team.handlers.queue[fri 08:00]":       {Object: "team", Name: "handlers", Measure: "queue", Hour: "Fri 08", Unit: Number, Better: Lower},
		"touchpoint.decision.wait.p90[week 6]": {Object: "touchpoint", Name: "decision", Measure: "wait.p90", Week: 6, Unit: Minutes, Better: Lower},
		"step.status-call.visits":              {Object: "step", Name: "status-call", Measure: "visits", Unit: Number},
	} {
		want.Text = path
		if got, err := s.Metric(path); err != nil || got != want {
			t.Errorf("%s: got %+v, %v", path, got, err)
		}
	}
	for path, want := range map[string]string{
		"":                                `there are no metrics of ""`,
		"team":                            "which team, and what of it?",
		"team.handlers":                   `"team.handlers" does not say what is measured`,
		"loop":                            "which loop?",
		"loop.word":                       `a loop has no measure "word"`,
		"loop.word_of_mouth.survey":       "there is one word_of_mouth",
		"loop.rework":                     "at which step?",
		"loop.chase.survey":               `there is no touchpoint "survey"`,
		"loop.retry.survey.share":         "a loop has nothing more to measure",
		"loop.retry.survey[simple]":       "the gain of a loop is that of all customers",
		"journey.join.csat":               `there is no journey "join"`,
		"touchpoint.decision.within(60s":  `the closing ")" is missing`,
		"touchpoint.decision.wait[simple": `the closing "]" is missing`,
		"tuchpoint.decision.wait":         `there are no metrics of "tuchpoint"`,
		"cost.total.extra":                `a cost has no measure "total.extra"`,
	} {
		if _, err := s.Metric(path); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", path, err, want)
		}
	}
}

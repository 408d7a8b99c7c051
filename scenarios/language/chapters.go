package language

// chapter is a group of examples, in the order of the page.
type chapter struct {
	title    string
	examples []string // files without their ending
}

// chapters are all examples. A new one is a file in the folder examples and its
// name here; "make reference" does the rest.
func chapters() []chapter {
	return []chapter{
		{"To begin with", []string{"smallest"}},
		{"Who comes, and when", []string{"arrivals-profile", "arrivals-rates", "arrivals-every", "arrivals-csv", "groups", "count",
			"closed-population", "start-with", "segments", "journeys"}},
		{"Teams", []string{"shifts", "capacity-mix", "at-close", "closed-dates", "systems", "fails", "priority", "preempt", "disciplines"}},
		{"Work", []string{"times", "wrap", "setup", "with-units", "teams-in-order", "teams-own-times", "holds", "rework",
			"customer-time", "business-days", "batch-timetable", "batch-size"}},
		{"Queues", []string{"patience", "balks", "room", "blocking", "timeout"}},
		{"Ways through", []string{"routes", "stream", "rules", "shortest", "split-join"}},
		{"What customers feel", []string{"touchpoints", "lag", "chase", "curve", "peak-end", "satisfaction", "loyalty", "word-of-mouth", "targets"}},
		{"What steps use up", []string{"stock", "stock-short"}},
		{"For a while", []string{"event", "policy", "policy-customers", "forecast"}},
		{"The whole", []string{"run", "people"}},
		{"Libraries and changes", []string{"include", "include.teams", "office", "office.change", "office.parts", "office.evening",
			"office.renamed", "segments.rollout"}},
		{"Trying values", []string{"office.sweep", "office.tornado", "office.halton", "office.optimise", "office.best"}},
	}
}

// examples reads all of them, by chapter.
func examples() ([][]*Example, error) {
	var all [][]*Example
	for _, c := range chapters() {
		var list []*Example
		for _, name := range c.examples {
			e, err := read(name + ".toml")
			if err != nil {
				return nil, err
			}
			list = append(list, e)
		}
		all = append(all, list)
	}
	return all, nil
}

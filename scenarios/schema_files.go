package scenarios

func shared() []Key {
	return []Key{
		{Name: "arrivals", Form: Arrivals, Doc: "who comes, where no journey says it"},
		{Name: "hours", Form: Hours, Default: "always", Doc: "opening hours, and those of every team that has none of its own"},
		{Name: "at_close", Form: Choice, Default: "finish", Words: atClose(), Doc: "what teams do with work at the end of a shift"},
		{Name: "closed", Form: Dates, Doc: "dates on which everything that keeps hours is closed"},
	}
}

func atClose() []string { return []string{"finish", "pause", "clear", "send-away"} }

func scenarioKeys() []Key {
	return append([]Key{
		{Name: "scenario", Form: Text, Required: true, Fixed: true, Doc: "the title"},
		{Name: "about", Form: Text, Lines: true, Fixed: true, Doc: "what it is and where the numbers come from"},
		{Name: "include", Form: Texts, Fixed: true, Doc: "libraries that lie underneath"},
		{Name: "currency", Form: Text, Fixed: true, Doc: "of all costs"},
	}, shared()...)
}

func libraryKeys() []Key {
	return append([]Key{
		{Name: "library", Form: Text, Required: true, Fixed: true, Doc: "the title"},
		{Name: "about", Form: Text, Lines: true, Fixed: true, Doc: "what it is"},
		{Name: "include", Form: Texts, Fixed: true, Doc: "libraries that lie underneath"},
		{Name: "currency", Form: Text, Fixed: true, Doc: "of all costs"},
	}, shared()...)
}

func changeKeys() []Key {
	return append([]Key{
		{Name: "change", Form: Text, Required: true, Doc: "the title"},
		{Name: "base", Form: Text, Required: true, Doc: "the scenario it changes"},
		{Name: "about", Form: Text, Lines: true, Doc: "what is meant to happen"},
		{Name: "owner", Form: Text, Doc: "who proposes it"},
		{Name: "asks", Form: Text, Lines: true, Doc: "what has to be decided"},
		{Name: "effort", Form: Choice, Words: []string{"S", "M", "L", "XL"}, Doc: "how much work it is"},
		{Name: "cost", Form: Group, Doc: "what it costs", Keys: []Key{
			{Name: "once", Form: Amount, Doc: "to introduce it"},
			{Name: "yearly", Form: Amount, Doc: "to run it"}}},
		{Name: "assumes", Form: Texts, Lines: true, Doc: "what has to be true"},
		{Name: "needs", Form: Texts, Doc: "change files that have to come before, and whose values it may change in turn"},
		{Name: "remove", Form: Texts, Doc: `things to take out, such as "step.survey"`},
		{Name: "parts", Form: PathLists, Doc: "which edits belong together"},
	}, shared()...)
}

func setTable() Table {
	return Table{Name: "set", Shape: Free, Values: Key{Form: Anything}, Doc: "single values by their path"}
}

func rolloutTable() Table {
	return Table{Name: "rollout", Doc: "how the change is introduced", Keys: []Key{
		{Name: "phases", Form: Phases, Doc: `share of arriving customers who get the change, by time from the start, such as { "0w" = "10%", "4w" = "100%" }`},
		{Name: "only", Form: ClassNames, Doc: "segments that take part; all if not stated"},
		{Name: "dip", Form: Group, Doc: "people of teams that the change edits are slower while they learn, again at each phase", Keys: []Key{
			{Name: "pace", Form: Factor, Doc: "their speed as a phase begins"},
			{Name: "recovers", Form: Duration, Doc: "until they are at full speed again"}}},
		{Name: "stop_if", Form: Text, Doc: "a rule that would stop it, looked at over four weeks of those who got the change"},
	}}
}

func runTable() Table {
	return Table{Name: "run", Doc: "what is simulated", Keys: []Key{
		{Name: "kind", Form: Choice, Words: []string{"terminating", "horizon", "cyclic", "steady"}, Doc: "inferred if not stated"},
		{Name: "start", Form: Day, Default: "a Monday 00:00", Doc: "date or date and time at which it begins"},
		{Name: "length", Form: Duration, Default: "4w", Doc: "how long customers are admitted"},
		{Name: "drain", Form: Truth, Doc: "go on until everybody has left; true for terminating"},
		{Name: "start_with", Form: Counts, Doc: "customers in front of steps at the start, such as { serve = 3 }"},
		{Name: "customers", Form: Counts, Doc: "size of a closed population, or by journey: whoever leaves is followed by another"},
		{Name: "warmup", Form: AutoTime, Default: "auto", Doc: "beginning of the length that is not counted"},
		{Name: "replications", Form: AutoCount, Default: "auto", Doc: "how many runs"},
		{Name: "precision", Form: Share, Default: "5%", Doc: "half-width at which to stop"},
		{Name: "confidence", Form: Share, Default: "95%", Doc: "level of all intervals"},
		{Name: "matters", Form: Share, Doc: "relative difference below which nobody cares"},
		{Name: "seed", Form: Count, Default: "1", Doc: "of all random draws"},
	}}
}

func eventTable() Table {
	return Table{Name: "event", Shape: Listed, Doc: "for a while some values are different", Keys: []Key{
		{Name: "name", Form: Text, Required: true, Doc: "what people call it"},
		{Name: "at", Form: Duration, Required: true, Doc: "when it begins, from the start"},
		{Name: "for", Form: Duration, Doc: "how long it lasts; to the end if not stated"},
		{Name: "set", Form: Paths, Required: true, Doc: `values by their path, such as { "arrivals.rate" = "x1.4" }`},
	}}
}

func policyTable() Table {
	return Table{Name: "policy", Shape: Listed, Doc: "what we do when something happens", Keys: []Key{
		{Name: "name", Form: Text, Required: true, Fixed: true, Doc: "what people call it"},
		{Name: "when", Form: Text, Required: true, Fixed: true, Doc: `a condition, such as "team.agents.queue > 30"; for route, notify and feel also a forecast about one customer, "forecast(touchpoint.delivered.wait) > 3d", with && and a condition if need be`},
		{Name: "for", Form: Duration, Fixed: true, Doc: "how long what it sets holds before the condition is read again; if not stated, as long as that holds"},
		{Name: "set", Form: Paths, Fixed: true, Doc: `values by their path while it holds, such as { "team.agents.capacity" = "+2" }`},
		{Name: "route", Form: Routes, Fixed: true, Doc: "where customers go instead who come to a step; those count as turned away there"},
		{Name: "notify", Form: Group, Fixed: true, Doc: "customers are told, by a message that is work for a team and waits in its line; the customer does not wait for it, feels otherwise once it is written, and may still ask", Keys: []Key{
			{Name: "by", Form: TeamName, Required: true, Fixed: true, Doc: "the team that tells them"},
			{Name: "work", Form: Time, Required: true, Fixed: true, Doc: "time it takes"}}},
		{Name: "feel", Form: Factor, Fixed: true, Doc: "how long the wait feels when the touchpoint of the forecast is scored, or the next one with a score: the clock, promises and questions stay as they are"},
		{Name: "accuracy", Form: Share, Default: "100%", Fixed: true, Doc: "how often the forecast is right, 50% to 100%: it finds this share of those who wait too long, and leaves this share of the others alone"},
		{Name: "owner", Form: Text, Fixed: true, Doc: "who answers for it"},
	}}
}

func targetsTable() Table {
	return Table{Name: "targets", Shape: Free, Values: Key{Form: Bounds, Fixed: true}, Doc: "what good means"}
}

func governanceTable() Table {
	return Table{Name: "governance", Doc: "who decides", Keys: []Key{
		{Name: "forum", Form: Text, Fixed: true, Doc: "where it is decided"},
		{Name: "cadence", Form: Text, Fixed: true, Doc: "how often it meets"},
		{Name: "sponsor", Form: Text, Fixed: true, Doc: "who stands for it"},
		{Name: "next", Form: Text, Fixed: true, Doc: "the next meeting"},
	}}
}

package scenarios

// measure is something that a result knows of a kind of thing.
type measure struct {
	name     string
	unit     Unit
	better   Direction
	argument bool // within(60s)
}

// measuresOf are the measures of a kind of thing, nil if it has none.
func measuresOf(object string) []measure {
	m := func(name string, unit Unit, better Direction) measure {
		return measure{name: name, unit: unit, better: better}
	}
	switch object {
	case "touchpoint":
		return []measure{m("wait", Minutes, Lower), m("wait.p50", Minutes, Lower), m("wait.p90", Minutes, Lower), m("wait.p95", Minutes, Lower),
			{name: "within", unit: Portion, better: Higher, argument: true}, m("within_promise", Portion, Higher),
			m("satisfaction", Points, Higher), m("csat", Portion, Higher), m("abandonment", Portion, Lower), m("chases", Number, Lower)}
	case "journey":
		return []measure{m("conversion", Portion, Higher), m("csat", Portion, Higher), m("nps", Points, Higher),
			m("lead_time", Minutes, Lower), m("effort", Number, Lower), m("retained", Portion, Higher), m("value_at_risk", Money, Lower), m("word_of_mouth", Number, Higher)}
	case "step":
		return []measure{m("queue_time", Minutes, Lower), m("work_time", Minutes, Either), m("visits", Number, Either), m("wip", Number, Lower),
			m("queue", Number, Lower), m("first_pass", Portion, Higher), m("gave_up", Portion, Lower), m("turned_away", Portion, Lower),
			m("timed_out", Portion, Lower), m("blocked", Minutes, Lower)}
	case "stream":
		return []measure{m("lead_time", Minutes, Lower), m("pce", Portion, Higher), m("rolled_first_pass", Portion, Higher), m("throughput", PerWeek, Higher)}
	case "team":
		return []measure{m("occupancy", Portion, Either), m("busy", Number, Either), m("queue", Number, Lower), m("asa", Minutes, Lower), m("cost", Money, Lower)}
	case "stock":
		return []measure{m("on_hand", Number, Either), m("backorders", Number, Lower), m("out", Portion, Lower), m("fill_rate", Portion, Higher),
			m("orders", PerWeek, Either), m("cost", Money, Either)}
	case "policy":
		return []measure{m("fired", PerWeek, Either), m("active", Portion, Either), m("told", PerWeek, Either), m("routed", PerWeek, Either),
			m("caught", Portion, Higher), m("missed", Portion, Lower), m("false_alarms", Portion, Lower)}
	case "loop":
		return []measure{m("rework", Number, Lower), m("retry", Number, Lower), m("chase", Number, Lower), m("word_of_mouth", Number, Higher)}
	case "cost":
		return []measure{m("per_case", Money, Lower), m("total", Money, Lower)}
	}
	return nil
}

func measureNames(list []measure) []string {
	var names []string
	for _, m := range list {
		names = append(names, m.name)
	}
	return names
}

package scenarios

// synonym is our word for one that people bring from other tools; "" if there
// is none.
func synonym(word string) string {
	switch word {
	case "servers", "server", "agents", "fte", "ftes", "headcount", "heads", "staff", "resources", "size", "number", "count":
		return "capacity"
	case "service_time", "service", "aht", "handle_time", "handling_time", "processing_time", "process_time", "cycle_time", "duration", "touch_time", "effort":
		return "work"
	case "acw", "wrap_up", "wrapup", "after_call_work":
		return "wrap"
	case "renege", "reneges", "reneging", "abandon", "abandons", "abandonment", "max_wait":
		return "patience"
	case "on_abandon", "else":
		return "gives_up"
	case "retry", "redial":
		return "retry_after"
	case "sla", "slo", "due", "deadline", "guarantee":
		return "promise"
	case "thresholds", "threshold", "kpis", "kpi", "goals", "goal", "slas", "limits":
		return "targets"
	case "expected", "expectation", "target", "expect":
		return "expects"
	case "tolerate", "tolerated", "acceptable":
		return "tolerates"
	case "arrival", "arrival_rate", "demand", "volume", "volumes", "interarrival", "lambda":
		return "arrivals"
	case "schedule", "opening_hours", "open", "opening", "shift", "shifts", "roster":
		return "hours"
	case "team", "teams", "resource", "done_by", "who", "pool", "performed_by", "actor":
		return "by"
	case "wait", "lead", "elapsed", "waiting_time", "lead_time", "pause":
		return "delay"
	case "to", "goto", "then", "routing", "route", "routes", "branches", "successor", "successors":
		return "next"
	case "if", "condition", "while", "only_if":
		return "when"
	case "yield", "fpy", "ftr", "fcr", "right_first_time", "pca", "quality", "ca":
		return "first_pass"
	case "rework", "rework_step":
		return "rework_to"
	case "max_rework":
		return "rework_limit"
	case "responsible", "accountable":
		return "owner"
	case "name", "label", "description", "caption":
		return "title"
	case "salary", "wage", "rate", "hourly_cost", "price":
		return "cost"
	case "absence", "sickness", "unavailability", "utilisation", "utilization":
		return "shrinkage"
	case "discipline", "queueing", "order":
		return "queue"
	case "percentage", "percent", "probability", "fraction", "proportion", "mix":
		return "share"
	case "patience_factor", "sensitivity":
		return "tolerance"
	case "reps", "runs", "iterations", "repetitions":
		return "replications"
	case "warm_up", "burn_in", "burnin", "transient":
		return "warmup"
	case "horizon", "until", "until_time", "run_length", "period":
		return "length"
	case "random_seed", "rng":
		return "seed"
	case "notification", "delay_to_customer":
		return "lag"
	case "importance":
		return "weight"
	case "key_moment", "motm", "critical":
		return "moment_of_truth"
	case "medium":
		return "channel"
	case "entry", "enter", "begins", "begin", "first", "starts":
		return "enters"
	case "activities", "tasks", "nodes":
		return "steps"
	case "description_text", "notes", "note", "comment":
		return "about"
	case "extends", "parent", "scenario_file":
		return "base"
	case "includes", "import", "imports", "uses_library":
		return "include"
	}
	return ""
}

// tableSynonym is our word for a table.
func tableSynonym(word string) string {
	switch word {
	case "server", "servers", "resource", "resources", "pool", "pools", "staff", "group", "groups", "department", "agent", "agents", "teams":
		return "team"
	case "activity", "activities", "task", "tasks", "node", "nodes", "station", "stations", "process", "steps", "stage", "service":
		return "step"
	case "class", "classes", "customer", "customers", "persona", "personas", "segments", "type", "types":
		return "segment"
	case "contact", "contacts", "interaction", "interactions", "moment", "moments", "touchpoints", "touch":
		return "touchpoint"
	case "journeys", "flow", "source", "sources", "entry":
		return "journey"
	case "value_stream", "value-stream", "valuestream", "streams":
		return "stream"
	case "simulation", "settings", "config", "options", "runs":
		return "run"
	case "sla", "slas", "slo", "thresholds", "threshold", "kpi", "kpis", "goals", "target":
		return "targets"
	case "calendars", "shifts", "schedule", "schedules":
		return "calendar"
	case "profiles", "pattern", "patterns":
		return "profile"
	case "events", "shock", "shocks", "incident":
		return "event"
	case "csat", "scores", "score", "penalties":
		return "satisfaction"
	case "inventory", "stocks", "material":
		return "stock"
	}
	return ""
}

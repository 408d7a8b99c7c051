package condition

// meant is what stands here for a word that people bring from elsewhere; "" if
// that is not known.
func meant(word string) string {
	switch word {
	case "hour", "time_of_day", "clock", "time":
		return "clock.hour"
	case "weekday", "day", "dow", "weekend":
		return "clock.weekday"
	case "elapsed", "now", "t", "minutes", "days", "week", "weeks":
		return "clock.elapsed"
	case "score", "csat", "mood":
		return "satisfaction"
	case "visit", "attempts", "attempt", "tries", "times":
		return "visits"
	case "customer", "class", "type":
		return "segment"
	case "queue", "busy", "occupancy", "capacity", "line", "waiting":
		return "team.….queue or step.….queue, with its name"
	case "wip":
		return "step.….wip, with its name"
	case "is", "equals", "eq", "matches", "contains", "startsWith", "endsWith", "like":
		return "== or in […]"
	case "if", "else", "then":
		return "this ? that : otherwise"
	case "nil", "null", "none", "xor", "let":
		return "a comparison"
	}
	return ""
}

// meantGauge is the same for what is read of a team or step.
func meantGauge(kind, word string) string {
	switch word {
	case "waiting", "line", "length", "queue_length", "backlog":
		return "queue"
	case "in_progress", "inside", "count":
		if kind == "step" {
			return "wip"
		}
	case "utilisation", "utilization", "load":
		if kind == "team" {
			return "occupancy"
		}
	case "heads", "size", "members", "servers", "staff", "headcount", "fte", "on_shift":
		if kind == "team" {
			return "capacity"
		}
	case "working", "in_service":
		if kind == "team" {
			return "busy"
		}
	}
	return ""
}

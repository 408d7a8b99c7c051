package scenarios

// resourceWords are our words for those of other tools about who does the work,
// with what, and where customers wait: several where it depends on the table.
func resourceWords(word string) []string {
	switch word {
	case "servers", "server", "seats", "members", "needs", "amount", "quantity", "requires":
		return []string{"units", "uses"}
	case "consumes", "takes", "material", "materials", "stock", "parts", "inventory":
		return []string{"uses", "on_hand"}
	case "stockout", "on_stockout", "out_of_stock", "when_short", "if_out", "short", "backorder", "when_empty":
		return []string{"if_short"}
	case "initial", "initial_stock", "level", "stock_level", "available", "begin_with":
		return []string{"on_hand"}
	case "lead_time", "leadtime", "delivery_time", "delivery", "replenishment_time", "delay":
		return []string{"lead"}
	case "reorder_point", "reorder_level", "rop", "min_stock", "safety_stock", "min":
		return []string{"reorder_at"}
	case "order_quantity", "reorder_quantity", "order_size", "eoq", "lot", "lots", "lot_size", "batch_size", "batches", "group_size":
		return []string{"reorder", "size", "batch"}
	case "unit_cost", "unit_price":
		return []string{"cost"}
	case "vendor", "manufacturer":
		return []string{"supplier"}
	case "resource", "resources", "skill", "skills", "skillset", "skill_group", "competency", "role", "roles", "operator", "operators", "machine", "machines", "agents", "staff":
		return []string{"by", "pace"}
	case "speed", "efficiency", "productivity", "proficiency", "speed_factor":
		return []string{"pace"}
	case "tool", "tools", "equipment", "secondary", "additional", "also", "along", "extra":
		return []string{"with"}
	case "buffer", "buffer_size", "buffer_capacity", "queue_capacity", "queue_size", "queue_length", "max_queue", "max_queue_length", "waiting_room", "waiting_places", "wip_limit", "kanban", "room":
		return []string{"queue_limit"}
	case "blocking", "block", "blocks", "on_full", "if_full", "full", "overflow", "overflow_to", "on_block":
		return []string{"when_full"}
	case "changeover", "change_over", "setup_time", "preparation", "prep", "make_ready", "ramp_up":
		return []string{"setup"}
	case "hold", "keep", "keeps", "keep_until", "until", "release", "release_at", "released_by", "occupied_until":
		return []string{"holds"}
	case "expires", "expiry", "expire", "time_limit", "max_time", "deadline", "time_out", "timeouts":
		return []string{"timeout"}
	case "failures", "failure", "breakdown", "breakdowns", "outage", "outages", "faults", "availability", "reliability":
		return []string{"fails"}
	case "mttf", "mtbf", "uptime", "time_between_failures", "time_to_failure":
		return []string{"every"}
	case "mttr", "repair", "repair_time", "time_to_repair", "downtime":
		return []string{"for"}
	case "interrupt", "interrupts", "preemptive", "pre_emptive", "pre-emptive", "preempts", "preemption":
		return []string{"preempt"}
	case "priorities", "ranks", "ranking", "precedence":
		return []string{"priority"}
	}
	return nil
}

// meant is the key of ours that a word of another tool stands for; nil if there
// is none.
func meant(keys []Key, word string) *Key {
	for _, ours := range append([]string{synonym(word)}, resourceWords(word)...) {
		if k := findKey(keys, ours); k != nil {
			return k
		}
	}
	return nil
}

// inGroup is the group among some keys that has a key, and that key: its name
// or what is meant by it.
func inGroup(keys []Key, word string) (group *Key, name string) {
	for i := range keys {
		k := &keys[i]
		if findKey(k.Keys, word) != nil {
			return k, word
		}
		if sub := meant(k.Keys, word); sub != nil {
			return k, sub.Name
		}
	}
	return nil, ""
}

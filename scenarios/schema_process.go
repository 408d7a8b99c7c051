package scenarios

func stepTable() Table {
	return Table{Name: "step", Shape: Named, Doc: "something done for a customer", Keys: owned(
		Key{Name: "by", Form: TeamName, Doc: "the team that does it, or several: the first free, in this order"},
		Key{Name: "work", Form: Time, Doc: "team and customer are busy; also by team: { comms = \"~5m\", agents = \"~6m\" }"},
		Key{Name: "wrap", Form: Time, Doc: "the team is busy after the customer has gone on"},
		Key{Name: "delay", Form: Time, Doc: "it just takes time, without a team"},
		Key{Name: "clock", Form: Choice, Default: "ours", Words: []string{"ours", "customer"}, Fixed: true, Doc: "customer: their own time, outside waits and promises"},
		Key{Name: "next", Form: Routes, Doc: "where customers go then; the next step if not stated"},
		Key{Name: "patience", Form: Time, Doc: "wait after which customers give up"},
		Key{Name: "gives_up", Form: Routes, Default: "lost", Doc: "where those go"},
		Key{Name: "retry_after", Form: Time, Default: "30m", Doc: "pause before trying the same step again"},
		Key{Name: "first_pass", Form: ClassShare, Default: "100%", Doc: "share that is right first time"},
		Key{Name: "rework_to", Form: StepName, Doc: "where wrong work is put right; the step itself if not stated"},
		Key{Name: "rework_limit", Form: Count, Default: "3", Doc: "times that work can be wrong"},
		Key{Name: "value", Form: Choice, Words: []string{"va", "bva", "nva"}, Fixed: true, Doc: "value adding, needed by the business, or neither"},
		Key{Name: "batch", Form: Group, Keys: batchKeys(), Doc: "work starts for all who wait: at set times, when so many do, or both"},
		Key{Name: "draws", Form: Text, Fixed: true, Doc: "the old name of a renamed step, whose luck it keeps"},
		Key{Name: "with", Form: TeamName, Fixed: true, Doc: "a team held along, such as rooms, or several"},
		Key{Name: "units", Form: Units, Default: "1", Fixed: true, Doc: "members of the team that a job takes; also by team: { nurses = 2, rooms = 1 }"},
		Key{Name: "setup", Form: Time, Doc: "time to get ready before the work; team and customer are busy"},
		Key{Name: "waits_for", Form: StepNames, Fixed: true, Doc: "steps that have to end before, for this customer"},
		Key{Name: "timeout", Form: Group, Keys: timeoutKeys(), Doc: "takes customers out of the wait, or of the delay"},
		Key{Name: "balks", Form: Balks, Keys: balkKeys(), Doc: "customers who do not even join"},
		Key{Name: "queue_limit", Form: Count, Doc: "places to wait; those being served do not count"},
		Key{Name: "when_full", Form: Routes, Default: "lost", Doc: `where customers go when nobody else can wait; "block": they stay where they are, with its team`},
		Key{Name: "holds", Form: StepNames, Fixed: true, Doc: "keep the team until the customer ends this step, or one of these"},
		Key{Name: "uses", Form: Uses, Fixed: true, Doc: "stock it takes once the work is right, or the delay over; alone: customers wait for it here"},
		Key{Name: "if_short", Form: Routes, Default: "wait", Doc: `where customers go for whom there is not enough; "wait": they wait here, in the order in which they came`},
	)}
}

func streamTable() Table {
	return Table{Name: "stream", Shape: Named, Doc: "a value stream: an order of steps", Keys: owned(
		Key{Name: "steps", Form: StepNames, Required: true, Fixed: true, Doc: "in the order of the work"},
		Key{Name: "takt", Form: Duration, Fixed: true, Doc: "time between customers it is designed for"},
	)}
}

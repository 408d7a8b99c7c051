package scenarios

func segmentTable() Table {
	return Table{Name: "segment", Shape: Named, Doc: "a kind of customer", Keys: owned(
		Key{Name: "share", Form: ClassShare, Doc: "of all customers, or by journey"},
		Key{Name: "tolerance", Form: Factor, Default: "x1", Fixed: true, Doc: "scales what they expect and tolerate"},
	)}
}

func profileTable() Table {
	return Table{Name: "profile", Shape: Free, Values: Key{Form: Weights}, Doc: "relative weights by hours"}
}

func calendarTable() Table {
	return Table{Name: "calendar", Shape: Free, Values: Key{Form: Hours}, Doc: "hours with a name"}
}

func teamTable() Table {
	return Table{Name: "team", Shape: Named, Doc: "who does the work", Keys: owned(
		Key{Name: "capacity", Form: Capacity, Required: true, Doc: `heads on shift, always or by hours; from day to day { mix = [["80%", 3], ["rest", 2]] }`},
		Key{Name: "kind", Form: Choice, Default: "people", Words: []string{"people", "system"}, Fixed: true, Doc: "a system is never off shift"},
		Key{Name: "hours", Form: Hours, Doc: "when the team works; the hours at the top if not stated"},
		Key{Name: "at_close", Form: Choice, Words: atClose(), Doc: "what it does with work at the end of a shift"},
		Key{Name: "shrinkage", Form: Share, Default: "0%", Doc: "share of paid time away from the work"},
		Key{Name: "cost", Form: Cost, Doc: `of an hour on shift or of a case: "36/h", "0.35/case"`},
		Key{Name: "queue", Form: Choice, Default: "fifo", Words: queues(), Doc: "whom to serve first; due: whose promise ends first"},
		Key{Name: "priority", Form: ClassNames, Doc: "segments or journeys, best first"},
		Key{Name: "preempt", Form: Truth, Default: "false", Fixed: true, Doc: "whoever comes first by priority interrupts work in hand"},
		Key{Name: "fails", Form: Group, Keys: failsKeys(), Doc: "each member breaks down now and then"},
		Key{Name: "pace", Form: Paces, Doc: `speed of work by step, such as { follow-up = "x0.8" }: 80 % of the speed`},
		Key{Name: "capability", Form: Text, Fixed: true, Doc: "what the team makes possible"},
	), Short: "capacity"}
}

func stockTable() Table {
	return Table{Name: "stock", Shape: Named, Doc: "material that steps use", Keys: owned(
		Key{Name: "on_hand", Form: Count, Required: true, Fixed: true, Doc: "units at the beginning"},
		Key{Name: "lead", Form: Time, Required: true, Doc: "from an order to its delivery"},
		Key{Name: "reorder_at", Form: Count, Default: "0", Doc: "more is ordered when so many units or fewer are on hand and on the way, less what customers wait for"},
		Key{Name: "reorder", Form: Count, Doc: "units of an order; if not stated nothing is ever ordered"},
		Key{Name: "cost", Form: Amount, Doc: "of a unit used"},
		Key{Name: "supplier", Form: Text, Fixed: true, Doc: "who delivers it"},
	)}
}

func loyaltyTable() Table {
	grades := func(form Form) []Key {
		return []Key{{Name: "promoter", Form: form, Doc: "score 90 or more"},
			{Name: "passive", Form: form, Doc: "in between"}, {Name: "detractor", Form: form, Doc: "score below 65"}}
	}
	return Table{Name: "loyalty", Doc: "what satisfaction does to business: who stays, and what others hear of it", Keys: []Key{
		{Name: "renews", Form: Group, Fixed: true, Keys: grades(Share), Doc: "share that stays"},
		{Name: "refers", Form: Group, Fixed: true, Keys: grades(PlusMinus), Doc: "later customers whom each brings (above 0), on average, or keeps away (below)"},
		{Name: "refer_lag", Form: Duration, Default: "0m", Fixed: true, Doc: "from leaving until others hear of it; they come, or stay away, in the week after"},
		{Name: "worth", Form: Amount, Fixed: true, Doc: "of a customer who stays"},
	}}
}

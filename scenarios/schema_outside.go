package scenarios

func journeyTable() Table {
	return Table{Name: "journey", Shape: Named, Doc: "a way customers come in", Keys: owned(
		Key{Name: "enters", Form: StepName, Doc: "where they arrive; the first step if not stated"},
		Key{Name: "arrivals", Form: Arrivals, Doc: "who comes"},
		Key{Name: "stages", Form: Texts, Fixed: true, Doc: "in the order of the journey"},
		Key{Name: "score", Form: Choice, Default: "weighted", Words: []string{"weighted", "peak-end"}, Fixed: true, Doc: "how touchpoints make the score of the journey"},
		Key{Name: "timeout", Form: Group, Keys: timeoutKeys(), Doc: "takes customers out wherever they are, counted from arrival"},
		Key{Name: "persona", Form: Text, Fixed: true, Doc: "who takes it"},
	)}
}

// arrivalKeys are those of a table of arrivals.
func arrivalKeys() []Key {
	return []Key{
		{Name: "rate", Form: Rate, Doc: `customers per unit of time, such as "1150/w"`},
		{Name: "profile", Form: Text, Doc: "how the rate is shaped over the week"},
		{Name: "rates", Form: Rates, Doc: "rates by hours"},
		{Name: "every", Form: Time, Doc: "time between two arrivals"},
		{Name: "spread", Form: Text, Doc: `busy days and quiet days, such as "cv 0.1"`},
		{Name: "size", Form: Size, Default: "1", Doc: "customers who come together"},
		{Name: "count", Form: Count, Fixed: true, Doc: "arrivals, or groups, after which nobody comes any more"},
	}
}

func touchpointTable() Table {
	return Table{Name: "touchpoint", Shape: Named, Doc: "a moment at which the customer meets us", Keys: owned(
		Key{Name: "step", Form: StepNames, Required: true, Fixed: true, Doc: "the step behind it, or several: whichever this customer passes"},
		Key{Name: "stage", Form: Text, Fixed: true, Doc: "of the journey"},
		Key{Name: "channel", Form: Text, Doc: "phone, counter, chat and video are live; any other word is not"},
		Key{Name: "until", Form: Choice, Words: []string{"start", "finish"}, Doc: "where the wait ends"},
		Key{Name: "since", Form: Place, Doc: "where the wait begins"},
		Key{Name: "lag", Form: Time, Default: "0s", Doc: "done, but the customer does not know yet"},
		Key{Name: "promise", Form: Duration, Doc: "what we have promised"},
		Key{Name: "expects", Form: Duration, Doc: "wait that scores 75; the promise if not stated"},
		Key{Name: "tolerates", Form: Duration, Doc: "wait that scores 25; twice what is expected if not stated"},
		Key{Name: "curve", Form: Anchors, Doc: "of the score instead of these two: waits and what they score"},
		Key{Name: "weight", Form: Amount, Default: "1", Fixed: true, Doc: "in the score of the journey"},
		Key{Name: "moment_of_truth", Form: Truth, Fixed: true, Doc: "it counts three times"},
		Key{Name: "feel", Form: Factor, Default: "x1", Doc: "how long the wait feels"},
		Key{Name: "chase", Form: Group, Doc: "customers who wait ask where it is", Keys: []Key{
			{Name: "after", Form: Duration, Required: true, Doc: "wait after which they ask"},
			{Name: "again", Form: Duration, Doc: "and then this often; once if not stated"},
			{Name: "step", Form: StepName, Required: true, Doc: "where the question arrives"}}},
		Key{Name: "journey", Form: Text, Fixed: true, Doc: "a label for the map"},
	)}
}

func satisfactionTable() Table {
	points := func(name, standard, doc string) Key {
		return Key{Name: name, Form: Amount, Default: standard, Fixed: true, Doc: doc}
	}
	return Table{Name: "satisfaction", Doc: "points of 100 that are lost besides waiting", Keys: []Key{
		points("passes", "75", "score from which a customer is satisfied"),
		points("broken_promise", "15", "a promise that was not kept"),
		points("chase", "8", "having to ask"),
		points("repeat", "10", "having to come again"),
		points("handoff", "4", "being passed on"),
		points("rework", "6", "having it put right"),
	}}
}

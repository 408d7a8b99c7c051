package chart

import "fmt"

func claimsDual() Dual {
	return Dual{
		Name: "dual", Heading: "A day of the wait is a letter; most of the rest is the triage queue",
		Stages: []string{"Notify", "Decide", "Settle"},
		Touchpoints: []DualTouchpoint{
			{"Report the accident", "Notify", false, Some(76), Some(77)},
			{"Hear the decision", "Decide", true, Some(82), Some(96)},
			{"Money arrives", "Settle", false, Some(97), Some(97)},
		},
		Streams: []Stream{{Name: "Claims", Steps: []Step{
			{Name: "Notify", Team: "phones", Stage: "Notify", BusyToday: Some(68), BusyChanged: Some(67)},
			{Name: "Photo triage", Team: "app", Stage: "Decide", New: true},
			{Name: "Triage", Team: "handlers", Stage: "Decide", BusyToday: Some(89), BusyChanged: Some(80), Bottleneck: true},
			{Name: "Inspection", Team: "surveyors", Stage: "Decide", BusyToday: Some(78), BusyChanged: Some(42)},
			{Name: "Assess", Team: "handlers", Stage: "Decide", BusyToday: Some(89), BusyChanged: Some(80)},
			{Name: "Decide", Team: "handlers", Stage: "Decide", BusyToday: Some(89), BusyChanged: Some(80)},
			{Name: "Pay", Team: "system", Stage: "Settle"},
		}}},
		LadderTitle:   "Where the mean wait for the decision goes",
		LadderToday:   Ladder{Total: Estimate{43, 42.3, 43.7}, Parts: []LadderPart{{"Triage queue", Queue, 9.5}, {"Triage", Work, 0.6}, {"Inspection", Work, 1.3}, {"Assess queue", Queue, 2}, {"Assess", Work, 2.5}, {"Decide queue", Queue, 2.4}, {"Decide", Work, 0.5}, {"Letter", Lag, 24.2}}},
		LadderChanged: Ladder{Total: Estimate{12.2, 11.8, 12.6}, Parts: []LadderPart{{"Triage queue", Queue, 5.1}, {"Triage", Work, 0.4}, {"Inspection", Work, 0.7}, {"Assess queue", Queue, 0.6}, {"Assess", Work, 1.9}, {"Decide queue", Queue, 3}, {"Decide", Work, 0.5}}},
	}
}

func stressDual(touch, steps, streams int) Dual {
	names := stress(20, 0).Rows
	f := Dual{Name: "dual-stress", Heading: "Twenty touchpoints, fourteen steps", Stages: []string{"Awareness", "Consideration", "Purchase", "Delivery and first use", "Service", "Renewal"}, LadderTitle: "Where the mean wait for the parcel goes"}
	k := len(f.Stages)
	for i := range touch {
		a := 35 + float64(i*13%60)
		t := DualTouchpoint{names[i%20].Name, f.Stages[i*k/touch], i%6 == 3, Some(a), Some(min(100, a+[]float64{12, -8, 0.2, 0, 3}[i%5]))}
		if i == 5 {
			t.Today, t.Changed = Optional{}, Optional{}
		}
		if i == 6 {
			t.Today = Optional{}
		}
		f.Touchpoints = append(f.Touchpoints, t)
	}
	stepNames := []string{"Check identity", "Score", "Pick", "Pack", "Hand over to the carrier", "Customs clearance", "Route", "Deliver", "Return to depot", "Call centre triage", "Second-line support", "Dispatch engineer", "Repair", "Close"}
	for s := range streams {
		st := Stream{Name: fmt.Sprintf("Value stream %d", s+1)}
		for i := range steps {
			st.Steps = append(st.Steps, Step{Name: stepNames[i%14], Team: []string{"carrier partners", "bot", "second line", ""}[i%4], Stage: f.Stages[i*k/steps], BusyToday: Some(60 + float64(i)), BusyChanged: Some(62 + float64(i)), New: i == 5, Removed: i == 8, Bottleneck: i == 10})
		}
		f.Streams = append(f.Streams, st)
	}
	var sum float64
	for i := range 12 {
		h := []float64{4, 0.4, 9, 1, 0.2, 12, 3}[i%7]
		sum += h
		f.LadderToday.Parts = append(f.LadderToday.Parts, LadderPart{stepNames[i%14], PartKind(i % 10), h})
	}
	f.LadderToday.Total = est(sum, 2)
	f.LadderChanged.Parts = f.LadderToday.Parts[:9]
	sum = 0
	for _, p := range f.LadderChanged.Parts {
		sum += p.Hours
	}
	f.LadderChanged.Total = est(sum, 2)
	return f
}

// splitDual has branches that are done at once, one of two lines, and every cause
// of waiting that a crew brings.
func splitDual() Dual {
	f := claimsDual()
	f.OneWorld = true
	f.Heading = "Half of the wait is blocked: no room at the next step"
	f.Streams = []Stream{{Steps: []Step{
		{Name: "Take the order", Team: "Comms, else Agents", Stage: "Notify", BusyToday: Some(68)},
		{Name: "Fetch the goods", Team: "Warehouse", Stage: "Decide", BusyToday: Some(81), Group: 1},
		{Name: "Check them", Team: "Warehouse", Stage: "Decide", BusyToday: Some(81), Group: 1},
		{Name: "Write the invoice", Team: "System", Stage: "Decide", Joint: And, Group: 1},
		{Name: "Pack", Team: "2 × Packers with Crane", Stage: "Decide", BusyToday: Some(77), Bottleneck: true},
		{Name: "Till 1", Team: "Tills", Stage: "Settle", BusyToday: Some(90), Group: 2},
		{Name: "Till 2", Team: "Tills", Stage: "Settle", BusyToday: Some(90), Joint: Or, Group: 2},
		{Name: "Leave", Team: "Door", Stage: "Settle", BusyToday: Some(12)},
	}}}
	f.LadderToday = Ladder{Total: Estimate{20, 19, 21}, Parts: []LadderPart{{"Take the order queue", Queue, 3}, {"Fetch the goods setup", Setup, 2}, {"Fetch the goods", Work, 3}, {"Pack broken down", Outage, 2}, {"Pack", Work, 1}, {"Pack blocked", Block, 9}}}
	return f
}

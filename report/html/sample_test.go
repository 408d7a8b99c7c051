package html

import (
	"ripple/report/chart"
	"ripple/report/document"
)

// sample is the claims example in small: made-up numbers, every kind of block.
func sample() document.Document {
	est := func(v, h float64) chart.Estimate { return chart.Estimate{Value: v, Low: v - h, High: v + h} }
	const day = 1440.0
	impact := chart.Impact{
		Name: "impact", Heading: "Only the decision moves; the phone and the payment stay as they are",
		Rows: []chart.ImpactRow{
			{Name: "Report the accident",
				Wait:  chart.Shift{Today: est(4.45, .12), Changed: est(4.29, .11), Difference: -.16, Half: .028, Verdict: chart.Better},
				Score: &chart.Shift{Today: est(76.1, .4), Changed: est(77, .4), Difference: .9, Half: .31, Verdict: chart.Better}},
			{Name: "Hear the decision", MomentOfTruth: true, Promise: 5 * day,
				Wait:  chart.Shift{Today: est(3.42*day, 60), Changed: est(1.85*day, 50), Difference: -1.57 * day, Half: .022 * day, Verdict: chart.Better},
				Score: &chart.Shift{Today: est(82.3, .4), Changed: est(96.2, .4), Difference: 13.9, Half: .38, Verdict: chart.Better}},
			{Name: "Money arrives", Mean: true, Promise: 720,
				Wait:  chart.Shift{Today: est(377, 6), Changed: est(382, 6), Difference: 5, Half: 1.4, Verdict: chart.NoDifferenceThatMatters},
				Score: &chart.Shift{Today: est(97.1, .4), Changed: est(97.1, .4), Verdict: chart.Identical}},
		},
	}
	dual := chart.Dual{
		Name: "dual", Heading: "A day of the wait is a letter; most of the rest is the triage queue",
		Stages: []string{"Notify", "Decide", "Settle"},
		Touchpoints: []chart.DualTouchpoint{
			{Name: "Report the accident", Stage: "Notify", Today: chart.Some(76), Changed: chart.Some(77)},
			{Name: "Hear the decision", Stage: "Decide", MomentOfTruth: true, Today: chart.Some(82), Changed: chart.Some(96)},
			{Name: "Money arrives", Stage: "Settle", Today: chart.Some(97), Changed: chart.Some(97)},
		},
		Streams: []chart.Stream{{Name: "Claims", Steps: []chart.Step{
			{Name: "Notify", Team: "phones", Stage: "Notify", BusyToday: chart.Some(68), BusyChanged: chart.Some(67)},
			{Name: "Triage", Team: "handlers", Stage: "Decide", BusyToday: chart.Some(89), BusyChanged: chart.Some(80), Bottleneck: true},
			{Name: "Assess", Team: "handlers", Stage: "Decide", BusyToday: chart.Some(89), BusyChanged: chart.Some(80)},
			{Name: "Pay", Team: "system", Stage: "Settle"},
		}}},
		LadderTitle:   "Where the mean wait for the decision goes",
		LadderToday:   chart.Ladder{Total: est(43, .7), Parts: []chart.LadderPart{{Label: "Triage queue", Hours: 14}, {Label: "Assess", Kind: chart.Work, Hours: 4.8}, {Label: "Letter", Kind: chart.Lag, Hours: 24.2}}},
		LadderChanged: chart.Ladder{Total: est(12, .4), Parts: []chart.LadderPart{{Label: "Triage queue", Hours: 8}, {Label: "Assess", Kind: chart.Work, Hours: 4}}},
	}
	columns := []document.Column{{Head: "Touchpoint"}, {Head: "Today", Align: document.Right}, {Head: "Changed", Align: document.Right}, {Head: "Change, 95 %", Align: document.Right}, {Head: "Verdict"}}
	numbers := document.Table{Caption: "Wait, 9 customers in 10 within", Columns: columns, Rows: [][]document.Cell{
		{document.Text("Report the accident"), document.Text("4.45 min"), document.Text("4.29 min"), document.Text("−0.16 ± 0.028 min"), {Text: "better", Status: document.Better}},
		{document.Text("Hear the decision"), document.Text("3.42 d"), document.Text("1.85 d"), document.Text("−1.57 ± 0.022 d"), {Text: "better", Status: document.Better}},
		{document.Text("Money arrives (mean)"), document.Text("6.28 h"), document.Text("6.36 h"), document.Text("+0.08 ± 0.023 h"), {Text: "no difference that matters", Status: document.Quiet}},
	}}
	targets := document.Table{Caption: "Targets", Columns: []document.Column{{Head: "Metric"}, {Head: "Target", Align: document.Right}, {Head: "Today", Align: document.Right}, {Head: "Changed", Align: document.Right}, {Head: "State"}}, Rows: [][]document.Cell{
		{document.Text("Hear the decision, 9 in 10 within"), document.Text("≤ 3 d"), document.Text("3.42 d"), document.Text("1.85 d"), {Text: "on target", Status: document.OnTarget}},
		{document.Text("Calls answered within 60 s"), document.Text("≥ 80 %"), document.Text("71.8 %"), document.Text("72.9 %"), {Text: "missed", Status: document.Missed}},
		{document.Text("Abandoned calls"), document.Text("≤ 10 %"), document.Text("11 %"), document.Text("10 %"), {Text: "amber", Status: document.Amber}},
		{document.Text("Complaints per 100"), document.Text("≤ 2"), document.Text("2.1"), document.Text("1.9"), {Text: "cannot tell", Status: document.Open}},
	}}
	return document.Document{
		Title: "Fast-track simple claims", Kicker: "Claims Steering Committee · Motor claims · Fast-track simple claims",
		FooterLeft:  "120 paired runs × 26 weeks, same random customers before and after; intervals are 95 %. Made-up numbers.",
		FooterRight: "claims.toml 4f1c · fast-track 9ab2 · seed 1",
		Pages: []document.Page{
			{Name: "decision", Question: "What do you want from us?", Headline: "Fast-tracking simple claims cuts the wait for a decision from 3.4 to 1.9 days",
				Subtitle: "Nine customers in ten hear within this time. Motor claims, 26 weeks including a three-week storm.",
				Blocks: []document.Block{
					document.Note{Important: true, Text: "Decision requested: approve a 10 % pilot from 2 March and EUR 180 000 of project budget."},
					document.Tiles{Tiles: []document.Tile{
						{Label: "Wait for a decision, 9 in 10 within", Today: "3.42", Changed: "1.85", Unit: "days", Change: "−1.57 ± 0.022 days", Target: "≤ 3 d", Verdict: "on target", Status: document.OnTarget},
						{Label: "Satisfied customers (CSAT)", Today: "81.4", Changed: "96.5", Unit: "%", Change: "+15.1 ± 0.3 points", Target: "≥ 75 %", Verdict: "on target", Status: document.OnTarget},
						{Label: "Calls answered within 60 s", Today: "71.8", Changed: "72.9", Unit: "%", Change: "+1.1 ± 0.1 points", Target: "≥ 80 %", Verdict: "missed", Status: document.Missed},
						{Label: "“Where is my claim?” per 100", Today: "22.2", Changed: "12.2", Unit: "calls", Change: "−10.0 ± 0.3 calls", Verdict: "better", Status: document.Better},
						{Label: "Cost per claim", Today: "120.17", Changed: "119.06", Unit: "EUR", Change: "−1.11 ± 0.13 EUR", Verdict: "no difference that matters", Status: document.Quiet},
					}},
					document.Bullets{Heading: "Where it comes from", Items: []string{"−1.0 d: the decision goes to the app, not by letter", "−0.6 d: photo triage takes 65 % of simple claims"}},
					document.Bullets{Heading: "What it does not fix", Items: []string{"The phone promise stays missed: 72 % → 73 %", "9 % of callers still give up for good (11 % today)"}},
					document.Bullets{Heading: "What would change our mind", Items: []string{"Handlers 20 % slower than stated: 91 % busy, over the 88 % limit"}},
				}},
			{Name: "impact", Question: "Who feels it, where?", Headline: "Only the decision moves; the phone and the payment stay as they are",
				Subtitle: "Wait and satisfaction at each touchpoint, in the order customers meet them. Motor claims, all channels, 26 weeks.",
				Blocks:   []document.Block{document.Figure{Figure: impact, Table: numbers}}},
			{Name: "dual", Question: "Why do they feel it?", Headline: "A day of the wait is a letter; most of the rest is the triage queue",
				Subtitle: "Above the line: what customers feel. Below: who works, how busy, and where the hours go.",
				Blocks:   []document.Block{document.Figure{Figure: dual}}},
			{Name: "targets", Question: "Do we keep our promises?", Headline: "One target of four stays missed", Blocks: []document.Block{targets, document.Note{Text: "A target is missed where the whole interval lies beyond it."}}},
		},
	}
}

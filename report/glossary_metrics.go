package report

// metricTerms are all that a study measures, by the kind of thing it is measured
// of. Definitions are those of the engine.
func metricTerms() []Term {
	m := func(name, unit, means, inside, outside string, also ...string) Term {
		return Term{Name: name, Sort: OfMetric, Unit: unit, Means: means, Inside: inside, Outside: outside, Also: also}
	}
	return []Term{
		m("touchpoint.wait", "time", "The mean time from where the wait begins (for live channels arrival at the step, else the end of the step behind the previous touchpoint) until the customer is served or knows, lag included, the customer's own time left out. Of those who got through.",
			"throughput time up to this touchpoint, with lag", "how long I waited", "mean wait"),
		m("touchpoint.wait.p50", "time", "The wait within which half of the customers get through.", "median throughput time", "how long it usually takes", "median wait"),
		m("touchpoint.wait.p90", "time", "The wait that 9 in 10 customers stay within.", "90th percentile of the throughput time", "how long it takes if I am not lucky", "9 in 10 within"),
		m("touchpoint.wait.p95", "time", "The wait that 19 in 20 customers stay within.", "95th percentile of the throughput time", "how long it takes if I am out of luck", "19 in 20 within"),
		m("touchpoint.within", "share", "The share of all who came, those who gave up included, whose wait stayed within the time in brackets.", "service level", "whether I was served as fast as I should have been", "service level"),
		m("touchpoint.within_promise", "share", "The share of all who came, those who gave up included, whose wait stayed within the promise.", "on-time rate", "whether the promise to me was kept", "promise kept"),
		m("touchpoint.satisfaction", "points of 100", "The mean score of a meeting: 100 for no wait, 75 for the wait that people expect, 25 for the longest that they tolerate, 0 for twice that, less the points that broken promises, coming again, asking, being passed on and rework cost. Modelled, not asked.", "modelled satisfaction score", "how content I am with this moment"),
		m("touchpoint.csat", "share", "The share of meetings that score at least “passes” (75 unless the file says otherwise).", "modelled CSAT", "whether I would say I was satisfied"),
		m("touchpoint.abandonment", "share", "The share of those who came that left without being served: gave up, balked or found no room.", "abandonment rate", "whether I gave up"),
		m("touchpoint.chases", "per 100", "How often customers ask where it is, for every 100 who got there.", "failure demand", "how often I had to ask", "questions per 100"),
		m("journey.conversion", "share", "Customers who are done, of all who left: done ÷ (done + lost).", "conversion", "whether I got what I came for", "served"),
		m("journey.lead_time", "time", "The mean time from arrival to the end, of those who are done, less their own time and lag.", "lead time", "how long the whole thing took you"),
		m("journey.csat", "share", "The share of customers whose journey scores at least “passes”. The journey's score is the weighted mean of its touchpoints, or half the extreme and half the last one (peak-end).", "modelled CSAT of the journey", "whether I was satisfied on the whole"),
		m("journey.nps", "points", "Promoters (journey score 90 or more) less detractors (below 65), of 100 customers. Modelled: nobody was asked.", "modelled NPS index", "whether I would recommend you", "promoters less detractors"),
		m("journey.effort", "number", "How often a customer had to ask, to come again, was passed on, or had work put right, in the whole journey.", "customer effort", "how much I had to do to get there"),
		m("journey.retained", "share", "The share of customers who stay, by what [loyalty] says about their score.", "retention", "whether I stay with you"),
		m("step.queue_time", "time", "The mean time from coming to the step until work begins, over all visits whose wait ended, by start or by giving up.", "queue time", "time in line"),
		m("step.work_time", "time", "The mean time of the work, or of the delay where no team works, a visit.", "touch time, processing time", "time while somebody deals with me"),
		m("step.visits", "number", "How often a customer comes to the step, on average over all who left.", "visits per customer", "how often I go through this"),
		m("step.wip", "number", "Customers in the step on average: waiting, in work, or staying for want of room.", "work in progress", "how many are in it with me"),
		m("step.queue", "number", "Customers waiting at the step on average. In a condition: now.", "queue length", "how many wait with me"),
		m("step.first_pass", "share", "The share of work that is right first time: complete and accurate for the next step.", "%C&A, first-pass yield", "whether it was right the first time", "%C&A"),
		m("step.gave_up", "share", "The share of those who came to the step whose patience ended first.", "abandonment at the step", "whether I gave up here"),
		m("step.turned_away", "share", "The share of those who came to the step but did not join: balked, or found no room.", "balking and blocking rate", "whether I could get in at all"),
		m("step.timed_out", "share", "The share of those who came to the step who were taken out because a time was up.", "timeouts", "whether my case ran out of time"),
		m("step.blocked", "time", "The mean time after the work without room at the next step, over all visits served.", "blocking after service", "time stuck between two steps"),
		m("stream.lead_time", "time", "The time at the stream's steps (queue, work, delay, blocked) for each customer who begins it, without the customer's own time.", "lead time of the value stream", "how long you take"),
		m("stream.pce", "share", "Process cycle efficiency: time of the steps that add value ÷ lead time.", "PCE, flow efficiency", "how much of the time something useful happens"),
		m("stream.rolled_first_pass", "share", "The product of what is right first time at the stream's steps.", "rolled throughput yield", "whether everything went right the first time", "rolled %C&A"),
		m("stream.throughput", "a week", "Customers who end the stream's last step with work that is right, a week.", "throughput", "how many get there"),
		m("team.occupancy", "share", "The time that the team is busy ÷ the time that it is on shift and not broken down, overtime in both. From about 85 % on lines grow fast.", "occupancy, utilisation", "how likely it is that nobody is free for me", "utilisation"),
		m("team.busy", "number", "Members busy on average over the whole time: setup, work, after-call work, and held or blocked after it.", "busy servers, traffic in erlangs", "how many are serving somebody"),
		m("team.queue", "number", "Customers waiting for the team on average. Who waits at a step that several teams can do counts for the first choice.", "queue length", "how many are in line"),
		m("team.asa", "time", "Average speed of answer: the mean wait for the team of those who were served.", "ASA", "how long until somebody answers"),
		m("team.cost", "money", "What the team costs in the window: hours on shift and cases served.", "staff cost", "nothing I see"),
		m("stock.on_hand", "number", "Units on the shelf, on average over time.", "stock on hand", "nothing I see"),
		m("stock.backorders", "number", "Units that customers wait for, on average over time.", "backorders", "how many wait for it with me"),
		m("stock.out", "share", "The share of the time with nothing on hand.", "stock-out time", "how likely it is that there is none"),
		m("stock.fill_rate", "share", "The share of needs that were met at once, from the shelf.", "fill rate", "whether it was there when I needed it"),
		m("stock.orders", "a week", "Orders placed with the supplier, a week.", "order frequency", "nothing I see"),
		m("stock.cost", "money", "What the units cost that were used in the window.", "material cost", "nothing I see"),
		m("cost.per_case", "money", "What all teams and the stock used cost ÷ customers done.", "cost per case", "nothing I see"),
		m("cost.total", "money", "What all teams and the stock used cost in the window.", "total cost", "nothing I see"),
	}
}

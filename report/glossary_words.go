package report

import (
	"ripple/report/chart"
	"ripple/sim"
	"ripple/sim/measure"
)

// words are what people have to know to read any page.
func words() []Term {
	w := func(name, means string, also ...string) Term {
		return Term{Name: name, Sort: Word, Means: means, Also: also}
	}
	return []Term{
		w("touchpoint", "A moment at which the customer meets us."),
		w("step", "Something that we do for a customer, by a team, or that just takes time."),
		w("team", "Who does the work: people on shifts, or a system."),
		w("capability", "What a team makes possible, shared by streams."),
		w("stream", "A value stream: an order of steps, and somebody who answers for it.", "value stream"),
		w("journey", "A way customers come in, and all that happens to them until they leave."),
		w("segment", "A kind of customer, with a share of all and a tolerance."),
		w("stock", "Material that steps use: on hand, ordered, or waited for."),
		w("policy", "A rule: when a condition holds, something else is set, or a customer is told, soothed or sent elsewhere."),
		w("loop", "Something that makes customers come, or come back, because of what happened before.", "loops"),
		w("moment of truth", "A touchpoint that counts three times in the score of the journey; marked ★.", "★"),
		w("wait", "What the customer waits for a touchpoint, in parts that add up: queue, closed hours, work, setup, batch, stock, blocked, outage, delay, lag."),
		w("ladder", "A wait split by step and cause; the parts add up to the wait."),
		w("lead time", "The company's side of the clock: from arrival to the end, without the customer's own time and without lag."),
		w("promise", "What we have said that the wait will be at most."),
		w("expects", "The wait that people think is right: it scores 75."),
		w("tolerates", "The longest wait that people put up with: it scores 25."),
		w("failure demand", "Contact that exists only because something failed or is slow.", "chase", "chases"),
		w("handoff", "Work passes from one team of people to another."),
		w("rework", "Work that was not right and is done again."),
		w("twin", "The same synthetic customer in both worlds, with the same luck.", "twins"),
		w("world", "Today's way of working, the changed one, or the change as it is rolled out."),
		w("rollout", "A change that comes step by step: in phases, each for a larger share of the arriving customers, who keep to their way of working for good.", "with the rollout", "phase", "phases", "adopter"),
		w("complete from the start", "The change as it is when it is complete, in the whole run.", "over the whole run"),
		w("dip", "A time in which people of teams that the change edits are slower, because they learn; again at each phase."),
		w("stop rule", "A rule that would stop a rollout, looked at week by week over the last four weeks of those who have the change. The alarm is true if the complete change breaks the rule too.", "stop_if", "alarm"),
		w("replication", "One simulated stretch of time with its own luck; every number rests on repeated ones.", "run", "runs"),
		w("interval", "Where the true value of the model lies with the stated confidence, from how much the replications differ.", "confidence"),
		w("simulated, not measured", "The numbers come from the times and volumes in the file, not from the world."),
		w("warm-up", "Simulated before counting, so that the count does not begin with an empty house.", "warmup"),
		w("focus", "The touchpoint that a headline is about: the moment of truth that moves most, or waits longest against what people expect."),
		w("change", "A file that says what would be different."),
		w("target", "A value that a metric should keep."),
	}
}

// causeTerms say what a customer's time goes into.
func causeTerms() []Term {
	means := map[measure.Cause]string{
		measure.InQueue:  "Waiting in line while the team is open: everybody on shift is busy.",
		measure.InClosed: "Waiting while the team is closed: evenings, weekends, lunch.",
		measure.InOutage: "Waiting because all who could do it have broken down, or the work was broken off.",
		measure.InBatch:  "Waiting until the batch is full, or due.",
		measure.InSetup:  "Getting ready before the work.",
		measure.InWork:   "Somebody works for this customer.",
		measure.InBlock:  "The work is done, but there is no room at the next step.",
		measure.InDelay:  "It just takes time, without a team; or a pause before trying again.",
		measure.InLag:    "It is done, but the customer does not know yet.",
		measure.InStock:  "There is not enough of what the step uses.",
	}
	var terms []Term
	for c := range measure.Causes {
		t := Term{Name: causeTerm(c), Sort: OfCause, Means: means[c]}
		for _, other := range []string{c.String(), kindOf(c).String()} {
			if other != t.Name {
				t.Also = append(t.Also, other)
			}
		}
		terms = append(terms, t)
	}
	return terms
}

func reasonTerms() []Term {
	means := map[measure.Reason]string{
		measure.LostWaiting:       "Points lost by the wait alone, on the curve of the touchpoint.",
		measure.LostBrokenPromise: "Points lost because the wait was longer than the promise.",
		measure.LostRepeat:        "Points lost because the customer had to come to the same touchpoint again.",
		measure.LostChase:         "Points lost each time the customer had to ask.",
		measure.LostHandoff:       "Points lost each time the work passed to another team of people.",
		measure.LostRework:        "Points lost each time the work had to be put right.",
	}
	var terms []Term
	for r := range measure.Reasons {
		terms = append(terms, Term{Name: reasonWords(r), Sort: OfReason, Means: means[r]})
	}
	return terms
}

func verdictTerms() []Term {
	v := func(verdict chart.Verdict, means string) Term {
		return Term{Name: verdict.String(), Sort: OfVerdict, Means: means}
	}
	s := func(name, means string) Term { return Term{Name: name, Sort: OfStatus, Means: means} }
	return []Term{
		v(chart.Better, "The interval of the difference leaves out zero, on the good side, and the difference matters."),
		v(chart.Worse, "The interval of the difference leaves out zero, on the bad side, and the difference matters."),
		v(chart.Higher, "The difference is sure, and neither way is better by itself."),
		v(chart.Lower, "The difference is sure, and neither way is better by itself."),
		v(chart.NoDifferenceThatMatters, "The difference is surely too small to care about: 2 % of amounts, half a point of scores and shares."),
		v(chart.Identical, "Not one customer noticed: the difference is exactly zero in every replication."),
		v(chart.NotResolved, "It cannot be told yet; more runs would."),
		v(chart.Preview, "Fewer than ten replications: no intervals and no verdicts."),
		s("on target", "The target is met, surely."),
		s("amber", "The target is missed, but its amber limit is kept."),
		s("missed", "The target is missed, surely."),
		s("cannot tell", "The interval includes the limit: more runs would tell."),
		s("in one world only", "There is no such thing in the other world to compare with."),
	}
}

func kindTerms() []Term {
	k := func(kind sim.Kind, means string) Term { return Term{Name: kind.String(), Sort: OfKind, Means: means} }
	return []Term{
		k(sim.Terminating, "Opens empty and closes empty; a replication is one open day, or a week where days differ."),
		k(sim.Horizon, "Something happens once, such as an event or a rollout: from a warmed-up start for as long as stated."),
		k(sim.Cyclic, "Rates or shifts follow the clock, and work carries over from day to day."),
		k(sim.Steady, "Nothing changes over time and nobody closes."),
	}
}

// columnTerms are the heads of columns that are no term by themselves.
func columnTerms() []Term {
	c := func(means string, heads ...string) Term {
		return Term{Name: heads[0], Sort: OfColumn, Means: means, Heads: heads[1:]}
	}
	return []Term{
		c("The wait that 9 in 10 of those who got through stay within (touchpoint.wait.p90).", "Wait, 9 in 10 within"),
		c("The mean wait (touchpoint.wait).", "Mean wait"),
		c("What the change moves, with the half-width of its interval.", "Change"),
		c("The value with the half-width of its interval.", "Value"),
		c("The value as things are today.", "Today"),
		c("The value with the change.", "Changed"),
		c("What may be said about the difference: better, worse, no difference that matters, not resolved, identical.", "Verdict"),
		c("Customers who left without being served, of all who came (touchpoint.abandonment).", "Gave up"),
		c("The mean score, 0 to 100 (touchpoint.satisfaction).", "Satisfaction"),
		c("What is measured.", "Metric"),
		c("A value that a metric should keep, and whether it does.", "Target", "Targets"),
		c("The limit of the target.", "Should be"),
		c("The week of the run, counted from the start of what is counted, and the day on which it begins.", "Week"),
		c("The hour of the day, or of the week, over all weeks.", "Hour"),
		c("Customers who come, on average in such an hour.", "Come per hour"),
		c("Units of a stock on the shelf, on average over the week (stock.on_hand).", "On hand"),
		c("What a part of the wait goes into: queue, closed hours, work …", "Cause"),
		c("The part of the whole.", "Share"),
		c("The half-width of the interval: the value may be that much more or less.", "±"),
		c("The team that does the step.", "Done by"),
		c("How much of its time on shift the team is busy (team.occupancy).", "Busy"),
		c("Minutes for an average customer.", "Minutes", "Min"),
		c("Seconds for an average customer.", "Seconds", "S"),
		c("Hours for an average customer.", "Hours", "H"),
		c("Days for an average customer.", "Days", "D"),
		c("Weeks for an average customer.", "Weeks", "Wk"),
		c("What takes points away from the score.", "Reason"),
		c("Points of 100.", "Points"),
		c("The streams or journeys whose customers come to the step.", "From"),
		c("How often an average customer comes to the step (step.visits).", "Visits"),
		c("The time of the work a visit, or of the delay (step.work_time).", "Work"),
		c("Visits times work: what an average customer takes of the step's time.", "Together"),
		c("The time in line a visit (step.queue_time).", "Queue"),
		c("How much of the wait for the touchpoint goes into these steps.", "Of the wait"),
		c("Members on shift, on average while the team is open, after shrinkage.", "On shift"),
		c("Members that the work needs, on average while the team is open.", "Needed"),
		c("Work that comes to the team ÷ time that it is on shift, before anything is simulated.", "Load"),
		c("What a textbook formula says about a line that never closes.", "Wait by formula"),
		c("What happens to the customer.", "What happens"),
		c("The day and time.", "When"),
		c("The mean wait of those whose wait ended then (touchpoint.wait).", "Wait"),
		c("Customers who arrive in that time.", "Customers who come per hour", "Customers who come per week", "Customers who come"),
		c("How many further passages one causes, through a loop such as rework, asking again or referral; below 1 it dies out.", "Each causes"),
		c("What 100 become in the end, with all that they cause.", "100 become"),
		c("Where a thing or a number is found: in a change, in --set, in a target, in explain.", "Path"),
		c("Today's way of working, or the changed one.", "World"),
		c("An example that init writes.", "Example"),
		c("The title of a file.", "What it is"),
		c("What belongs together.", "Files"),
		c("The share of needs for the stock that were met at once (stock.fill_rate).", "Met at once"),
	}
}

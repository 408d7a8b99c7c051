package language

func amounts() []kindOfValue {
	const heads = "team.desk.capacity"
	return []kindOfValue{
		{title: "Shares", about: "Parts of a whole. They have to add up, or one of them is `rest`.", ways: []way{
			{"step.assess.first_pass", `"35%"`, "35 of 100"},
			{"step.assess.first_pass", `0.35`, "the same"},
			{"step.assess.next", `{ survey = "35%", pay = "rest" }`, "`rest` takes what is left"},
			{"step.assess.first_pass", `{ simple = "95%", complex = "80%" }`, "by segment, or by journey"},
		}},
		{title: "Capacities", about: "Heads on shift. Hours of the team and shifts both have to allow it.", ways: []way{
			{heads, `40`, "forty, whenever the team is open"},
			{heads, `{ "Mon-Fri 08-20" = 9, "Sat 09-17" = 5 }`, "by hours; nobody at times that are not listed"},
			{heads, `{ mix = [["80%", 3], ["15%", 2], ["5%", 1]] }`, "different from day to day"},
		}},
		{title: "Costs and factors", about: "The currency is stated once, at the top.", ways: []way{
			{"team.desk.cost", `"36/h"`, "for an hour on shift"},
			{"team.desk.cost", `"0.35/case"`, "for a case served"},
			{"segment.simple.tolerance", `"x0.7"`, "a factor, where it is the value itself: `tolerance`, `pace`, `feel`"},
		}},
	}
}

func decisions() []kindOfValue {
	const next, balks = "step.assess.next", "step.assess.balks"
	return []kindOfValue{
		{title: "Routes", about: "Where customers go next. `done` is the end for those who are served, `lost` for those who are not.", ways: []way{
			{next, `"survey"`, "everybody, to that step"},
			{next, `{ survey = "18%", pay = "rest" }`, "shares"},
			{next, `{ simple = "pay", complex = { survey = "40%", pay = "rest" } }`, "by segment or journey, with shares inside"},
			{next, `{ all = ["survey", "pay"] }`, "both at once; a later step with `waits_for` joins them"},
			{next, `{ shortest = ["survey", "pay"] }`, "where fewest wait"},
			{next, `[ { when = "team.desk.queue > 30", to = "pay" }, { to = "survey" } ]`, "the first rule that holds"},
		}},
		{title: "Conditions", about: "What is going on, in the paths that are used everywhere, and durations. Also `segment`, `journey`, `visits` and `satisfaction` of the customer at hand, and `clock.hour`, `clock.weekday`, `clock.elapsed`.", ways: []way{
			{balks, `"team.desk.queue > 5"`, "more than five wait for the team"},
			{balks, `"step.assess.wip >= 10 && segment == 'simple'"`, "`&&` and, `||` or, `!` not; names in single quotes"},
			{balks, `"clock.hour >= 16 || team.desk.occupancy > 0.9"`, "after four, or while nine in ten are busy"},
			{balks, `"clock.elapsed > 2w"`, "two weeks after the start"},
			{balks, `"stock.paper.on_hand == 0 || stock.paper.backorders > 20"`, "nothing is there, or customers wait for more than 20 units"},
		}},
		{title: "Relative edits", paths: true, about: "In a change, an event, or after `--set`: relative to what the base says. They reach every number inside a value and scale times.", ways: []way{
			{"team.desk.capacity", `"+2"`, "two more; with shifts, two more in each"},
			{"team.desk.capacity.Mon-Fri 08-12", `"+3"`, "three more, in one entry of a value"},
			{"arrivals.rate", `"-15%"`, "15 % fewer"},
			{"step.assess.work", `"x0.6"`, "six tenths of the time"},
			{"step.assess.work", `"+2m"`, "two minutes longer"},
			{"step.assess.next.survey", `"+5pp"`, "five percentage points more"},
		}},
		{title: "Ranges of values", ranges: true, about: "For a sweep or an optimisation. Whole numbers are a step of 1 apart unless it is stated; other values need one, but for `one-at-a-time`, which tries the ends, and `latin` and `halton`, which try any. With a sign or an x the values are relative. `a..b` is never a random time here.", ways: []way{
			{"team.desk.capacity", `[34, 38, 42]`, "these three"},
			{"team.desk.capacity", `"34..44 by 2"`, "34, 36, … 44"},
			{"step.assess.first_pass", `"80%..95% by 5%"`, "80 %, 85 %, 90 % and 95 %"},
			{"touchpoint.decision.expects", `"2d..6d by 1d"`, "two to six days"},
			{"step.assess.work", `["~8m", "x0.8"]`, "about eight minutes, and eight tenths of today's time"},
			{"arrivals.rate", `"x0.8..x1.2 by 0.1"`, "20 % fewer to 20 % more"},
			{"team.desk.capacity", `"-2..+2"`, "two less than today to two more"},
			{"step.assess.next.survey", `"-10pp..+10pp by 5pp"`, "percentage points less and more"},
		}},
		{title: "Targets", paths: true, about: "One of the [metrics](#metrics), and what it should be.", ways: []way{
			{"targets.touchpoint.decision.wait.p90", `"<= 10d"`, "nine in ten within ten days"},
			{"targets.touchpoint.decision.wait.p90", `{ green = "<= 3d", amber = "<= 5d" }`, "up to five days is tolerable"},
			{"targets.journey.csat", `">= 80%"`, "at least 80 % satisfied"},
		}},
	}
}

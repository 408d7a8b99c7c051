package main

import "ripple/benchmarks/compare"

// ksl are models of the KSL book by M. D. Rossetti ("Simulation Modeling using the
// Kotlin Simulation Library").
func ksl() []model {
	two, three := file("pallets"), file("pallets", to("team.workers.capacity", "3"))
	return []model{
		{title: "Pharmacy", from: "KSL book", scenario: file("pharmacy"), runs: 2000, figures: []figure{
			{what: "mean wait, min", at: mean("step.window.queue_time"), published: within(2.996, .124, 30), again: exactly(3)},
			{what: "share who take longer than 4 min", at: compare.At("touchpoint.medicine.within(4m)").Rest().ByRun(nil),
				published: within(.5136, .0071, 30), again: exactly(.513417)},
		}},
		{title: "Two machines in a row", from: "KSL book, example 4.6", scenario: file("tandem"), runs: 2000, figures: []figure{
			{what: "time in the system, min", at: mean("journey.lead_time"), published: within(18.13, .5, 30), again: exactly(18)},
			{what: "mean wait at the first, min", at: mean("step.one.queue_time"), published: within(8.10, .46, 30), again: exactly(8)},
			{what: "mean wait at the second, min", at: mean("step.two.queue_time"), published: within(3.04, .12, 30), again: exactly(3)},
			{what: "number in the system", at: inside("step.one", "step.two"), published: within(3.04, .09, 30), again: exactly(3)},
		}},
		mixer(),
		plant(),
		{title: "Pallets, two workers", from: "KSL book, examples 5.1 and 5.7", scenario: two, runs: 10_000, figures: []figure{
			{what: "length of the day, min", at: day, published: within(489.2, 16.3, 10), again: within(488.88, .41, 20_000)},
			{what: "share of days of more than 480 min", at: day.ByRun(over(480)), published: alone(.6, 10), again: within(.608, .007, 20_000)},
			{what: "mean wait, min", at: mean("step.unload.queue_time"), published: within(44.7, 12.8, 10), again: within(41.64, .26, 20_000)},
		}},
		{title: "Pallets, three workers", from: "KSL book, examples 5.1 and 5.7", scenario: three, runs: 10_000, figures: []figure{
			{what: "length of the day, min", at: day, again: within(417.13, .64, 20_000)},
			{what: "share of days of more than 480 min", at: day.ByRun(over(480)), again: alone(.094, 20_000).to(.001)},
			{what: "mean wait, min", at: mean("step.unload.queue_time"), again: within(4.61, .05, 20_000)},
		}},
		{title: "Pallets, two workers less three", from: "KSL book, examples 5.1 and 5.7", scenario: two, less: &three, runs: 10_000, figures: []figure{
			{what: "length of the day, min", at: day, published: within(64.77, 21.6, 30), again: alone(71.75, 20_000).to(.01)},
		}},
	}
}

// day is how long a day lasts: the foreman stays until all is done.
var day = compare.Count("team.foreman.occupancy")

func over(limit float64) func(float64) float64 {
	return func(x float64) float64 {
		if x > limit {
			return 1
		}
		return 0
	}
}

func mixer() model {
	return model{title: "STEM mixer", from: "KSL book, example 6.8", scenario: file("stem-mixer"), runs: 10_000, figures: []figure{
		{what: "time in the system, min", at: mean("journey.lead_time"), published: within(34.40, .80, 400), again: within(33.90, .16, 10_000)},
		{what: "of those who do not wander", at: mean("journey.lead_time[straight]"), published: within(22.34, .81, 400), again: within(21.82, .16, 10_000)},
		{what: "of those who wander and stay", at: mean("journey.lead_time[wanders]"), again: within(49.35, .18, 10_000)},
		{what: "of all who wander", at: compare.At("journey.lead_time[wanders]").And(compare.At("journey.lead_time[leaves]")).ByRun(nil), published: within(47.16, .79, 400)},
		{what: "of those who leave", at: mean("journey.lead_time[leaves]"), published: within(27.01, .23, 400), again: within(27.05, .05, 10_000)},
		{what: "number in the system", at: inside("step.tag", "step.wander", "step.talk-malwart", "step.talk-jhbunt"), published: within(16.91, .46, 400), again: within(16.58, .09, 10_000)},
		{what: "JHBunt, busy", at: mean("team.jhbunt.occupancy"), published: within(.8411, .0065, 400), again: within(.8380, .0013, 10_000)},
		{what: "JHBunt, mean wait, min", at: mean("step.talk-jhbunt.queue_time"), published: within(10.67, .74, 400), again: within(10.36, .15, 10_000)},
		{what: "JHBunt, students who got to talk", at: compare.Count("step.talk-jhbunt.queue_time"), published: within(154.4, 1, 400), again: alone(153.5, 10_000).to(.1)},
		{what: "MalWart, busy", at: mean("team.malwart.occupancy"), published: within(.6766, .0071, 400), again: within(.6745, .0014, 10_000)},
		{what: "MalWart, mean wait, min", at: mean("step.talk-malwart.queue_time"), published: within(2.787, .215, 400), again: within(2.656, .035, 10_000)},
		{what: "MalWart, students who got to talk", at: compare.Count("step.talk-malwart.queue_time"), published: within(164.1, 1.2, 400), again: alone(163.2, 10_000).to(.1)},
	}}
}

func plant() model {
	busy := func(what, team string, published, again *value) figure {
		return figure{what: what + ", busy", at: mean("team." + team + ".occupancy"), published: published, again: again}
	}
	palletisers := busy("palletiser", "palletisers", alone(.039, 100).to(.001), alone(.0400, 500).to(.0001))
	palletisers.fluke = "cut, not rounded: the 861.9 pallets of 2 minutes that are published too keep it busy for 0.0399 of 43 200"
	return model{title: "Small manufacturing", from: "KSL book, example 7.10", scenario: file("small-manufacturing"), runs: 1000, figures: []figure{
		{what: "time until packed, min", at: mean("touchpoint.packed.wait"), published: within(31.73, .44, 100), again: within(31.45, .17, 500)},
		{what: "share packed within an hour", at: mean("touchpoint.packed.within(1h)"), published: within(.89, .01, 100).to(.01), again: within(.905, .002, 500).to(.001)},
		busy("preparation", "preparers", alone(.80, 100).to(.01), alone(.7996, 500).to(.0001)),
		busy("line 1", "line-1", alone(.16, 100).to(.01), alone(.160, 500).to(.001)),
		busy("line 2", "line-2", alone(.25, 100).to(.01), alone(.2486, 500).to(.0001)),
		busy("packing", "packers", alone(.35, 100).to(.01), alone(.350, 500).to(.001)),
		palletisers,
		{what: "parts packed", at: compare.Count("touchpoint.packed.wait"), published: within(8623, 18, 100), again: within(8635.7, 8.3, 500)},
		{what: "pallets", at: compare.Count("step.palletise.work_time").Times(.1), published: within(861.9, 1.8, 100), again: alone(863.1, 500).to(.1)},
	}}
}

// mean is the average over the runs of what each of them reports: that is how
// results are published. It differs a little from the ratio of totals that ripple
// reports.
func mean(path string) compare.Reading { return compare.At(path).ByRun(nil) }

// inside is the mean number at some steps together.
func inside(steps ...string) compare.Reading {
	sum := compare.At(steps[0] + ".wip")
	for _, s := range steps[1:] {
		sum = sum.Plus(compare.At(s + ".wip"))
	}
	return sum
}

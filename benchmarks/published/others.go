package main

import "ripple/benchmarks/compare"

// others are an example of SSJ (Apache-2), one of Prosimos (Apache-2), and one of a
// textbook.
func others() []model {
	return []model{
		{title: "BankEv", from: "SSJ", scenario: file("bank-ev"), runs: 20_000, figures: []figure{
			{what: "customers served", at: compare.Sum("journey.conversion"), published: spread(240.59, 19.21, 100), again: within(239.37, .35, 20_000)},
			{what: "waits of all together, h", at: compare.Sum("step.serve.queue_time").Times(1. / 60), published: spread(4.793, 5.186, 100), again: within(5.70, .10, 20_000)},
			{what: "customers who came", at: compare.Sum("step.serve.visits"), again: alone(247.7, 20_000).to(.1)},
			{what: "customers who did not join", at: compare.Sum("step.serve.turned_away"), again: within(8.29, .30, 20_000)},
		}},
		purchases(),
		{title: "Able and Baker", from: "textbook of J. Banks and others", scenario: file("able-baker"), runs: 80_000, figures: []figure{
			{what: "mean wait, min", at: mean("step.answer.queue_time"), again: within(.8003, .0016, 100_000)},
			{what: "share of callers who wait", at: compare.At("touchpoint.caller.within(0s)").Rest(), again: alone(.3726, 100_000).to(.0001)},
			{what: "share of callers whom Baker answers", at: compare.Sum("team.baker.cost").Per(compare.Sum("journey.conversion")), again: alone(.3912, 100_000).to(.0001)},
		}},
	}
}

// purchases is the one published run of 10 000 purchases.
func purchases() model {
	const runs = 20
	seconds := func(step string) compare.Reading { return mean("step." + step + ".queue_time").Times(60) }
	visits := func(step string) compare.Reading { return compare.Sum("step." + step + ".visits") }
	return model{title: "Purchase to pay", from: "Prosimos", scenario: file("p2p"), runs: 60, figures: []figure{
		{what: "mean wait for the order, s", at: seconds("order"), published: alone(8_571_570, 1), again: within(8_596_211, 12_627, runs)},
		{what: "mean wait for the confirmation, s", at: seconds("confirmation"), published: alone(4763, 1), again: within(6184, 940, runs)},
		{what: "mean wait for the invoice, s", at: seconds("invoice"), published: alone(200.6, 1)},
		{what: "mean wait to be cleared, s", at: seconds("clear"), published: alone(9.86, 1)},
		{what: "requisitions", at: visits("requisition"), published: alone(7339, 1)},
		{what: "orders printed", at: visits("print"), published: alone(5530, 1)},
		{what: "confirmations", at: visits("confirmation"), published: alone(6405, 1)},
		{what: "time from beginning to end, s", at: mean("journey.lead_time").Times(60), published: alone(10_416_057, 1), again: within(10_571_256, 12_615, runs),
			fluke: "it adds one of the two branches that run at once, not the longer of them"},
	}}
}

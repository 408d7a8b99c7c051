package main

import "ripple/benchmarks/compare"

// ciw are models of the tutorials of Ciw, a simulation library (MIT).
func ciw() []model {
	hours := func(step string) compare.Reading { return mean("step." + step + ".queue_time").Times(1. / 60) }
	till := compare.Sum("step.till.visits")
	return []model{
		{title: "Bank, three clerks", from: "Ciw, tutorial I", scenario: file("ciw-bank"), runs: 10_000, figures: []figure{
			{what: "mean wait, min", at: mean("step.serve.queue_time"), published: alone(5.62649, 10)},
		}},
		{title: "Bank, four clerks", from: "Ciw, tutorial I", scenario: file("ciw-bank", to("team.clerks.capacity", "4")), runs: 10_000, figures: []figure{
			{what: "mean wait, min", at: mean("step.serve.queue_time"), published: alone(.79868, 10)},
		}},
		{title: "Café", from: "Ciw, tutorial II", scenario: file("ciw-cafe"), runs: 10_000, figures: []figure{
			{what: "customers at the till", at: till, published: alone(81.9, 10), again: within(88.67, .18, 10_000),
				fluke: "few came in these 10 trials: Ciw itself finds 88.8 over 300 seeds, in the line below"},
			{what: "customers at the till, Ciw over 300 seeds", at: till, published: within(88.76, 1.08, 300)},
		}},
		{title: "Paediatric clinic", from: "Ciw, tutorials", scenario: file("ciw-clinic"), runs: 10_000, figures: []figure{
			{what: "babies, wait at the reception, h", at: hours("receive-baby"), published: alone(.2985, 16), again: within(.268, .004, 10_000)},
			{what: "children, wait at the reception, h", at: hours("receive-child"), published: alone(.2618, 16), again: within(.273, .004, 10_000)},
			{what: "babies, wait for a specialist, h", at: hours("see-baby"), published: alone(.2688, 16), again: within(.267, .007, 10_000)},
			{what: "children, wait for a specialist, h", at: hours("see-child"), published: alone(.2848, 16), again: within(.368, .008, 10_000)},
		}},
	}
}

package main

import "ripple/benchmarks/compare"

// wards are the stroke beds of intro-open-sim and the nurses of pydesrap_mms
// (pythonhealthdatascience, MIT).
func wards() []model {
	const day = 1 / (24. * 60)
	acute := mean("step.acute.queue_time").Times(day)
	blocked := compare.Sum("step.acute.blocked").Per(compare.Sum("step.rehab.visits")).ByRun(nil).Times(day)
	models := []model{
		{title: "Stroke beds", from: "intro-open-sim, notebook 11", scenario: file("stroke"), runs: 10_000, figures: []figure{
			{what: "mean wait for an acute bed, d", at: acute, published: alone(1.042, 1), again: within(4.07, .06, 10_000)},
			{what: "time that an acute bed is blocked, d", at: blocked, published: alone(4.327, 1), again: within(5.62, .03, 10_000)},
		}},
		{title: "Stroke beds, rehabilitation without end", from: "intro-open-sim, notebook 11", scenario: file("stroke", to("team.rehab-beds.capacity", "1000")), runs: 10_000, figures: []figure{
			{what: "mean wait for an acute bed, d", at: acute, again: within(.0487, .0018, 10_000)},
			{what: "time that an acute bed is blocked, d", at: blocked, again: exactly(0)},
		}},
		{title: "Stroke beds, acute beds without end", from: "intro-open-sim, notebook 11", scenario: file("stroke", to("team.acute-beds.capacity", "1000")), runs: 10_000, figures: []figure{
			{what: "time that an acute bed is blocked, d", at: blocked, again: within(8.29, .08, 10_000)},
		}},
	}
	for _, n := range []struct {
		work             string
		published, exact float64
	}{{"8", .15, .1592040}, {"9", .28, .2971981}, {"10", .49, .5214852}, {"11", .82, .8739399}, {"12", 1.32, 1.4169096},
		{"13", 2.10, 2.2475290}, {"14", 3.28, 3.5264901}, {"15", 5.12, 5.5414675}} {
		models = append(models, model{title: "Nurses, " + n.work + " minutes a patient", from: "pydesrap_mms", scenario: file("nurses", to("step.care.work", "exp("+n.work+"m)")), runs: 500, figures: []figure{
			{what: "mean wait, min", at: mean("step.care.queue_time"), published: alone(n.published, 31).to(.01), again: exactly(n.exact),
				fluke: "the 31 seeds, the same for all, drew 0.4 % too few arrivals; theory has the value"},
		}})
	}
	return models
}

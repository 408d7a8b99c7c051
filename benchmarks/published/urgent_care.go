package main

import (
	"fmt"

	"ripple/benchmarks/compare"
	"ripple/scenarios/gallery"
)

// The programs of the urgent-care line book a whole call when it ends. Of calls in
// progress at the end of a run that began empty, that misses what they have lasted
// on average, E[S²]/2E[S] of the work S, in a run of this many minutes.
const (
	minutes      = 1000.
	callUnbooked = (22./3*22/3 + 19./18) / (2 * 22. / 3) / minutes // triangular, 5 to 7 to 10
	backUnbooked = (15.*15 + 10.*10/12) / (2 * 15) / minutes       // uniform, 10 to 20
	publishedIn  = 10                                              // runs
	againIn      = 2000
)

// urgentCare is the urgent-care line with operators only, from the gallery, and of
// intro-open-sim: teaching material on health care simulation
// (pythonhealthdatascience, MIT).
func urgentCare() []model {
	with := func(title, change, rate string, wait, busy *value, waitAgain, busyAgain *value) model {
		s := compare.Scenario{Files: gallery.Files, Name: "urgent-care.toml"}
		if change != "" {
			s.Changes = []string{change}
		}
		if rate != "" {
			s.Set = append(s.Set, to("arrivals.rate", rate))
		}
		return model{title: "Urgent-care line, " + title, from: "intro-open-sim", scenario: s, runs: 2000, figures: []figure{
			{what: "mean wait, min", at: mean("step.call.queue_time"), published: wait, again: waitAgain},
			{what: "operators busy", at: mean("team.operators.occupancy").Times(1 - callUnbooked), published: busy, again: busyAgain},
		}}
	}
	busy := func(share float64, runs int) *value { return alone(share, runs).to(.0001) }
	return []model{
		with("11 operators", "urgent-care.11-operators.toml", "", spread(50.10, 11.61, publishedIn), busy(.9895, publishedIn), within(50.87, .55, againIn), busy(.9908, againIn)),
		with("13 operators", "", "", spread(2.69, .84, publishedIn), busy(.9269, publishedIn), within(3.29, .08, againIn), busy(.9285, againIn)),
		with("15 operators", "urgent-care.15-operators.toml", "", spread(.47, .10, publishedIn), busy(.8057, publishedIn), within(.500, .008, againIn), busy(.8072, againIn)),
		with("75 calls an hour", "", "75/h", spread(.19, .05, publishedIn).to(.01), busy(.6944, publishedIn), within(.192, .003, againIn), busy(.6988, againIn)),
		with("150 calls an hour", "", "150/h", spread(143.34, 9.91, publishedIn), busy(.9928, publishedIn), within(144.2, .4, againIn), busy(.9934, againIn)),
	}
}

// urgentCareWithNurses is the full model: nurses call some of the callers back. What is
// booked at the end of a call is complete after a warm-up: as much comes in from
// before it as is missing at the end.
func urgentCareWithNurses() []model {
	const runs = 5
	with := func(title string, set []compare.Value, figures ...figure) model {
		return model{title: "Urgent-care line, " + title, from: "intro-open-sim", scenario: file("urgent-care.nurses", set...), runs: 2000, figures: figures}
	}
	call := func(published, again *value) figure {
		return figure{what: "mean wait for an operator, min", at: mean("step.call.queue_time"), published: published, again: again}
	}
	back := func(published, again *value) figure {
		return figure{what: "mean wait for a nurse, min", at: mean("step.call-back.queue_time"), published: published, again: again}
	}
	queue := func(published *value) figure {
		return figure{what: "callers who wait for a nurse", at: compare.At("step.call-back.queue"), published: published}
	}
	busy := func(team string, booked float64, published *value) figure {
		return figure{what: team + " busy", at: mean("team." + team + ".occupancy").Times(booked), published: published}
	}
	after := func(warmUp, length int, more ...compare.Value) []compare.Value {
		return append(more, to("run.length", fmt.Sprintf("%dm", length)), to("run.warmup", fmt.Sprintf("%dm", warmUp)))
	}
	return []model{
		with("10 nurses", nil, call(nil, within(3.32, .09, againIn)), back(nil, within(15.7, .45, againIn))),
		with("8 nurses", []compare.Value{to("team.nurses.capacity", "8")},
			call(alone(3.0, runs).to(.1), nil), back(spread(95.8, 32.1, runs), within(96.2, .8, againIn)),
			queue(alone(63.2, runs).to(.1)), busy("nurses", 1-backUnbooked, alone(.977, runs).to(.001))),
		with("8 nurses, from the 1 000th minute", after(1000, 2000, to("team.nurses.capacity", "8")),
			call(alone(3.5, runs).to(.1), nil), back(spread(303.6, 43.3, runs), within(295.4, 1.7, againIn)), queue(alone(206.5, runs).to(.1))),
		with("11 nurses, from the 2 000th minute", after(2000, 3000, to("team.nurses.capacity", "11")),
			call(alone(3.7, runs).to(.1), nil), back(spread(3.8, 2.0, runs), within(4.27, .14, againIn)), busy("nurses", 1, alone(.906, runs).to(.001))),
		with("15 nurses who take longer, from the 50th minute", after(50, 1050, to("team.nurses.capacity", "15"), to("step.call-back.work", "10m..30m")),
			call(alone(3.2, runs).to(.1), nil), back(spread(3.0, 1.7, runs), within(2.69, .09, againIn)),
			busy("operators", 1, alone(.942, runs).to(.001)), busy("nurses", 1, alone(.883, runs).to(.001))),
	}
}

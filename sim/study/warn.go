package study

import (
	"fmt"
	"slices"

	"ripple/sim"
	"ripple/sim/stats"
)

// Below this many replications intervals are rough; above this share of
// customers still inside the end of the window hides something.
const (
	fewReplications = 20
	muchInside      = 0.05
)

// warn notes what the reader should know about the runs themselves.
func (f *Findings) warn() {
	n := f.Runs.Done
	switch {
	case f.Preview:
		f.note(fmt.Sprintf("a preview: %d replications are too few for intervals and verdicts", n),
			fmt.Sprintf("run at least %d", stats.MinReplications))
	case n < fewReplications:
		f.note(fmt.Sprintf("%d replications make rough intervals", n), fmt.Sprintf("run %d or more", fewReplications))
	}
	if f.Runs.Partial {
		f.note(fmt.Sprintf("interrupted after %d of %d replications", n, f.Runs.Plan.Replications), "run it again to the end")
	}
	for i := range f.Runs.Worlds {
		w := &f.Runs.Worlds[i]
		share := 0.0
		for _, x := range w.Inside {
			share += x / float64(n)
		}
		if share > muchInside && w.Model.Window.Kind != sim.Terminating && !anyPopulation(w.Model) {
			f.note(fmt.Sprintf("%s: %.0f %% of customers are still inside at the end", f.worldName(i), 100*share),
				"make the run longer, or look whether work piles up")
		}
	}
	if f.RolledOut() && f.SameCustomers && !same(f.Runs.Worlds[0].Twins, f.Runs.Worlds[2].Twins) {
		f.note("the rollout does not have the same customers as the other worlds: arrivals change with its first phase",
			"differences are still right, but need more replications")
	}
	if f.Compared() && !f.SameCustomers {
		f.note("the two worlds do not have the same customers: the change moves arrivals that are not a rate, or who they are",
			"differences are still right, but need more replications")
	}
}

// anyPopulation says whether some customers are inside for ever: a closed
// population.
func anyPopulation(m *sim.Model) bool {
	return slices.ContainsFunc(m.Journeys, func(j sim.Journey) bool { return j.Population > 0 })
}

func (f *Findings) note(text, remedy string) {
	f.Warnings = append(f.Warnings, Warning{text, remedy})
}

func (f *Findings) worldName(i int) string {
	switch {
	case !f.Compared():
		return "the scenario"
	case i == 0:
		return "today"
	case i == 2:
		return "while the change is rolled out"
	}
	return "with the change"
}

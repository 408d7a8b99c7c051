package scenarios

import (
	"fmt"

	"ripple/sim"
)

// remarks are what is allowed and looks like a slip.
func (b *binder) remarks(w *sim.Window, setting sim.Setting) []string {
	var notes []string
	for i, name := range b.teams.list {
		if !b.used(i) && b.teams.at[i].Name() == b.root.Pos.Name() { // a library may have more
			notes = append(notes, fmt.Sprintf("team %q does no step", name))
		}
	}
	notes = append(notes, b.stockRemarks()...)
	notes = append(notes, b.stepRemarks()...)
	notes = append(notes, b.unjoined()...)
	for i := range setting.Touchpoints {
		if chase := setting.Touchpoints[i].Chase; chase != nil {
			notes = append(notes, b.inTheWay(chase.Step, setting.Touchpoints[i].Name)...)
		}
	}
	for i := range setting.Journeys {
		a := &setting.Journeys[i].Arrivals
		if n := a.Rate.Mean() * w.Length; a.Count > 0 && a.Rate != nil && n < 0.95*float64(a.Count) {
			notes = append(notes, fmt.Sprintf("only about %.0f of %d arrivals come before the end of the run", n, a.Count))
		}
		if warm := text(b.root.Get("run", "warmup")); a.Count > 0 && w.Kind != sim.Terminating && (warm == "" || warm == "auto") {
			notes = append(notes, fmt.Sprintf("%d customers come after the warm-up, and in it as many as it takes; to begin with nobody there write [run] warmup = \"0m\"", a.Count))
		}
		at, late := setting.Journeys[i].Arrivals.At, 0
		for _, t := range at {
			if t >= w.Length {
				late++
			}
		}
		if late > 0 {
			notes = append(notes, fmt.Sprintf("%d of %d arrivals from data come after the end of the run", late, len(at)))
		}
	}
	return notes
}

// inTheWay is for a step where customers ask again and which others come to by
// the order of the file alone: steps for side visits mostly stand apart.
func (b *binder) inTheWay(step int, touchpoint string) []string {
	for i, n := range b.steps.nodes {
		if n.Get("next") == nil && b.following(i) == step {
			return []string{fmt.Sprintf("customers go on from step %q to %q because it comes next in the file; it is also where touchpoint %q has them ask again: if the flow ends at %q, write next = \"done\" there",
				b.steps.list[i], b.steps.list[step], touchpoint, b.steps.list[i])}
		}
	}
	return nil
}

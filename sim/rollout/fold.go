package rollout

import (
	"ripple/sim"
	"ripple/sim/measure"
)

// fold says where the things of the union belong in the shape.
type fold struct {
	shape                     *sim.Model
	steps, touchpoints, class []int
	policies                  []int
}

func (b *builder) newFold() *fold {
	f := &fold{shape: b.shape(), steps: places(b.steps), touchpoints: places(b.touchpoints), policies: places(b.policies)}
	for class := range b.classCount() {
		journey, segment, _ := b.split(class)
		f.class = append(f.class, journey*len(b.segments)+segment)
	}
	return f
}

// places numbers things by name.
func places(pairs []pair) []int {
	at := map[string]int{}
	var out []int
	for _, p := range pairs {
		if _, known := at[p.name]; !known {
			at[p.name] = len(at)
		}
		out = append(out, at[p.name])
	}
	return out
}

// Fold turns what a run of Model found into what it means for the things of
// Shape: both versions of a thing, and of a customer, count together.
func (w *World) Fold(run *measure.Run) *measure.Run {
	f := w.fold
	if f == nil {
		return run
	}
	classes := f.shape.Classes()
	out := &measure.Run{Minutes: run.Minutes, Events: run.Events, Twins: run.Twins, Teams: run.Teams, Stocks: run.Stocks,
		Journeys:    make([]measure.Journey, classes),
		Steps:       make([]measure.Step, len(f.shape.Steps)),
		Touchpoints: make([]measure.Touchpoint, len(f.shape.Touchpoints)*classes),
		Ladders:     make([]measure.Ladder, len(f.shape.Touchpoints)),
		Policies:    make([]measure.Policy, len(f.shape.Policies)),
	}
	for class := range run.Journeys {
		out.Journeys[f.class[class]].Merge(&run.Journeys[class])
	}
	for i := range run.Steps {
		out.Steps[f.steps[i]].Merge(&run.Steps[i])
	}
	for i := range out.Touchpoints {
		out.Touchpoints[i] = measure.NewTouchpoint(len(f.shape.Touchpoints[i/classes].Limits))
	}
	for i := range run.Touchpoints {
		tp, class := i/len(f.class), i%len(f.class)
		out.Touchpoints[f.touchpoints[tp]*classes+f.class[class]].Merge(&run.Touchpoints[i])
	}
	for i := range out.Ladders {
		out.Ladders[i].Minutes = make([][measure.Causes]float64, len(out.Steps))
	}
	for i := range run.Ladders {
		l := &out.Ladders[f.touchpoints[i]]
		l.N += run.Ladders[i].N
		for step, minutes := range run.Ladders[i].Minutes {
			for cause, m := range minutes {
				l.Minutes[f.steps[step]][cause] += m
			}
		}
	}
	for i := range run.Policies {
		out.Policies[f.policies[i]].Merge(&run.Policies[i])
	}
	return out
}

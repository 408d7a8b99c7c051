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
	out := f.run(run)
	for i := range out.Touchpoints {
		out.Touchpoints[i].Waits = measure.NewSketch()
	}
	for i := range run.Touchpoints {
		out.Touchpoints[f.meetings(i)].Waits.Merge(run.Touchpoints[i].Waits)
	}
	out.Ladders = f.ladders(run.Ladders)
	for i := range run.Weeks {
		week := &run.Weeks[i]
		folded := measure.Week{Run: *f.run(&week.Run), Quantiles: make([]measure.Quantiles, len(f.shape.Touchpoints))}
		for tp := len(week.Quantiles) - 1; tp >= 0; tp-- { // the first version tells of both
			folded.Quantiles[f.touchpoints[tp]] = week.Quantiles[tp]
		}
		out.Weeks = append(out.Weeks, folded)
	}
	for i := range run.Hours {
		out.Hours = append(out.Hours, f.hour(&run.Hours[i]))
	}
	return out
}

// Adopters are the weeks of a run of Model, folded, with nobody in them but those
// who have adopted the change. Nil if the weeks are not told apart.
func (w *World) Adopters(run *measure.Run) []*measure.Run {
	var weeks []*measure.Run
	for i := range run.Weeks {
		week := &run.Weeks[i].Run
		if w.fold == nil {
			if w.nobody {
				week = &measure.Run{Minutes: week.Minutes, Journeys: make([]measure.Journey, len(week.Journeys)), Steps: week.Steps,
					Teams: week.Teams, Stocks: week.Stocks, Policies: week.Policies, Touchpoints: nobody(week.Touchpoints)}
			}
			weeks = append(weeks, week)
			continue
		}
		adopted := *week
		adopted.Journeys, adopted.Touchpoints = make([]measure.Journey, len(week.Journeys)), nobody(week.Touchpoints)
		for i := range week.Touchpoints {
			class := i % len(w.fold.class)
			if w.Model.Segments[class%len(w.Model.Segments)].Adopted {
				adopted.Touchpoints[i] = week.Touchpoints[i]
			}
		}
		for class := range week.Journeys {
			if w.Model.Segments[class%len(w.Model.Segments)].Adopted {
				adopted.Journeys[class] = week.Journeys[class]
			}
		}
		weeks = append(weeks, w.fold.run(&adopted))
	}
	return weeks
}

// nobody are touchpoints that nobody has met.
func nobody(of []measure.Touchpoint) []measure.Touchpoint {
	out := make([]measure.Touchpoint, len(of))
	for i := range out {
		out[i].Within = make([]int64, len(of[i].Within))
	}
	return out
}

// meetings is where the meetings of a class at a touchpoint belong.
func (f *fold) meetings(i int) int {
	tp, class := i/len(f.class), i%len(f.class)
	return f.touchpoints[tp]*f.shape.Classes() + f.class[class]
}

// run folds all that is counted of weeks too.
func (f *fold) run(run *measure.Run) *measure.Run {
	classes := f.shape.Classes()
	out := &measure.Run{Minutes: run.Minutes, Events: run.Events, Twins: run.Twins, Teams: run.Teams, Stocks: run.Stocks,
		Journeys:    make([]measure.Journey, classes),
		Steps:       make([]measure.Step, len(f.shape.Steps)),
		Touchpoints: make([]measure.Touchpoint, len(f.shape.Touchpoints)*classes),
		Policies:    make([]measure.Policy, len(f.shape.Policies)),
	}
	for class := range run.Journeys {
		out.Journeys[f.class[class]].Merge(&run.Journeys[class])
	}
	for i := range run.Steps {
		out.Steps[f.steps[i]].Merge(&run.Steps[i])
	}
	for i := range out.Touchpoints {
		out.Touchpoints[i].Within = make([]int64, len(f.shape.Touchpoints[i/classes].Limits))
	}
	for i := range run.Touchpoints {
		counted := run.Touchpoints[i]
		counted.Waits = nil
		out.Touchpoints[f.meetings(i)].Merge(&counted)
	}
	for i := range run.Policies {
		out.Policies[f.policies[i]].Merge(&run.Policies[i])
	}
	return out
}

func (f *fold) ladders(of []measure.Ladder) []measure.Ladder {
	out := make([]measure.Ladder, len(f.shape.Touchpoints))
	for i := range out {
		out[i].Minutes = make([][measure.Causes]float64, len(f.shape.Steps))
	}
	for i := range of {
		l := &out[f.touchpoints[i]]
		l.N += of[i].N
		for step, minutes := range of[i].Minutes {
			for cause, m := range minutes {
				l.Minutes[f.steps[step]][cause] += m
			}
		}
	}
	return out
}

func (f *fold) hour(of *measure.Hour) measure.Hour {
	if of.Teams == nil { // it was never reached
		return *of
	}
	out := measure.Hour{Minutes: of.Minutes, Arrived: of.Arrived, Teams: of.Teams,
		Touchpoints: make([]measure.Meetings, len(f.shape.Touchpoints)), Queues: make([]float64, len(f.shape.Steps))}
	for i := range of.Touchpoints {
		out.Touchpoints[f.touchpoints[i]].Merge(of.Touchpoints[i])
	}
	for i := range of.Queues {
		out.Queues[f.steps[i]] += of.Queues[i]
	}
	return out
}

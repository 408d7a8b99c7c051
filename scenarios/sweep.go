package scenarios

import (
	"fmt"
	"io/fs"
	"slices"

	"ripple/scenarios/tree"
)

// Sweep is a checked sweep: what is varied, how, and what is looked at. It is
// not simulated yet.
type Sweep struct {
	Experiment
	Design       Design
	Points       int // 0: more than can be counted
	Metrics      []Metric
	Chart        string // "" if not stated
	Replications int    // of each point; 0: as the scenario says
	Seed         uint64
}

// Design says which combinations of values are looked at.
type Design string

// The designs.
const (
	Grid       Design = "grid"          // all
	OneAtATime Design = "one-at-a-time" // as it is, and then each value alone
	Latin      Design = "latin"         // points spread at random, each part of each range once
	Halton     Design = "halton"        // points spread evenly
)

// drawn says whether the points of a design are drawn, and not counted out.
func (d Design) drawn() bool { return d == Latin || d == Halton }

// LoadSweep reads a sweep with its scenario and changes. It is nil if there are
// problems.
func LoadSweep(fsys fs.FS, name string, opts Options) (*Sweep, tree.Problems) {
	var problems tree.Problems
	x, names := readExperiment(fsys, name, SweepFile, opts, &problems)
	if x.file == nil {
		return nil, problems
	}
	w := &Sweep{Experiment: x, Design: Grid}
	if d := Design(text(x.file.Get("design"))); slices.Contains(designs(), string(d)) {
		w.Design = d
	}
	w.readVariables("vary", map[Design]between{Grid: steps, OneAtATime: ends, Latin: anywhere, Halton: anywhere}[w.Design], names, &problems)
	w.readPoints(&problems)
	if names {
		w.readShow(&problems)
		w.readRun(&problems)
	}
	if names && len(w.Variables) > 0 {
		w.try(w.Design == OneAtATime, &problems)
	}
	if len(problems) == 0 && !w.Design.drawn() {
		w.tryTogether(w.Points, w.levels, &problems)
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	return w, nil
}

// readPoints counts the points of the design.
func (w *Sweep) readPoints(problems *tree.Problems) {
	n := w.file.Get("points")
	switch {
	case n == nil && w.Design.drawn():
		problems.Add(w.file.Get("design").Pos, "add for example points = 200", "%s needs to know how many points", w.Design)
	case n != nil && !w.Design.drawn():
		problems.Add(w.file.Entry("points").At, `leave it out, or write design = "halton"`, "the values say how many points there are; %q goes with latin and halton", "points")
	case n.Is(tree.Integer) && n.Number < 2:
		problems.Add(n.Pos, "write for example points = 200", "a sweep has two points or more")
	case n.Is(tree.Integer):
		w.Points = int(n.Number)
	case w.Design == OneAtATime:
		w.Points = 1
		for _, f := range w.Variables {
			w.Points += len(f.levels)
		}
	case w.combinations() <= 1e15:
		w.Points = int(w.combinations())
	default:
		problems.Add(w.missing("vary"), `try fewer values, or design = "halton" with a number of points`, "there are too many combinations to count")
	}
	if w.Points > mostPoints {
		w.Notes = append(w.Notes, fmt.Sprintf("more than a million points: to simulate them will need --yes; design = %q with a number of points looks at fewer", Halton))
	}
}

// readShow reads what is looked at.
func (w *Sweep) readShow(problems *tree.Problems) {
	show := w.file.Get("show")
	if list := texts(show.Get("metrics")); list != nil {
		seen := map[string]bool{}
		for _, item := range list {
			if seen[item.Text] {
				problems.Add(item.Pos, "keep one of them", "%q stands twice", item.Text)
			}
			seen[item.Text] = true
			if m, ok := w.metric(item, (*tree.Node).Part, problems); ok {
				w.Metrics = append(w.Metrics, m)
			}
		}
	} else {
		for _, t := range w.last().Targets {
			w.Metrics = append(w.Metrics, t.Metric)
			w.metrics = append(w.metrics, t.Metric)
		}
		if len(w.Metrics) == 0 {
			problems.Add(w.missing("show"), `add [show] with metrics = ["journey.csat"]`, "it is not said what to look at, and the scenario has no targets")
		}
	}
	w.Chart = text(show.Get("chart"))
	at := show.Get("chart")
	switch {
	case w.Chart == "tornado" && w.Design != OneAtATime:
		problems.Add(at.Pos, `write design = "one-at-a-time" at the top, or another chart`, "a tornado shows one factor at a time")
	case w.Chart == "heatmap" && w.Design == OneAtATime:
		problems.Add(at.Pos, `write chart = "tornado"`, "a heatmap shows combinations, and here only one factor at a time is varied")
	case w.Chart == "heatmap" && len(w.file.Get("vary").Entries()) == 1:
		problems.Add(at.Pos, `write chart = "curves"`, "a heatmap needs two factors")
	}
}

// readRun reads how each point is simulated.
func (w *Sweep) readRun(problems *tree.Problems) {
	w.Replications, w.Seed = w.Base.Run.Replications, w.Base.Run.Seed
	if k := w.file.Get("run", "replications"); k.Is(tree.Integer) {
		if w.Replications = int(k.Number); w.Replications < 1 || w.Replications > 1e6 {
			problems.Add(k.Pos, "write a whole number, such as 40", "replications are 1 to 1000000")
		}
	}
	if k := w.file.Get("run", "seed"); k.Is(tree.Integer) {
		w.Seed = uint64(max(0, k.Number))
	}
}

// Point makes the worlds of a point, from 0 to Points − 1. The first one of
// "one-at-a-time" is as it is; in a grid the last variable changes fastest. Points
// that are drawn are made by At.
func (w *Sweep) Point(i int) (Point, tree.Problems) {
	if w.Design.drawn() || i < 0 || i >= w.Points {
		return Point{}, tree.Problems{{Text: fmt.Sprintf("there is no point %d in a %s of %d", i, w.Design, w.Points)}}
	}
	return w.at(w.levels(i))
}

// levels are the values of a point; nil: as it is.
func (w *Sweep) levels(i int) []*tree.Node {
	if w.Design == Grid {
		return w.combination(i)
	}
	levels := make([]*tree.Node, len(w.Variables))
	i--
	for k, f := range w.Variables {
		if 0 <= i && i < len(f.levels) {
			levels[k] = f.levels[i]
		}
		i -= len(f.levels)
	}
	return levels
}

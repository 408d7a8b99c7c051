package scenarios

import (
	"fmt"
	"io/fs"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// Optimise is a checked optimisation: what can be decided, what is to become as
// small or large as possible, and what has to hold. It is not simulated yet.
type Optimise struct {
	Experiment
	Goal         Metric
	Maximise     bool
	Limits       []Constraint
	Combinations float64
	Budget       int     // combinations that may be simulated
	Confidence   float64 // that the limits hold and that the best one is
}

// Constraint is a limit of a metric.
type Constraint struct {
	Metric Metric
	Bound  value.Bound
	Text   string // "<= 1d"
}

const standardBudget = 400

// LoadOptimise reads an optimisation with its scenario and changes. It is nil if
// there are problems.
func LoadOptimise(fsys fs.FS, name string, opts Options) (*Optimise, tree.Problems) {
	var problems tree.Problems
	x, names := readExperiment(fsys, name, OptimiseFile, opts, &problems)
	if x.file == nil {
		return nil, problems
	}
	o := &Optimise{Experiment: x, Budget: standardBudget}
	o.decides = true
	o.readVariables("decide", steps, names, &problems)
	o.Combinations = o.combinations()
	o.readGoal(names, &problems)
	if names {
		o.readLimits(&problems)
	}
	o.readSearch(&problems)
	if names && len(o.Variables) > 0 {
		o.try(false, &problems)
	}
	if len(problems) == 0 {
		o.tryTogether(int(min(o.Combinations, 1e15)), o.combination, &problems)
	}
	if len(problems) > 0 {
		problems.Sort()
		return nil, problems
	}
	return o, nil
}

// readGoal reads what is to become as small or large as possible.
func (o *Optimise) readGoal(names bool, problems *tree.Problems) {
	least, most := o.file.Entry("minimise"), o.file.Entry("maximise")
	goal := least
	switch {
	case least != nil && most != nil:
		problems.Add(most.At, "keep one, and put the other under [subject_to] with a limit", "one thing is made as small or as large as possible, not two")
		return
	case least == nil && most == nil:
		at := o.file.Pos // the title is the place for a table that is missing
		if base := o.file.Entry("base"); base != nil {
			at = base.At
		}
		problems.Add(at, `add minimise = "cost.total" or maximise = "journey.csat"`, "it is not said what is best")
		return
	case most != nil:
		goal, o.Maximise = most, true
	}
	if !names || text(goal.Value) == "" {
		return
	}
	m, ok := o.metric(goal.Value, (*tree.Node).Part, problems)
	if o.Goal = m; !ok {
		return
	}
	if m.Better == Higher && !o.Maximise || m.Better == Lower && o.Maximise {
		o.Notes = append(o.Notes, fmt.Sprintf("%s is made worse: it is better the %s it is", m.Text, map[Direction]string{Lower: "lower", Higher: "higher"}[m.Better]))
	}
}

// readLimits reads what has to hold.
func (o *Optimise) readLimits(problems *tree.Problems) {
	b := o.binder(problems)
	for _, e := range o.file.Get("subject_to").Entries() {
		if e.Value.Kind != tree.String {
			continue // said already
		}
		key := tree.NewString(e.At, e.Key)
		m, ok := o.metric(key, func(_ *tree.Node, at, length int) tree.Pos {
			return within(e.At, e.Key, &value.Error{At: at, Len: length})
		}, problems)
		if !ok {
			continue
		}
		if bound, ok := b.bound(e.Value, m); ok {
			o.Limits = append(o.Limits, Constraint{m, bound, e.Value.Text})
		}
	}
}

// readSearch reads how hard it looks.
func (o *Optimise) readSearch(problems *tree.Problems) {
	b := binder{problems: problems}
	if n := o.file.Get("search", "budget"); n.Is(tree.Integer) {
		if o.Budget = int(n.Number); o.Budget < 1 || o.Budget > mostPoints {
			problems.Add(n.Pos, "write for example 400", "a budget is 1 to 1000000 combinations")
		}
	}
	o.Confidence = 0.95
	if n := o.file.Get("search", "confidence"); n != nil {
		if o.Confidence = b.share(n, 0.95); o.Confidence < 0.5 || o.Confidence > 0.9999 {
			problems.Add(n.Pos, `write for example "95%"`, "a confidence is 50%% to 99.99%%")
		}
	}
}

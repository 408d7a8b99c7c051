package scenarios

import (
	"errors"
	"io/fs"
	"path"
	"slices"

	"ripple/scenarios/tree"
)

// Experiment is what sweeps and optimisations share: a scenario with its
// changes, and paths at which other values are tried.
type Experiment struct {
	Name      string // of the file
	Title     string
	Files     []Source  // in the order in which they were read
	Base      *Scenario // today's world as it is stated
	Changed   *Scenario // and with the changes; nil without any
	Change    *Change
	Variables []*Variable
	Notes     []string // what the reader should know

	file    *tree.Node
	decides bool     // values are decisions, and not made in today's world
	metrics []Metric // whose times touchpoints have to count
}

// KindOf is the kind of a file, "" if it cannot be read or does not say.
func KindOf(fsys fs.FS, name string) FileKind {
	root, _, _ := tree.Read(fsys, name)
	for _, kind := range []FileKind{ScenarioFile, LibraryFile, ChangeFile, SweepFile, OptimiseFile} {
		if root.Entry(string(kind)) != nil {
			return kind
		}
	}
	return ""
}

// readExperiment reads a file with its base and changes. Even where these have
// problems, as much as possible of the file is looked at: ok says that paths and
// metrics can be looked up.
func readExperiment(fsys fs.FS, name string, kind FileKind, opts Options, problems *tree.Problems) (x Experiment, ok bool) {
	reader := Scenario{Name: name, from: origin{fsys, path.Dir(name), opts, nil}}
	x = Experiment{Name: name, file: reader.parse(name, kind, problems)}
	if x.Files = reader.Files; x.file == nil {
		return x, false
	}
	x.Title = text(x.file.Get(string(kind)))
	base, found := reader.beside(x.file.Get("base"), "scenario", problems)
	var changes []string
	for _, item := range texts(x.file.Get("changes")) {
		if change, there := reader.beside(item, "change", problems); there {
			changes = append(changes, change)
		}
	}
	if !found {
		return x, false
	}
	var ps tree.Problems
	x.Base, ps = Load(fsys, base, opts)
	*problems = append(*problems, ps...)
	if x.Base == nil || len(changes) < len(texts(x.file.Get("changes"))) {
		return x, false
	}
	last := x.Base
	if len(changes) > 0 {
		x.Changed, x.Change, ps = x.Base.With(changes...)
		*problems = append(*problems, ps...)
		last = x.Changed
	}
	if last == nil {
		return x, false
	}
	for _, f := range last.Files {
		if !slices.Contains(x.Files, f) {
			x.Files = append(x.Files, f)
		}
	}
	return x, true
}

// beside is a file that this one names.
func (s *Scenario) beside(item *tree.Node, what string, problems *tree.Problems) (name string, ok bool) {
	if text(item) == "" { // said already
		return "", false
	}
	name, err := inside(s.from.fsys, s.from.dir, s.from.dir, item.Text, s.from.opts.AllowOutside)
	if err != nil {
		problems.Add(item.Pos, "", "%s", err)
		return "", false
	}
	if _, err := fs.Stat(s.from.fsys, name); errors.Is(err, fs.ErrNotExist) {
		remedy := "write its path, seen from this file"
		if near := tree.Nearby(s.from.fsys, name); near != "" {
			remedy = near
		}
		problems.Add(item.Pos, remedy, "there is no %s %s beside this file", what, item.Text)
		return "", false
	}
	return name, true
}

// last is the world whose values are varied: with the changes, if there are any.
func (x *Experiment) last() *Scenario {
	if x.Changed != nil {
		return x.Changed
	}
	return x.Base
}

// binder looks up names in the last world.
func (x *Experiment) binder(problems *tree.Problems) *binder {
	s := x.last()
	return newBinder(s.tree, s.order, nil, problems)
}

// metric reads a metric of the last world and notes the time that it asks about.
func (x *Experiment) metric(n *tree.Node, at func(*tree.Node, int, int) tree.Pos, problems *tree.Problems) (Metric, bool) {
	m, err := readMetric(n.Text, x.binder(problems).things)
	if err != nil {
		where := n.Pos
		if err.Len > 0 {
			where = at(n, err.At, err.Len)
		}
		problems.Add(where, err.Remedy, "%s", err.Problem)
		return m, false
	}
	x.metrics = append(x.metrics, m)
	return m, true
}

// combinations is how many ways there are to choose a value of every variable.
func (x *Experiment) combinations() float64 {
	product := 1.0
	for _, f := range x.Variables {
		product *= float64(len(f.levels))
	}
	return product
}

// mostPoints is how many points are simulated without asking.
const mostPoints = 1_000_000

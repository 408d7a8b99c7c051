package scenarios

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"ripple/scenarios/tree"
)

// readVariables reads the variables of a table. Names: paths can be looked up.
func (x *Experiment) readVariables(table string, tried between, names bool, problems *tree.Problems) {
	entries := x.file.Get(table).Entries()
	if n := x.file.Get(table); len(entries) == 0 && (n == nil || n.Is(tree.Table)) {
		problems.Add(x.missing(table), fmt.Sprintf("add [%s] with paths and their values, such as \"team.desk.capacity\" = \"2..5\"", table), "there is nothing in [%s]", table)
	}
	for i, e := range entries {
		if i == mostVariables {
			problems.Add(e.At, fmt.Sprintf("write up to %d", mostVariables), "these are too many paths")
			break
		}
		f, ok := readVariable(e, tried, problems)
		if names && x.place(f, problems) && ok {
			x.Variables = append(x.Variables, f)
		}
	}
	for i, f := range x.Variables {
		for _, g := range x.Variables[:i] {
			if overlap(f.whole, g.whole) || f.reaches(g) || g.reaches(f) {
				problems.Add(f.entry.At, "keep one of the two", "%s is varied twice: here and in line %d", f.Path, g.entry.At.Line())
				break
			}
		}
	}
}

// missing is the place of a table, or that of the title where there is none.
func (x *Experiment) missing(table string) tree.Pos {
	if e := x.file.Entry(table); e != nil {
		return e.At
	}
	return x.file.Entries()[0].At
}

// reaches says whether relative values of all arrivals change those of a journey.
func (f *Variable) reaches(g *Variable) bool {
	return f.whole == "arrivals.rate" && strings.HasPrefix(g.whole, "journey.") && strings.Contains(g.whole, ".arrivals") &&
		slices.ContainsFunc(f.levels, func(v *tree.Node) bool { return isEdit(Arrivals, signed(Arrivals, v)) })
}

// place finds what the path of a variable leads to.
func (x *Experiment) place(f *Variable, problems *tree.Problems) bool {
	if first := splitPath(f.Path)[0].text; first == "rollout" && len(splitPath(f.Path)) > 1 {
		return x.placeInRollout(f, problems)
	}
	last := x.last()
	root := last.tree.Clone()
	s, err := find(root, f.Path, last.Name)
	if err != nil {
		if _, before := find(x.Base.tree.Clone(), f.Path, x.Base.Name); x.Changed != nil && before == nil {
			err.Remedy = "the change takes it out, so there is nothing to vary"
		}
		err.Problem = strings.Replace(err.Problem, last.Name, path.Base(last.Name), 1)
		newMerger(root, last.Name, ChangeFile, problems).badPath(f.Path, f.entry.At, f.entry.Value, err)
		return false
	}
	if remedy := idle(s); remedy != "" {
		problems.Add(f.entry.At, remedy, "%s cannot be varied", s.path)
		return false
	}
	f.whole, f.Now = s.path, s.now()
	f.Both = x.Changed == nil || !x.decides && x.inBase(s.path)
	return true
}

// inBase says whether a path is varied in today's world too: it is there, and no
// change sets it or something around it.
func (x *Experiment) inBase(whole string) bool {
	if _, err := find(x.Base.tree.Clone(), whole, x.Base.Name); err != nil {
		return false
	}
	for _, l := range x.Change.layers() {
		for _, paths := range []map[string]tree.Pos{l.m.written, l.m.reached, l.m.removed} {
			for where := range paths {
				if overlap(where, whole) {
					return false
				}
			}
		}
	}
	return true
}

// idle says what to do instead of varying something that makes no difference to
// what is simulated; "" if it does.
func idle(s spot) string {
	kind, _, _ := strings.Cut(s.thing, ".")
	switch {
	case kind == "run" && position(s.key, "length", "customers", "start_with") < 0:
		return "it is the same at every point: write it under [run], or into the scenario"
	case position(kind, "targets", "governance") >= 0:
		return "it says how to judge, and changes nothing that is simulated"
	case s.spec.Form == Text && s.key != "channel" || position(s.key, "draws", "include") >= 0:
		return "it changes nothing that is simulated"
	}
	return ""
}

// now is the value that a spot leads to, for reading.
func (s spot) now() string {
	form := s.spec.Form
	if k := s.last(); k != nil {
		form = k.Form
	}
	if n := s.old(); n != nil {
		if s.whole {
			return show(s.holder.Get(s.key), Arrivals)
		}
		return show(n, form)
	}
	if k := s.last(); k != nil {
		return k.Default
	}
	return ""
}

// placeInRollout finds what a path into the rollout of the change leads to. Of
// several changes one has it, for all.
func (x *Experiment) placeInRollout(f *Variable, problems *tree.Problems) bool {
	var root *tree.Node
	if x.Changed != nil {
		root = x.Changed.tree.Clone()
	}
	if root.Get("rollout") == nil {
		err := splitPath(f.Path)[0].wrong("name a change that has [rollout] under changes", "there is no rollout here")
		problems.Add(within(f.entry.At, f.Path, err), err.Remedy, "%s", err.Problem)
		return false
	}
	s, err := find(root, f.Path, x.Changed.Name)
	if err != nil {
		problems.Add(within(f.entry.At, f.Path, err), err.Remedy, "%s", err.Problem)
		return false
	}
	f.whole, f.Now = s.path, s.now()
	return true
}

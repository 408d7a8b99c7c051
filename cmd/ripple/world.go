package main

import (
	"fmt"
	"path"
	"slices"

	"ripple/report"
	"ripple/scenarios"
	"ripple/scenarios/tree"
	"ripple/sim"
	"ripple/sim/study"
)

// worlds are what the files say: today's world and, if there are changes, the
// changed one.
type worlds struct {
	base, changed *scenarios.Scenario // changed is nil without a change
	change        *scenarios.Change
}

// read reads a scenario and its changes, and tells all that is wrong with them.
func (c *console) read(o *options, base string, changes []string) (*worlds, error) {
	at, err := locate(append([]string{base}, changes...), o.allowOutside)
	if err != nil {
		return nil, err
	}
	w, problems := readWorlds(at, o)
	if len(problems) == 0 {
		return w, nil
	}
	at.rename(problems)
	problems.Write(c.err)
	return nil, exit(exitInput)
}

// readWorlds reads both worlds with the values set on the command line. A value
// is set in today's world, and so in both, unless it belongs to something that
// only the change brings.
func readWorlds(at *located, o *options) (*worlds, tree.Problems) {
	s, ps := scenarios.Load(at.files, at.names[0], scenarios.Options{AllowOutside: o.allowOutside})
	if len(ps) > 0 {
		return nil, ps
	}
	changes := at.names[1:]
	s, later, ps := set(s, o.settings())
	w := &worlds{base: s}
	if len(changes) == 0 {
		return w, ps
	}
	if w.changed, w.change, ps = s.With(changes...); len(ps) > 0 {
		return nil, ps
	}
	if w.changed, _, ps = set(w.changed, later); len(ps) > 0 {
		return nil, ps
	}
	alike, ps := scenarios.Alike(w.base, w.changed)
	if len(ps) > 0 {
		return nil, ps
	}
	w.base, w.changed = alike[0], alike[1]
	return w, nil
}

// models of the worlds, today's first.
func (w *worlds) models() []*sim.Model {
	if w.changed == nil {
		return []*sim.Model{w.base.Model}
	}
	m := *w.changed.Model
	m.Title = w.change.Title
	return []*sim.Model{w.base.Model, &m}
}

// targets as the study judges them. Those of the changed world count, if there
// is one.
func (w *worlds) targets() []study.Target {
	from := w.base
	if w.changed != nil {
		from = w.changed
	}
	var all []study.Target
	for _, t := range from.Targets {
		target := study.Target{Path: metricPath(t.Metric), Green: t.Green}
		if t.Amber != nil {
			target.Amber = *t.Amber
		}
		all = append(all, target)
	}
	return all
}

// study is what a report needs to know beside the findings.
func (w *worlds) study(f *study.Findings, warnings []study.Warning) *report.Study {
	s := &report.Study{
		Findings: f, Title: w.base.Title, Currency: w.base.Currency, Forum: w.base.Governance.Forum,
		Why: w.base.Run.Why, Notes: w.base.Notes, Warnings: warnings,
	}
	from := w.base
	if w.changed != nil {
		from = w.changed
		s.Notes = merged(w.base.Notes, w.changed.Notes)
		s.Change = changeOf(w.change)
		if w.changed.Rollout != nil {
			s.Why = w.changed.Run.Why
		}
	}
	s.Start = w.base.Run.Start
	for _, e := range from.Events {
		s.Events = append(s.Events, report.Event(e))
	}
	for _, file := range from.Files {
		s.Files = append(s.Files, report.File{Name: path.Base(file.Name), SHA256: file.SHA256})
	}
	return s
}

func changeOf(c *scenarios.Change) *report.Change {
	out := &report.Change{Title: c.Title, New: c.New, Changed: c.Changed, Removed: c.Removed, Owners: c.Owners}
	for _, e := range c.Edits {
		out.Edits = append(out.Edits, report.Edit{Sign: rune(e.Sign), Path: e.Path, Before: e.Before, After: e.After})
	}
	return out
}

// merged are the notes of both worlds, once each.
func merged(a, b []string) []string {
	all := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(a, s) {
			all = append(all, s)
		}
	}
	return all
}

// describe is the kind of a world, for people.
func describe(s *scenarios.Scenario) string {
	return fmt.Sprintf("%s: %s", s.Run.Kind, s.Run.Why)
}

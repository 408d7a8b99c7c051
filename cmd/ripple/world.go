package main

import (
	"fmt"

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

// problems have been found in the files; they are told before the program ends.
func (c *console) problems(ps tree.Problems) error {
	ps.Write(c.err)
	return exit(exitInput)
}

// read reads a scenario and its changes, with the values set on the command
// line. A value is set in today's world, and so in both, unless it belongs to
// something that only the change brings.
func (c *console) read(o *options, base string, changes []string) (*worlds, error) {
	files, names, err := locate(append([]string{base}, changes...), o.allowOutside)
	if err != nil {
		return nil, err
	}
	base, changes = names[0], names[1:]
	s, ps := scenarios.Load(files, base, scenarios.Options{AllowOutside: o.allowOutside})
	if len(ps) > 0 {
		return nil, c.problems(ps)
	}
	settings := o.settings()
	var later []setting
	for _, v := range settings {
		next, ps := s.Set(v.path, v.text)
		switch {
		case len(ps) == 0:
			s = next
		case len(changes) > 0:
			later = append(later, v)
		default:
			return nil, c.problems(ps)
		}
	}
	w := &worlds{base: s}
	if len(changes) == 0 {
		return w, nil
	}
	w.changed, w.change, ps = s.With(changes...)
	if len(ps) > 0 {
		return nil, c.problems(ps)
	}
	for _, v := range later {
		next, ps := w.changed.Set(v.path, v.text)
		if len(ps) > 0 {
			return nil, c.problems(ps)
		}
		w.changed = next
	}
	alike, ps := scenarios.Alike(w.base, w.changed)
	if len(ps) > 0 {
		return nil, c.problems(ps)
	}
	w.base, w.changed = alike[0], alike[1]
	return w, nil
}

// setting is one --set.
type setting struct{ path, text string }

func (o *options) settings() []setting {
	var all []setting
	if o.length != "" {
		all = append(all, setting{"run.length", o.length})
	}
	for _, s := range o.set {
		for i := range s {
			if s[i] == '=' {
				all = append(all, setting{s[:i], s[i+1:]})
				break
			}
		}
	}
	return all
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
		Why: w.base.Run.Why, Start: w.base.Run.Start, Notes: w.base.Notes, Warnings: warnings,
	}
	from := w.base
	if w.changed != nil {
		from = w.changed
		s.Notes = merged(w.base.Notes, w.changed.Notes)
		s.Change = changeOf(w.change)
	}
	for _, file := range from.Files {
		s.Files = append(s.Files, report.File{Name: baseName(file.Name), SHA256: file.SHA256})
	}
	return s
}

func changeOf(c *scenarios.Change) *report.Change {
	out := &report.Change{Title: c.Title, Owner: c.Owner, Asks: c.Asks, New: c.New, Changed: c.Changed, Removed: c.Removed, Owners: c.Owners}
	for _, e := range c.Edits {
		out.Edits = append(out.Edits, report.Edit{Sign: rune(e.Sign), Path: e.Path, Before: e.Before, After: e.After})
	}
	return out
}

func merged(a, b []string) []string {
	out := append([]string(nil), a...)
	seen := map[string]bool{}
	for _, s := range a {
		seen[s] = true
	}
	for _, s := range b {
		if !seen[s] {
			out = append(out, s)
		}
	}
	return out
}

func baseName(name string) string {
	for i := len(name) - 1; i >= 0; i-- {
		if name[i] == '/' {
			return name[i+1:]
		}
	}
	return name
}

// describe is the kind of a world, for people.
func describe(s *scenarios.Scenario) string {
	return fmt.Sprintf("%s: %s", s.Run.Kind, s.Run.Why)
}

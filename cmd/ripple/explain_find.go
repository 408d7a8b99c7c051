package main

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ripple/report"
	"ripple/scenarios"
	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// found is what a path of explain leads to: a thing, a metric, a key, or both of
// these ("team.x.cost" is a price that the file states, and what the team costs).
type found struct {
	path         string
	object, name string           // a thing with metrics; both "" for an overview
	metric       string           // path of a study's metric, "" if it is none
	in           *scenarios.Found // a key of the file, nil if it is none
	measured     bool             // the answer needs a simulation
	within       bool             // the metric counts within a time that nobody may have asked for
}

// measuredThings are the kinds of things about which runs know something.
var measuredThings = []string{"touchpoint", "team", "step", "stream", "journey", "stock", "policy"}

// find says what a path leads to, in the changed world first.
func (w *worlds) find(path string) (*found, *wrongPath) {
	if path == "" {
		return &found{measured: true}, nil
	}
	path = strings.TrimSpace(path)
	all := []*scenarios.Scenario{w.base}
	if w.changed != nil {
		all = []*scenarios.Scenario{w.changed, w.base}
	}
	var first *wrongPath
	for _, s := range all {
		f := &found{path: path}
		m, noMetric := s.Metric(path)
		if noMetric == nil {
			f.metric, f.measured, f.within = metricPath(m), true, m.Argument != ""
		}
		at, noKey := s.Find(path)
		switch {
		case noKey == nil && at.Key == nil:
			f.object, f.name, f.in = at.Table.Name, at.Name, at
			f.measured = slices.Contains(measuredThings, f.object)
			return f, nil
		case noKey == nil:
			f.in = at
			return f, nil
		case noMetric == nil:
			return f, nil
		}
		if first == nil {
			var wrong *value.Error
			kind, _, _ := strings.Cut(path, ".")
			if onlyMeasured := slices.Contains([]string{"cost", "loop", "policy"}, kind); onlyMeasured && errors.As(noMetric, &wrong) {
				noKey = wrong
			}
			first = newWrongPath(s, path, noKey)
		}
	}
	return nil, first
}

// ask makes sure that a metric is counted in all worlds where it can be: as if a
// target asked for it.
func (w *worlds) ask(metric string) tree.Problems {
	for _, s := range []**scenarios.Scenario{&w.base, &w.changed} {
		if *s == nil || slices.ContainsFunc((*s).Targets, func(t scenarios.Target) bool { return metricPath(t.Metric) == metric }) {
			continue
		}
		if _, err := (*s).Metric(metric); err != nil { // of something that is in the other world only
			continue
		}
		next, problems := (*s).Set("targets."+metric, ">= 0%")
		if len(problems) > 0 {
			return problems
		}
		*s = next
	}
	return nil
}

// key is what the files say at the path.
func (f *found) key(w *worlds, at *located) report.KeyText {
	k := report.KeyText{Path: f.in.Path}
	if f.in.Key == nil { // a thing that nothing is measured of
		k.Means, k.Keys = f.in.Table.Doc, f.stated(w, at)
		return k
	}
	k.Means = f.in.Key.Doc
	if f.in.Table != nil && f.in.Table.Shape == scenarios.Free {
		k.Means = f.in.Table.Doc
	}
	if !f.in.Entry {
		k.Default, k.Written = f.in.Key.Default, writtenAs(f.in.Key)
	}
	if f.in.Key.Status == scenarios.Carried || f.in.Table != nil && f.in.Table.Status == scenarios.Carried {
		k.Means += "; read and checked, but not simulated yet"
	}
	if today, err := w.base.Find(f.path); err == nil {
		k.Says, k.Where = today.Value, at.place(today.Pos)
	} else {
		k.Absent = true
	}
	if w.changed != nil {
		if changed, err := w.changed.Find(f.path); err == nil {
			k.Changed, k.There = changed.Value, at.place(changed.Pos)
		}
	}
	return k
}

// stated are the keys of a thing that a file states.
func (f *found) stated(w *worlds, at *located) []report.KeyText {
	s := w.base
	if w.changed != nil {
		s = w.changed
	}
	var keys []report.KeyText
	for _, k := range f.in.Table.Keys {
		if key, err := s.Find(f.path + "." + k.Name); err == nil && key.Value != "" {
			keys = append(keys, report.KeyText{Path: key.Path, Means: k.Doc, Says: key.Value, Where: at.place(key.Pos)})
		}
	}
	return keys
}

// writtenAs is how values of a key are written.
func writtenAs(k *scenarios.Key) string {
	if len(k.Words) > 0 {
		return "one of " + strings.Join(k.Words, ", ")
	}
	return k.Form.Written()
}

// place is file:line, with the file as people know it.
func (at *located) place(pos tree.Pos) string {
	if !pos.IsKnown() {
		return ""
	}
	if strings.HasPrefix(pos.Name(), "--") {
		return pos.Name()
	}
	name := pos.Name()
	if typed := at.typed[name]; typed != "" {
		name = typed
	}
	return fmt.Sprintf("%s:%d", name, pos.Line())
}

// explain answers from a study.
func (f *found) explain(s *report.Study, w *worlds, at *located) *report.Explanation {
	if f.metric == "" {
		return s.Explain(f.object, f.name)
	}
	e, ok := s.ExplainMetric(f.metric)
	if !ok {
		e = s.NotMeasured(f.metric)
	}
	if f.in != nil {
		e.AlsoKey(f.key(w, at))
	}
	return e
}

// wrongPath is a path that leads nowhere.
type wrongPath struct{ err *value.Error }

func newWrongPath(s *scenarios.Scenario, path string, err *value.Error) *wrongPath {
	// Perhaps a measure was meant, of a thing that is there.
	kind, rest, _ := strings.Cut(path, ".")
	name, word, hasKey := strings.Cut(rest, ".")
	if hasKey && slices.Contains(s.Things(kind), name) {
		var known []string
		for _, m := range scenarios.Measures() {
			if object, what, ok := strings.Cut(m.Path, ".…."); ok && object == kind {
				known = append(known, what)
			}
		}
		for _, p := range s.Paths() {
			if key, ok := strings.CutPrefix(p, kind+"."+name+"."); ok && !strings.Contains(key, ".") {
				known = append(known, key)
			}
		}
		at := len(path) - len(word)
		wrong := &value.Error{At: at, Len: len(word), Problem: fmt.Sprintf("%s %q has neither a key nor a metric %q", kind, name, word),
			Remedy: "it has " + strings.Join(known, ", ")}
		if meant, ok := tree.Suggest(word, known); ok {
			wrong.Remedy = fmt.Sprintf("did you mean %q?", kind+"."+name+"."+meant)
		} else if strings.HasPrefix(err.Remedy, "here it is called") {
			wrong.Remedy = err.Remedy
		}
		return &wrongPath{wrong}
	}
	return &wrongPath{err}
}

// write shows the path and what is wrong with it, as for --set.
func (p *wrongPath) write(w io.Writer, q question) {
	at, length := min(p.err.At, len(q.path)), p.err.Len
	if length == 0 || at+length > len(q.path) {
		length = max(1, len(q.path)-at)
	}
	fmt.Fprintf(w, "ripple: %s\n       │ %s\n       │ %s%s\n", p.err.Problem, q.path,
		strings.Repeat(" ", len([]rune(q.path[:at]))), strings.Repeat("^", length))
	if p.err.Remedy != "" {
		fmt.Fprintf(w, "       = %s\n", p.err.Remedy)
	}
}

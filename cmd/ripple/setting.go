package main

import (
	"strings"

	"ripple/scenarios"
	"ripple/scenarios/tree"
)

// setting is one --set, or a flag that stands for one.
type setting struct{ flag, path, text string }

const lengthPath = "run.length"

func (o *options) settings() []setting {
	var all []setting
	if o.length != "" {
		all = append(all, setting{"--length", lengthPath, o.length})
	}
	for _, s := range o.set {
		if path, text, ok := strings.Cut(s, "="); ok {
			all = append(all, setting{"--set", path, text})
		}
	}
	return all
}

// in is the scenario with that value. Problems show what was typed.
func (v setting) in(s *scenarios.Scenario) (*scenarios.Scenario, tree.Problems) {
	next, problems := s.Set(v.path, v.text)
	if v.flag == "--set" {
		return next, problems
	}
	typed := tree.NewFile(v.flag, v.text)
	for i := range problems {
		if at := &problems[i].Pos; at.File != nil && at.File.Name == "--set" {
			at.File, at.At = typed, max(0, at.At-len(v.path)-1)
		}
	}
	return next, problems
}

// set is a scenario with values, those that could not be set, and all that is
// wrong with these.
func set(s *scenarios.Scenario, values []setting) (*scenarios.Scenario, []setting, tree.Problems) {
	var left []setting
	var problems tree.Problems
	for _, v := range values {
		next, ps := v.in(s)
		if len(ps) > 0 {
			left, problems = append(left, v), append(problems, ps...)
			continue
		}
		s = next
	}
	return s, left, problems
}

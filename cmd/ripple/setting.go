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

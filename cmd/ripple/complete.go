package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ripple/scenarios"
)

// completePath offers the paths that --set can take in the scenario that is
// named before it, from dot to dot.
func completePath(o *options) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		const quiet = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
		if len(args) == 0 || strings.Contains(typed, "=") {
			return nil, quiet
		}
		at, err := locate(args, o.allowOutside)
		if err != nil {
			return nil, quiet
		}
		s, problems := scenarios.Load(at.files, at.names[0], scenarios.Options{AllowOutside: o.allowOutside})
		if len(problems) > 0 {
			return nil, quiet
		}
		if changed, _, problems := s.With(at.names[1:]...); len(problems) == 0 {
			s = changed
		}
		return paths(s, typed), quiet
	}
}

// paths are the ways on from what was typed: to the next dot, or to a value.
func paths(s *scenarios.Scenario, typed string) []string {
	var all []string
	before := strings.LastIndexByte(typed, '.') + 1
	for _, path := range s.Paths() {
		if !strings.HasPrefix(path, typed) {
			continue
		}
		word := path + "="
		if dot := strings.IndexByte(path[before:], '.'); dot >= 0 {
			word = path[:before+dot+1]
		}
		if !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return all
}

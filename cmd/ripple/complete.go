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
		s := scenarioOf(args, o)
		if s == nil {
			return nil, quiet
		}
		return steps(s.Paths(), typed, "="), quiet
	}
}

// scenarioOf is the scenario that files make, nil if there is something wrong.
func scenarioOf(files []string, o *options) *scenarios.Scenario {
	at, err := locate(files, o.allowOutside)
	if err != nil {
		return nil
	}
	s, problems := scenarios.Load(at.files, at.names[0], scenarios.Options{AllowOutside: o.allowOutside})
	if len(problems) > 0 {
		return nil
	}
	if changed, _, problems := s.With(at.names[1:]...); len(problems) == 0 {
		s = changed
	}
	return s
}

// steps are the ways on from what was typed: to the next dot, or to the end of a
// path, with what follows there.
func steps(paths []string, typed, after string) []string {
	var all []string
	before := strings.LastIndexByte(typed, '.') + 1
	for _, path := range paths {
		if !strings.HasPrefix(path, typed) {
			continue
		}
		word := path + after
		if dot := strings.IndexByte(path[before:], '.'); dot >= 0 {
			word = path[:before+dot+1]
		}
		if !slices.Contains(all, word) {
			all = append(all, word)
		}
	}
	return all
}

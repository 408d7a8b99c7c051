package main

import (
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ripple/scenarios"
)

// completeExplain offers files first, then changes and the paths that can be
// explained in the scenario that is named.
func completeExplain(o *options) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
		}
		const quiet = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
		changes, _ := filepath.Glob(typed + "*.toml")
		s := scenarioOf(args, o)
		if s == nil {
			return changes, quiet
		}
		return append(changes, steps(explainable(s), typed, "")...), quiet
	}
}

// explainable are the paths of keys and of metrics.
func explainable(s *scenarios.Scenario) []string {
	all := s.Paths()
	for _, m := range scenarios.Measures() {
		object, what, named := strings.Cut(m.Path, ".…")
		switch {
		case object == "loop.rework" || object == "loop.retry" || object == "loop.chase":
			kind := "step"
			if object == "loop.chase" {
				kind = "touchpoint"
			}
			for _, name := range s.Things(kind) {
				all = append(all, object+"."+name)
			}
		case !named:
			all = append(all, m.Path)
		default:
			if object == "journey" { // all of them together
				all = append(all, object+what)
			}
			for _, name := range s.Things(object) {
				all = append(all, object+"."+name+what)
			}
		}
	}
	return all
}

package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// usageError is a command line that cannot be meant.
type usageError struct{ error }

func usage(format string, args ...any) error { return &usageError{fmt.Errorf(format, args...)} }

// flagError says in our words what is wrong with a flag.
func flagError(_ *cobra.Command, err error) error {
	var wrong *pflag.InvalidValueError
	if !errors.As(err, &wrong) {
		return &usageError{err}
	}
	what := "another value"
	switch wrong.GetFlag().Value.Type() {
	case "int", "uint64":
		what = "a whole number"
	case "bool":
		what = "nothing, true or false"
	}
	return usage("--%s %s: write %s", wrong.GetFlag().Name, wrong.GetValue(), what)
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("%s takes no file, got %q", cmd.Name(), args[0])
	}
	return nil
}

// files refuses another number of files than the verb needs.
func files(least, most int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < least || most > 0 && len(args) > most {
			return usage("write: ripple %s %s", cmd.Name(), what)
		}
		return nil
	}
}

// knownVerb refuses words that are no verb of cmd, and says what may be meant.
func knownVerb(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	cmd.SuggestionsMinimumDistance = 2
	if meant := cmd.SuggestionsFor(args[0]); len(meant) > 0 {
		return usage("unknown command %q; did you mean %q?", args[0], meant[0])
	}
	var verbs []string
	for _, verb := range cmd.Commands() {
		if verb.IsAvailableCommand() {
			verbs = append(verbs, verb.Name())
		}
	}
	return usage("unknown command %q: there is %s", args[0], strings.Join(verbs, ", "))
}

// strict makes cobra's own verbs, help and completion, refuse what they do not
// know instead of printing something else.
func strict(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, verb := range root.Commands() {
		switch verb.Name() {
		case "help":
			verb.Args = func(_ *cobra.Command, args []string) error {
				if found, _, err := root.Find(args); err == nil && (found != root || len(args) == 0) {
					return nil
				}
				return knownVerb(root, args)
			}
		case "completion":
			verb.Args = knownVerb
			verb.RunE = func(verb *cobra.Command, _ []string) error { return verb.Help() }
		}
	}
}

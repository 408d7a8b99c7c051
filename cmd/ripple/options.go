package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// options are the flags that run and compare share.
type options struct {
	set          []string
	runs         int
	seed         uint64
	jobs         int
	length       string
	format       string
	output       string
	charts       string
	gate         string
	allowOutside bool
	seedGiven    bool
}

func (o *options) register(cmd *cobra.Command) {
	f := cmd.Flags()
	o.registerRuns(cmd)
	f.StringVar(&o.format, "format", "text", "text or json")
	f.StringVarP(&o.output, "output", "o", "", "also write a file: .html or .json")
	f.StringVar(&o.charts, "charts", "", "also write the figures to this folder, as SVG and PNG")
	f.StringVar(&o.gate, "gate", "on", "on: exit 3 if a target is missed; strict: also 4 if one cannot be told; off")
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.RegisterFlagCompletionFunc("gate", cobra.FixedCompletions([]string{"on", "off", "strict"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.MarkFlagFilename("output", "html", "json")
	cmd.MarkFlagDirname("charts")
}

// registerRuns adds the flags that say how much is simulated, and of what.
func (o *options) registerRuns(cmd *cobra.Command) {
	f := cmd.Flags()
	o.registerReading(cmd)
	f.IntVar(&o.runs, "runs", 0, "replications (default: the scenario's, or 30)")
	f.Uint64Var(&o.seed, "seed", 0, "seed (default: the scenario's)")
	f.IntVar(&o.jobs, "jobs", 0, "runs at once (default: one a processor); results do not depend on it")
}

// registerReading adds the flags that change what is read.
func (o *options) registerReading(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringArrayVar(&o.set, "set", nil, "change one value, such as team.nurses=+1 (repeatable)")
	f.StringVar(&o.length, "length", "", "simulate for this long instead, such as 4w")
	f.BoolVar(&o.allowOutside, "allow-outside", false, "let scenarios read files outside their own folder")
	cmd.RegisterFlagCompletionFunc("set", completePath(o))
	cmd.RegisterFlagCompletionFunc("length", cobra.NoFileCompletions)
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"toml"}, cobra.ShellCompDirectiveFilterFileExt)
}

// check refuses a command line that cannot be meant.
func (o *options) check(cmd *cobra.Command) error {
	o.seedGiven = cmd.Flags().Changed("seed")
	for _, f := range []struct {
		name, value string
		allowed     []string
	}{
		{"--format", o.format, []string{"text", "json"}},
		{"--gate", o.gate, []string{"on", "off", "strict"}},
	} {
		if !slices.Contains(f.allowed, f.value) {
			return usage("%s %q: there is %s", f.name, f.value, strings.Join(f.allowed, ", "))
		}
	}
	if cmd.Flags().Changed("runs") && (o.runs < 1 || o.runs > 1_000_000) {
		return usage("--runs %d: write a number from 1 to 1000000", o.runs)
	}
	if o.jobs < 0 || o.jobs > 4096 {
		return usage("--jobs %d: write a number from 1 to 4096, or leave it out", o.jobs)
	}
	if end := filepath.Ext(o.output); o.output != "" && end != ".html" && end != ".json" {
		return usage("-o %s: the file's ending says the format: .html or .json", o.output)
	}
	return o.checkReading()
}

// checkReading is check for the flags that change what is read.
func (o *options) checkReading() error {
	for _, s := range o.set {
		if !strings.Contains(s, "=") {
			return usage("--set %s: write path=value, such as team.nurses=+1", s)
		}
	}
	return nil
}

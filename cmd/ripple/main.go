package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Getenv, os.Stdin, os.Stdout, os.Stderr))
}

// Exit codes.
const (
	exitDone        = 0
	exitFailed      = 1 // could not do it, or refused after running
	exitInput       = 2 // the input is wrong, or refused before a run
	exitMissed      = 3 // a target is missed beyond its interval
	exitUndecided   = 4 // a target cannot be told (--gate strict)
	exitInterrupted = 130
)

// exit is an error that has been told and only carries an exit code.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit %d", int(e)) }

// run is the program without the process around it.
func run(ctx context.Context, args []string, env func(string) string, stdin io.Reader, stdout, stderr io.Writer) int {
	root := newRoot(&console{env: env, out: stdout, err: stderr})
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	var code exit
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &code):
		return int(code)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "ripple: interrupted before anything was finished")
		return exitInterrupted
	}
	fmt.Fprintln(stderr, "ripple:", err)
	var usage *usageError
	if errors.As(err, &usage) {
		return exitInput
	}
	return exitFailed
}

func newRoot(c *console) *cobra.Command {
	root := &cobra.Command{
		Use:   "ripple",
		Short: "See how a process change ripples through to customers, before anyone makes it",
		Long: `ripple reads a scenario (teams, steps, touchpoints), simulates customers in it, and
says how a proposed change shifts waits and satisfaction at each touchpoint, for the
same customers in both worlds.

  ripple init                                         a scenario to begin with
  ripple check   claims.toml                          what was read, and can it cope?
  ripple run     claims.toml                          how it is today
  ripple compare claims.toml claims.fast-track.toml   what a change would do
  ripple explain claims.toml touchpoint.decision      where a wait comes from`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          knownVerb,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(flagError)
	root.PersistentFlags().BoolVar(&c.noColor, "no-color", false, "no colours (also NO_COLOR, TERM=dumb, or not a terminal)")
	root.PersistentFlags().BoolVarP(&c.quiet, "quiet", "q", false, "no progress")
	root.AddCommand(newCheck(c), newRun(c), newCompare(c), newExplain(c), newInit(c), newVersion(c))
	strict(root)
	return root
}

package main

import "github.com/spf13/cobra"

func newRun(c *console) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:     "run SCENARIO",
		Short:   "Simulate a scenario as it is",
		Example: "  ripple run claims.toml\n  ripple run clinic.toml --set team.nurses=+1 -o clinic.html",
		Args:    files(1, 1, "SCENARIO"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd); err != nil {
				return err
			}
			w, err := c.read(&o, args[0], nil)
			if err != nil {
				return err
			}
			if err := o.writable(); err != nil {
				return err
			}
			return c.simulate(cmd.Context(), w, &o)
		},
	}
	o.register(cmd)
	return cmd
}

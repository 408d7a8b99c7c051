package main

import "github.com/spf13/cobra"

func newCompare(c *console) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "compare SCENARIO CHANGE…",
		Short: "Show what a change would do to the same customers",
		Long: `Compare simulates a scenario as it is and with a change, for the same customers in
both worlds, and says what moves at each touchpoint, with intervals. Several changes
are put on top of each other, left to right. Two that set the same value are refused,
unless the later one lists the earlier one under needs.`,
		Example: "  ripple compare claims.toml claims.fast-track.toml -o fast-track.html\n" +
			"  ripple compare clinic.toml clinic.extra-nurse.toml clinic.lunch.toml",
		Args: files(2, 0, "SCENARIO CHANGE…"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd); err != nil {
				return err
			}
			w, err := c.read(&o, args[0], args[1:])
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

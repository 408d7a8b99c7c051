package main

import (
	"fmt"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ripple/report"
	"ripple/report/chart"
	"ripple/scenarios"
	"ripple/sim"
	"ripple/sim/study"
)

func newCheck(c *console) *cobra.Command {
	var o options
	cmd := &cobra.Command{
		Use:   "check SCENARIO [CHANGE…]",
		Short: "Read a scenario, print what was read, and whether the teams can cope",
		Long: `Check reads a scenario, with changes if there are any, and prints the flow it read,
the kind of system it is, the files it was made from, and how much of its time each team
is needed, before a single customer is simulated. A sweep or an optimisation names its
scenario itself: ripple check claims.sweep.toml says what it would vary, and tries every
value.`,
		Args: files(1, 0, "SCENARIO [CHANGE…]"),
		RunE: func(_ *cobra.Command, args []string) error {
			if err := o.checkReading(); err != nil {
				return err
			}
			if done, err := c.experiment(&o, args); done {
				return err
			}
			w, err := c.read(&o, args[0], args[1:])
			if err != nil {
				return err
			}
			s := w.base
			if w.changed != nil {
				s = w.changed
			}
			return c.check(s)
		},
	}
	o.registerReading(cmd)
	return cmd
}

// check prints what was read and refuses what could not be simulated.
func (c *console) check(s *scenarios.Scenario) error {
	fmt.Fprintf(c.out, "%s\n", s.Title)
	fmt.Fprintf(c.out, "\nKind     %s\n", describe(s))
	ready, warnings, refusal := study.Prepare([]*sim.Model{s.Model}, s.Run.WarmUp != nil)
	fmt.Fprintf(c.out, "Window   %s\n", window(s, ready))
	if len(s.Files) > 1 {
		fmt.Fprintf(c.out, "Files    %s\n", strings.Join(filesRead(s), ", "))
	}
	fmt.Fprintf(c.out, "\nFlow\n")
	var flow strings.Builder
	if err := s.WriteFlow(&flow); err != nil {
		return err
	}
	for line := range strings.Lines(flow.String()) {
		fmt.Fprintf(c.out, "  %s", line)
	}
	var times strings.Builder
	if err := s.WriteOverTime(&times); err != nil {
		return err
	}
	if times.Len() > 0 {
		fmt.Fprintf(c.out, "\nOver time\n")
	}
	for line := range strings.Lines(times.String()) {
		fmt.Fprintf(c.out, "  %s", line)
	}
	loads, err := study.Loads(s.Model, &s.Model.Setting)
	if err != nil {
		return c.refused(err, exitInput)
	}
	fmt.Fprintln(c.out)
	if err := report.WriteTable(c.out, loadTable(loads)); err != nil {
		return err
	}
	for _, w := range warnings {
		fmt.Fprintf(c.out, "\nWarning: %s\n         = %s\n", w.Text, w.Remedy)
	}
	for _, n := range s.Notes {
		fmt.Fprintf(c.out, "\nNote: %s\n", n)
	}
	if refusal != nil {
		return c.refused(refusal, exitInput)
	}
	return nil
}

// filesRead are the files that a scenario was made from, seen from its folder.
func filesRead(s *scenarios.Scenario) []string {
	var names []string
	for _, f := range s.Files {
		name, err := filepath.Rel(path.Dir(s.Name), f.Name)
		if err != nil {
			name = f.Name
		}
		names = append(names, filepath.ToSlash(name))
	}
	return names
}

// window says what is simulated.
func window(s *scenarios.Scenario, ready []*sim.Model) string {
	w := s.Model.Window
	text := chart.Duration(w.Length)
	if !s.Run.Start.IsZero() {
		text += " from " + s.Run.Start.Format("Monday 2 January 2006")
	}
	switch {
	case w.WarmUp > 0:
		text += ", of which the first " + chart.Duration(w.WarmUp) + " are warm-up"
	case len(ready) > 0 && ready[0].Window.Lead > 0:
		text += ", after a warm-up of " + chart.Duration(ready[0].Window.Lead)
	case inside(s.Model) > 0:
		text += fmt.Sprintf(", from %d customers", inside(s.Model))
	default:
		text += ", from empty"
	}
	if w.Drain {
		text += ", until everybody has left"
	}
	return text
}

// inside is how many customers are there at the start.
func inside(m *sim.Model) int {
	n := 0
	for _, j := range m.Journeys {
		n += j.Population
	}
	for _, at := range m.Start {
		n += at.Customers
	}
	return n
}

package main

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ripple/report"
	"ripple/report/document"
	"ripple/scenarios/gallery"
	"ripple/scenarios/starter"
	"ripple/scenarios/tree"
)

func newInit(c *console) *cobra.Command {
	var like string
	var list bool
	cmd := &cobra.Command{
		Use:   "init [NAME]",
		Short: "Write a scenario to begin with, every line explained",
		Long: `Init writes a small scenario with a comment on every line, NAME.toml, and a change of
it, NAME.better.toml. With --like it is an example from the gallery instead, with its
changes and libraries. Nothing that is there is ever written over.`,
		Example: "  ripple init\n  ripple init front-office\n  ripple init --like claims\n  ripple init --list",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("write: ripple init [NAME] [--like EXAMPLE]")
			}
			return nil
		},
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(cmd *cobra.Command, args []string) error {
			examples, err := starter.Examples(gallery.Files)
			if err != nil {
				return err
			}
			if list {
				if cmd.Flags().Changed("like") || len(args) > 0 {
					return usage("--list stands alone")
				}
				return c.listExamples(examples)
			}
			if !cmd.Flags().Changed("like") {
				return c.begin(starter.Files, []string{starter.Scenario, starter.Change}, args)
			}
			e, err := exampleLike(examples, like)
			if err != nil {
				return err
			}
			return c.begin(gallery.Files, e.Files, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&like, "like", "", "an example of the gallery: "+strings.Join(exampleNames(), ", "))
	f.BoolVar(&list, "list", false, "list the examples")
	cmd.RegisterFlagCompletionFunc("like", cobra.FixedCompletions(exampleNames(), cobra.ShellCompDirectiveNoFileComp))
	return cmd
}

func exampleNames() []string {
	var names []string
	examples, _ := starter.Examples(gallery.Files) // what is wrong is told when one is asked for
	for _, e := range examples {
		names = append(names, e.Name)
	}
	return names
}

// exampleLike is the example of a name, with or without its ending.
func exampleLike(examples []starter.Example, like string) (starter.Example, error) {
	name := strings.TrimSuffix(like, ".toml")
	if i := slices.IndexFunc(examples, func(e starter.Example) bool { return e.Name == name }); i >= 0 {
		return examples[i], nil
	}
	var names []string
	for _, e := range examples {
		names = append(names, e.Name)
	}
	if meant, ok := tree.Suggest(name, names); ok {
		return starter.Example{}, usage("--like %s: there is no such example; did you mean %q?", like, meant)
	}
	return starter.Example{}, usage("--like %s: there is no such example, but %s", like, strings.Join(names, ", "))
}

func (c *console) listExamples(examples []starter.Example) error {
	t := document.Table{Columns: []document.Column{{Head: "Example"}, {Head: "What it is"}, {Head: "Files"}}}
	for _, e := range examples {
		t.Rows = append(t.Rows, []document.Cell{document.Text(e.Name), document.Text(e.Title), document.Text(strings.Join(e.Files, ", "))})
	}
	return report.WriteTable(c.out, t)
}

// begin writes files, the scenario first, under another name if there is one,
// and says what to do next.
func (c *console) begin(from fs.FS, names []string, args []string) error {
	set, err := newFileSet(from, names, args)
	if err != nil {
		return err
	}
	if err := set.write(); err != nil {
		return err
	}
	var changes []string
	for _, f := range set {
		if !c.quiet {
			fmt.Fprintf(c.err, "wrote %s\n", f.to)
		}
		if strings.Contains(f.text, "\nchange ") || strings.HasPrefix(f.text, "change ") {
			changes = append(changes, f.to)
		}
	}
	fmt.Fprintf(c.out, "Next:\n  ripple check %s\n  ripple run %s\n", quoteArg(set[0].to), quoteArg(set[0].to))
	for _, change := range changes {
		fmt.Fprintf(c.out, "  ripple compare %s %s\n", quoteArg(set[0].to), quoteArg(change))
	}
	fmt.Fprintf(c.out, "  ripple explain %s\n", quoteArg(set[0].to))
	return nil
}

// quoteArg is an argument as a shell takes it.
func quoteArg(s string) string {
	if strings.ContainsAny(s, " '$&;()<>|*?`\"\\!#~") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}

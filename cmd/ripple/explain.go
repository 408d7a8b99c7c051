package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"ripple/report"
)

// explaining is what the flags of explain ask for beside those of a run.
type explaining struct {
	options
	glossary bool
	path     string // of --path: whose story
	story    bool
}

func newExplain(c *console) *cobra.Command {
	var o explaining
	cmd := &cobra.Command{
		Use:   "explain FILE [CHANGE…] [PATH]",
		Short: "Say where a wait comes from, what a number means, or what one customer lives through",
		Long: `Explain answers questions about a scenario.

  a touchpoint   where the wait for it comes from, by step and cause, and what takes
                 satisfaction away
  a team, a step what flows through it, and who waits because of it
  a metric       what it means, in both dialects, and what it is here
  a key          what it means, what the file says, and where
  no path        the touchpoint that counts most, and what else there is

With changes both worlds are explained. --path tells the story of one synthetic
customer, minute by minute; with a change the same customer in both worlds. Without a
file, --glossary lists the vocabulary, or says what one word means.`,
		Example: `  ripple explain claims.toml
  ripple explain claims.toml touchpoint.decision
  ripple explain claims.toml claims.fast-track.toml team.handlers
  ripple explain claims.toml team.handlers.shrinkage
  ripple explain claims.toml claims.fast-track.toml --path 7
  ripple explain --glossary occupancy`,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.story = cmd.Flags().Changed("path")
			if err := o.check(cmd); err != nil {
				return err
			}
			if o.glossary {
				return c.explainWords(&o, args)
			}
			return c.explain(cmd.Context(), &o, args)
		},
	}
	f := cmd.Flags()
	o.registerRuns(cmd)
	f.StringVar(&o.format, "format", "text", "text or json")
	f.BoolVar(&o.glossary, "glossary", false, "what the words mean, or one of them")
	f.StringVar(&o.path, "path", "", "the story of one customer: the N-th who comes, or a typical one")
	f.Lookup("path").NoOptDefVal = typical
	o.gate = "off"
	cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions([]string{"text", "json"}, cobra.ShellCompDirectiveNoFileComp))
	cmd.ValidArgsFunction = completeExplain(&o.options)
	return cmd
}

// explain answers a question about a scenario.
func (c *console) explain(ctx context.Context, o *explaining, args []string) error {
	q, err := o.question(args)
	if err != nil {
		return err
	}
	at, err := locate(q.files, o.allowOutside)
	if err != nil {
		return err
	}
	w, problems := readWorlds(at, &o.options)
	if len(problems) > 0 {
		at.rename(problems)
		problems.Write(c.err)
		return exit(exitInput)
	}
	if o.story {
		return c.tell(ctx, o, w, q.number)
	}
	found, wrong := w.find(q.path)
	if wrong != nil {
		wrong.write(c.err, q)
		return exit(exitInput)
	}
	if found.within {
		if problems := w.ask(found.metric); len(problems) > 0 {
			problems.Write(c.err)
			return exit(exitInput)
		}
	}
	if !found.measured {
		return c.answer(o, report.ExplainKey(found.key(w, at)), nil)
	}
	s, err := c.study(ctx, w, &o.options)
	if err != nil {
		return err
	}
	return c.answer(o, found.explain(s, w, at), s)
}

// answer prints an explanation; s is nil if nothing was simulated.
func (c *console) answer(o *explaining, e *report.Explanation, s *report.Study) error {
	if o.format == "json" {
		if err := e.JSON(c.out, s); err != nil {
			return err
		}
	} else if err := e.Text(c.out, c.colour()); err != nil {
		return err
	}
	if s != nil && s.Findings.Runs.Partial {
		return exit(exitInterrupted)
	}
	return nil
}

// question is a command line of explain: files, then a path or the number of a
// customer.
type question struct {
	files  []string
	path   string
	number string
}

func (o *explaining) question(args []string) (q question, err error) {
	const how = "write: ripple explain FILE [CHANGE…] [PATH]"
	if len(args) == 0 {
		return q, usage(how)
	}
	q.files = args[:1]
	for i, arg := range args[1:] {
		last := i == len(args)-2
		switch {
		case strings.TrimSpace(arg) == "":
			return q, usage("%s: an empty path leads nowhere", how)
		case strings.HasSuffix(arg, ".toml"):
			q.files = append(q.files, arg)
		case o.story && o.path == typical && q.number == "" && isNumber(arg): // --path 7
			q.number = arg
		case !last && !o.story:
			return q, usage("%s: %q is no .toml file, and a path comes last", how, arg)
		case o.story:
			return q, usage("--path tells the story of one customer: leave %q out, or --path", arg)
		default:
			q.path = arg
		}
	}
	if o.story && q.number == "" {
		q.number = o.path
	}
	return q, nil
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "+-0123456789") == "" }

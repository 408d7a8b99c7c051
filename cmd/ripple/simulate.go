package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"ripple/report"
	"ripple/report/chart"
	"ripple/report/document"
	"ripple/report/html"
	"ripple/scenarios"
	"ripple/sim/study"
)

const (
	standardReplications = 30
	confidence           = 0.95
)

// simulate runs the worlds, concludes and writes everything that was asked for.
// It is the whole walk of run and compare.
func (c *console) simulate(ctx context.Context, w *worlds, o *options) error {
	s, err := c.study(ctx, w, o)
	if err != nil {
		return err
	}
	if err := c.deliver(s, o); err != nil {
		return err
	}
	if s.Findings.Runs.Partial {
		return exit(exitInterrupted)
	}
	return gate(o.gate, s.Findings)
}

// study runs the worlds and concludes.
func (c *console) study(ctx context.Context, w *worlds, o *options) (*report.Study, error) {
	models, warnings, err := study.Prepare(w.models(), w.base.Run.WarmUp != nil)
	if err != nil {
		return nil, c.refused(err, exitInput)
	}
	plan := o.plan(w.base)
	if models, err = w.rollOut(models, &plan); err != nil {
		return nil, c.refused(err, exitInput)
	}
	progress := c.progress(plan.Replications * len(models))
	plan.Progress = progress.step
	runs, err := study.Replicate(ctx, models, plan)
	progress.end()
	if err != nil {
		return nil, err
	}
	findings, err := study.Conclude(runs, study.Rules{Confidence: confidence, Matters: w.base.Run.Matters, Targets: w.targets()})
	if err != nil {
		return nil, c.refused(err, exitFailed)
	}
	return w.study(findings, warnings), nil
}

// plan is how many runs of which customers.
func (o *options) plan(s *scenarios.Scenario) study.Plan {
	p := study.Plan{Seed: s.Run.Seed, Replications: s.Run.Replications, Jobs: o.jobs}
	if o.seedGiven {
		p.Seed = o.seed
	}
	if o.runs > 0 {
		p.Replications = o.runs
	}
	if p.Replications == 0 {
		p.Replications = standardReplications
	}
	return p
}

// refused tells why a study cannot be done.
func (c *console) refused(err error, code int) error {
	var refusal *study.Refusal
	if !errors.As(err, &refusal) {
		return err
	}
	fmt.Fprintf(c.err, "ripple: %s\n       = %s\n", refusal.Problem, refusal.Remedy)
	return exit(code)
}

// deliver prints the result and writes the files.
func (c *console) deliver(s *report.Study, o *options) error {
	if o.format == "json" {
		if err := s.JSON(c.out); err != nil {
			return err
		}
	} else if err := s.Text(c.out, c.colour()); err != nil {
		return err
	}
	doc := s.Build()
	switch filepath.Ext(o.output) {
	case ".json":
		if err := c.write(o.output, s.JSON); err != nil {
			return err
		}
	case ".html":
		if err := c.write(o.output, func(w io.Writer) error { return html.Write(w, doc) }); err != nil {
			return err
		}
	}
	if o.charts != "" {
		return c.drawCharts(o.charts, doc)
	}
	return nil
}

// drawCharts writes every figure as a page of its own.
func (c *console) drawCharts(dir string, doc document.Document) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return fmt.Errorf("%s cannot be written to: %w", dir, cause(err))
	}
	for i, page := range doc.Pages {
		for _, block := range page.Blocks {
			figure, ok := block.(document.Figure)
			if !ok {
				continue
			}
			whole := chart.Page{
				Kicker: doc.Kicker, Headline: page.Headline, Subtitle: page.Subtitle,
				Number: fmt.Sprintf("%d of %d", i+1, len(doc.Pages)), FooterLeft: doc.FooterLeft, FooterRight: doc.FooterRight,
				Body: figure.Figure,
			}
			svg := func(w io.Writer) error { return chart.SVG(w, whole, chart.SVGOptions{ID: page.Name}) }
			png := func(w io.Writer) error { return chart.PNG(w, whole, chart.PNGOptions{}) }
			name := filepath.Join(dir, strings.ToLower(page.Name))
			if err := c.write(name+".svg", svg); err != nil {
				return err
			}
			if err := c.write(name+".png", png); err != nil {
				return err
			}
		}
	}
	return nil
}

// gate turns targets into an exit code.
func gate(rule string, f *study.Findings) error {
	if rule == "off" {
		return nil
	}
	open := false
	for _, status := range f.Decided() {
		if status == study.Missed {
			return exit(exitMissed)
		}
		open = open || status == study.CannotTell
	}
	if open && rule == "strict" {
		return exit(exitUndecided)
	}
	return nil
}

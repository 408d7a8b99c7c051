package main

import (
	"fmt"
	"io/fs"
	"math"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"ripple/report"
	"ripple/report/document"
	"ripple/scenarios"
	"ripple/scenarios/tree"
)

// experiment reads and prints a sweep or an optimisation. ok is false if the
// file is something else.
func (c *console) experiment(o *options, args []string) (ok bool, err error) {
	at, err := locate(args[:1], o.allowOutside)
	if err != nil {
		return false, nil // said where it is read
	}
	var load func(fs.FS, string, scenarios.Options) (string, tree.Problems)
	kind := scenarios.KindOf(at.files, at.names[0])
	switch kind {
	case scenarios.SweepFile:
		load = checkSweep
	case scenarios.OptimiseFile:
		load = checkOptimise
	default:
		return false, nil
	}
	switch {
	case len(args) > 1:
		return true, usage("%s names its changes itself: write ripple check %s", kind.Noun(), args[0])
	case len(o.settings()) > 0:
		return true, usage("--set and --length do not go with %s: put the value into the scenario or a change", kind.Noun())
	}
	text, problems := load(at.files, at.names[0], scenarios.Options{AllowOutside: o.allowOutside})
	if len(problems) > 0 {
		at.rename(problems)
		problems.Write(c.err)
		return true, exit(exitInput)
	}
	fmt.Fprint(c.out, text)
	return true, nil
}

func checkSweep(files fs.FS, name string, opts scenarios.Options) (string, tree.Problems) {
	w, problems := scenarios.LoadSweep(files, name, opts)
	if len(problems) > 0 {
		return "", problems
	}
	designs := map[scenarios.Design]string{scenarios.Grid: "every combination of the values", scenarios.OneAtATime: "as it is, and then each value alone",
		scenarios.Latin: "points spread at random, every part of every range once", scenarios.Halton: "points spread evenly over all ranges"}
	var b strings.Builder
	begin(&b, &w.Experiment, "sweep, "+designs[w.Design])
	varied(&b, &w.Experiment, "Varied")
	points := whole(float64(w.Points))
	if w.Replications > 0 {
		points += fmt.Sprintf(", %s runs of each: %s runs", whole(float64(w.Replications)), whole(float64(w.Points)*float64(w.Replications)))
	} else {
		points += ", as many runs of each as the scenario needs"
	}
	fmt.Fprintf(&b, "\nPoints   %s\n", points)
	for i, m := range w.Metrics {
		fmt.Fprintf(&b, "%-9s%s\n", map[bool]string{true: "Shows"}[i == 0], m.Text)
	}
	if w.Chart != "" {
		fmt.Fprintf(&b, "Chart    %s\n", w.Chart)
	}
	end(&b, &w.Experiment, "a sweep is checked and not simulated yet")
	return b.String(), nil
}

func checkOptimise(files fs.FS, name string, opts scenarios.Options) (string, tree.Problems) {
	o, problems := scenarios.LoadOptimise(files, name, opts)
	if len(problems) > 0 {
		return "", problems
	}
	goal := "minimise"
	if o.Maximise {
		goal = "maximise"
	}
	var b strings.Builder
	begin(&b, &o.Experiment, goal+" "+o.Goal.Text)
	varied(&b, &o.Experiment, "Decided")
	fmt.Fprintf(&b, "\nChoices  %s combinations, of which it may simulate %s, to be %s %% sure\n", whole(o.Combinations), whole(min(float64(o.Budget), o.Combinations)), plain(100*o.Confidence))
	for i, l := range o.Limits {
		fmt.Fprintf(&b, "%-9s%s %s\n", map[bool]string{true: "Holds"}[i == 0], l.Metric.Text, l.Text)
	}
	end(&b, &o.Experiment, "an optimisation is checked and not simulated yet")
	return b.String(), nil
}

// begin prints what an experiment is about.
func begin(b *strings.Builder, x *scenarios.Experiment, kind string) {
	fmt.Fprintf(b, "%s\n\nKind     %s\nBase     %s: %s\n", x.Title, kind, beside(x, x.Base.Name), x.Base.Title)
	if x.Change != nil {
		for i, c := range x.Change.Stack() {
			fmt.Fprintf(b, "%-9s%s: %s\n", map[bool]string{true: "Changes"}[i == 0], beside(x, c.Files[0]), c.Title)
		}
	}
	var names []string
	for _, f := range x.Files {
		names = append(names, beside(x, f.Name))
	}
	fmt.Fprintf(b, "Files    %s\n\n", strings.Join(names, ", "))
}

// beside is the name of a file as the experiment sees it.
func beside(x *scenarios.Experiment, name string) string {
	seen, err := filepath.Rel(path.Dir(x.Name), name)
	if err != nil {
		return name
	}
	return filepath.ToSlash(seen)
}

// varied prints what takes which values.
func varied(b *strings.Builder, x *scenarios.Experiment, head string) {
	t := document.Table{Columns: []document.Column{{Head: head}, {Head: "Now"}, {Head: "Values"}, {Head: "Count", Align: document.Right}, {Head: "In"}}}
	for _, v := range x.Variables {
		count, where := whole(float64(len(v.Values))), "both worlds"
		switch {
		case x.Change == nil:
			where = "the world"
		case !v.Both:
			where = "the changed world"
		}
		if v.Values == nil {
			count = "any"
		}
		t.Rows = append(t.Rows, []document.Cell{document.Text(v.Path), document.Text(v.Now), document.Text(valuesText(v)), document.Text(count), document.Text(where)})
	}
	report.WriteTable(b, t)
}

// mostShown is how many values are listed one by one.
const mostShown = 7

func valuesText(v *scenarios.Variable) string {
	switch n := len(v.Values); {
	case n == 0:
		return v.Range.Text(v.Range.From) + " to " + v.Range.Text(v.Range.To)
	case n > mostShown:
		return strings.Join(v.Values[:3], ", ") + ", … " + v.Values[n-1]
	}
	return strings.Join(v.Values, ", ")
}

// end prints what the reader should know.
func end(b *strings.Builder, x *scenarios.Experiment, notYet string) {
	for _, n := range append(x.Notes, notYet) {
		fmt.Fprintf(b, "\nNote: %s\n", n)
	}
}

// whole is a whole number, however large.
func whole(x float64) string {
	if x < 1e15 {
		return strconv.Itoa(int(x))
	}
	return fmt.Sprintf("10^%.0f", math.Log10(x))
}

func plain(x float64) string { return strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64) }

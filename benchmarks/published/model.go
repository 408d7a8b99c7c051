package main

import (
	"context"
	"embed"
	"fmt"
	"hash/fnv"
	"math"

	"ripple/benchmarks/compare"
)

//go:embed *.toml
var files embed.FS

// model is a published model with figures.
type model struct {
	title    string
	from     string // who published it
	scenario compare.Scenario
	less     *compare.Scenario // figures are differences to this one
	runs     int               // of the long study
	figures  []figure
}

// figure is one published result.
type figure struct {
	what      string
	at        compare.Reading
	published *value // nil: not published
	again     *value // by a program of another kind for the same model, or by theory; nil: there is none
	fluke     string // why the published value cannot be compared with
}

// file is one of the scenarios beside this program, with values that are set.
func file(name string, set ...compare.Value) compare.Scenario {
	return compare.Scenario{Files: files, Name: name + ".toml", Set: set}
}

// to sets a path.
func to(path, text string) compare.Value { return compare.Value{Path: path, Text: text} }

// result is a figure beside what we found.
type result struct {
	*figure
	model *model
	ours  compare.Estimate
	runs  int
}

// simulate runs a model so many times and reads off its figures.
func (m *model) simulate(ctx context.Context, runs int) ([]result, error) {
	seed := fnv.New64a()
	fmt.Fprint(seed, m.title)
	sample, err := compare.Simulate(ctx, &m.scenario, seed.Sum64(), runs)
	if err != nil {
		return nil, err
	}
	var other *compare.Sample
	if m.less != nil {
		if other, err = compare.Simulate(ctx, m.less, seed.Sum64(), runs); err != nil {
			return nil, err
		}
	}
	var list []result
	for i := range m.figures {
		f := &m.figures[i]
		r := result{figure: f, model: m, runs: runs}
		if other != nil {
			r.ours, err = compare.Difference(sample, other, f.at)
		} else {
			r.ours, err = sample.Estimate(f.at)
		}
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", m.title, f.what, err)
		}
		list = append(list, r)
	}
	return list, nil
}

// limit is how many standard errors of the difference two values may lie apart. In
// a short study they may lie further apart: some published values are nearly so far
// from what the long one finds.
const limit, shortLimit = 3, 4

// apart is how many standard errors of the difference ours and a value lie apart;
// NaN if there is none.
func (r *result) apart(v *value) float64 {
	if v == nil {
		return math.NaN()
	}
	return r.ours.Apart(v.estimate(r.ours, r.runs))
}

// wrong says what is wrong with a result: it is further than the limit from the
// published value, unless that is a fluke, or from the other one.
func (r *result) wrong(limit float64) error {
	for _, c := range []struct {
		what string
		v    *value
	}{{"published", r.published}, {"again", r.again}} {
		if c.what == "published" && r.fluke != "" {
			continue
		}
		if off := r.apart(c.v); math.Abs(off) > limit {
			return fmt.Errorf("%s, %s: %s, but %s %s: %.1f standard errors apart", r.model.title, r.what,
				shown(r.ours), c.what, shown(c.v.estimate(r.ours, r.runs)), off)
		}
	}
	return nil
}

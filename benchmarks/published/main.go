// Command published simulates published models and prints, for every figure, what
// was published, what another program finds for the same model, and what we find.
// It fails if two of them are more than three standard errors of their difference
// apart, but for published values that are known to be flukes.
//
//	published          the long study, as Markdown
//	published Pallets  only the models whose titles begin like that
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"ripple/benchmarks/cputime"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "published:", err)
		os.Exit(1)
	}
}

// models are all that are compared.
func models() []model {
	return slices.Concat(ksl(), ciw(), urgentCare(), urgentCareWithNurses(), wards(), others())
}

func run(ctx context.Context, beginnings []string, out io.Writer) error {
	var found []result
	var wrong []error
	for _, m := range models() {
		if len(beginnings) > 0 && !slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(m.title, b) }) {
			continue
		}
		before := cputime.Seconds()
		results, err := m.simulate(ctx, m.runs)
		if err != nil {
			return err
		}
		for i := range results {
			wrong = append(wrong, results[i].wrong(limit))
		}
		found = append(found, results...)
		fmt.Fprintf(os.Stderr, "%-50s %6.1f s\n", m.title, cputime.Seconds()-before)
	}
	speed, err := timed(ctx)
	wrong = append(wrong, err)
	if _, err := io.WriteString(out, page(found, cputime.Seconds(), speed)); err != nil {
		return err
	}
	return errors.Join(wrong...)
}

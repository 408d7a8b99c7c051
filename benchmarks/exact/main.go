// Command exact simulates scenarios of which the answer is known and prints, for
// every figure, the exact value beside the simulated one. It fails if one of them
// is more than four standard errors off, or its standard error is not small.
//
//	exact                 the long study, as Markdown
//	exact MM1 saturated   only the systems whose names begin like that
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"ripple/benchmarks/cputime"
)

func main() {
	if err := run(context.Background(), os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "exact:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, names []string, out io.Writer) error {
	rows, err := readRows(table)
	if err != nil {
		return err
	}
	var found []figure
	var wrong []error
	for i := range systems {
		s := &systems[i]
		if !wanted(s.row, names) {
			continue
		}
		figures, err := s.long(ctx, rows)
		if err != nil {
			wrong = append(wrong, err)
		}
		found = append(found, figures...)
		fmt.Fprintf(os.Stderr, "%-28s %6.1f s\n", s.row, cputime.Seconds())
	}
	if _, err := io.WriteString(out, results(found, rows, cputime.Seconds())); err != nil {
		return err
	}
	return errors.Join(wrong...)
}

func wanted(name string, beginnings []string) bool {
	for _, b := range beginnings {
		if strings.HasPrefix(name, b) {
			return true
		}
	}
	return len(beginnings) == 0
}

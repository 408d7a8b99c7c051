// Command floor runs one floor and prints its result, for instruction counts:
//
//	floor [plain|bare] w1|w2|w3 customers [seed]
//
// With the word plain it runs the version with an ordinary event heap, with the
// word bare the one without any.
package main

import (
	"fmt"
	"os"
	"strconv"

	"ripple/benchmarks/floor"
	"ripple/benchmarks/floor/bare"
	"ripple/benchmarks/floor/plain"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "floor:", err)
		os.Exit(2)
	}
}

func run(args []string) error {
	w1, w2, w3 := floor.W1, floor.W2, floor.W3
	if len(args) > 0 {
		switch args[0] {
		case "plain":
			w1, w2, w3 = plain.W1, plain.W2, plain.W3
			args = args[1:]
		case "bare":
			w1, w2, w3 = bare.W1, bare.W2, bare.W3
			args = args[1:]
		}
	}
	if len(args) < 2 || len(args) > 3 {
		return fmt.Errorf("usage: floor [plain|bare] w1|w2|w3 customers [seed]")
	}
	simulate := w1
	switch args[0] {
	case "w1":
	case "w2":
		simulate = w2
	case "w3":
		simulate = w3
	default:
		return fmt.Errorf("no workload %q: there are w1, w2 and w3", args[0])
	}
	customers, err := strconv.Atoi(args[1])
	if err != nil || customers < 0 {
		return fmt.Errorf("customers must be a number from 0 up, not %q", args[1])
	}
	seed := uint64(1)
	if len(args) == 3 {
		if seed, err = strconv.ParseUint(args[2], 10, 64); err != nil {
			return fmt.Errorf("seed must be a number from 0 up, not %q", args[2])
		}
	}
	fmt.Printf("%+v\n", simulate(seed, customers))
	return nil
}

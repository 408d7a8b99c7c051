package theory

import (
	"errors"
	"math"
	"testing"
)

// second keeps only the error of a call with two results.
func second[T any](_ T, err error) error { return err }

func TestInvalidArguments(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	cases := map[string]error{
		"no servers":            second(ErlangB(0, 1)),
		"too many servers":      second(ErlangB(maxCount+1, 1)),
		"NaN load":              second(ErlangC(1, nan)),
		"negative arrivals":     second(MMc(-1, 1, 1)),
		"no service":            second(MMc(1, 0, 1)),
		"infinite arrivals":     second(MMc(inf, 1, 1)),
		"negative patience":     second(MMcM(1, 1, 1, -1)),
		"endless patience":      second(MMcM(1, 1, 1, 1e-200)),
		"second moment too low": second(MG1(.5, Moments{1, .5, nan})),
		"third moment too low":  second(MG1(.5, Moments{1, 2, 1})),
		"no mean":               second(MG1(.5, Moments{nan, 2, 6})),
		"capacity < servers":    second(MMcK(1, 1, 3, 2)),
		"no gaps":               second(GIM1(Gaps{}, 1)),
		"no transform":          second(GIM1(Gaps{Mean: 2}, 1)),
		"no duration":           second(MDc(1, 0, 1)),
		"groups below 1":        second(Batches(1, .5, 1, 1)),
		"no machines":           second(MachineRepair(0, 1, 1, 1)),
		"slow faster than fast": second(UnequalPair(.5, 1, 2)),
		"negative buffer":       second(SaturatedPair(1, 1, -1)),
		"no repair":             second(Breakdowns(.5, 1, .1, 0)),
		"negative SCV":          second(AllenCunneen(.5, -1, Exponential(1), 1)),
		"no nodes":              second(Traffic(nil, nil)),
		"short row":             second(Traffic([]float64{1, 1}, [][]float64{{0}, {0}})),
		"row above 1":           second(Traffic([]float64{1, 1}, [][]float64{{.6, .6}, {0, 0}})),
		"negative routing":      second(Traffic([]float64{1}, [][]float64{{-.1}})),
		"NaN routing":           second(Traffic([]float64{1}, [][]float64{{nan}})),
		"rates missing":         second(Jackson([]float64{1}, nil, []int{1}, [][]float64{{0}})),
	}
	for name, err := range cases {
		var argument *ArgumentError
		if !errors.As(err, &argument) || err.Error() == "" {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestUnstable(t *testing.T) {
	cases := map[string]error{
		"M/M/c":        second(MMc(2, 1, 2)),
		"patience 0":   second(MMcM(2, 1, 1, 0)),
		"M/G/1":        second(MG1(1, Constant(1))),
		"sharing":      second(ProcessorSharing(2, 1)),
		"GI/M/1":       second(GIM1(ConstantGaps(1), 1)),
		"M/D/c":        second(MDc(3, 1, 3)),
		"Cobham":       second(Cobham([]Class{{.5, Constant(1)}, {.5, Constant(1)}})),
		"Cobham M/M/c": second(CobhamServers([]float64{1, 1}, 1, 2)),
		"breakdowns":   second(Breakdowns(.95, 1, .1, 1)),
		"batches":      second(Batches(.5, 2, 4, 1)),
		"pair":         second(UnequalPair(1.5, 1, .5)),
		"vacations":    second(Vacations(1, Constant(1), Constant(1))),
	}
	for name, err := range cases {
		var unstable *UnstableError
		if !errors.As(err, &unstable) || unstable.Load < 1 {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestNetworkNamesItsNodes(t *testing.T) {
	// 1 → 2 ⇄ 3, and 4 leaves: whoever reaches 2 stays for ever, from 1 too.
	_, err := Traffic([]float64{1, 0, 0, 1}, [][]float64{{0, 1, 0, 0}, {0, 0, 1, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}})
	var trapped *TrappedError
	if !errors.As(err, &trapped) || len(trapped.Nodes) != 3 || trapped.Nodes[0] != 0 {
		t.Errorf("error %v", err)
	}
	// A row that adds up to 1 only up to rounding is not a way out.
	if _, err := Traffic([]float64{1, 0}, [][]float64{{0, 1}, {.1 + .2, .7}}); !errors.As(err, &trapped) {
		t.Errorf("error %v", err)
	}
	_, err = Jackson([]float64{2, 0}, []float64{1, 3}, []int{1, 1}, [][]float64{{0, 1}, {.5, 0}})
	const want = "node 1: load 4 is not below 1: the queue grows without bound\n" +
		"node 2: load 1.333 is not below 1: the queue grows without bound"
	if err == nil || err.Error() != want {
		t.Errorf("error %q", err)
	}
}

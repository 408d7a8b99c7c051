package sim

import (
	"cmp"
	"context"
	"slices"

	"ripple/sim/draw"
)

// Typical is the number of a customer whose wait for a touchpoint is in the
// middle of the waits of all who came in the counted window and got there; the
// first one if several waited as long. It is 0 if nobody got there.
func (s *Simulator) Typical(ctx context.Context, seed, replication uint64, touchpoint int) (number int64, err error) {
	survey := &survey{touchpoint: touchpoint, numbers: map[draw.Key]int64{}}
	s.run.trace = &trace{survey: survey}
	_, err = s.Run(ctx, seed, replication)
	s.run.trace = nil
	if err != nil || len(survey.waits) == 0 {
		return 0, err
	}
	slices.SortFunc(survey.waits, func(a, b customerWait) int {
		return cmp.Or(cmp.Compare(a.wait, b.wait), cmp.Compare(a.number, b.number))
	})
	middle := survey.waits[(len(survey.waits)-1)/2].wait
	at, _ := slices.BinarySearchFunc(survey.waits, middle, func(w customerWait, wait float64) int { return cmp.Compare(w.wait, wait) })
	return survey.waits[at].number, nil
}

// survey is what a trace keeps that looks for a customer first.
type survey struct {
	touchpoint int
	numbers    map[draw.Key]int64 // of customers in the counted window
	waits      []customerWait
}

type customerWait struct {
	number int64
	wait   float64
}

func (s *survey) met(key draw.Key, tp int, wait float64, kind MomentKind) {
	if number := s.numbers[key]; number > 0 && tp == s.touchpoint && kind == Met {
		s.waits = append(s.waits, customerWait{number, wait})
	}
}

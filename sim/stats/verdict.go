package stats

import (
	"fmt"
	"math"
)

// Direction says which way a metric is better.
type Direction int

// Directions.
const (
	Neutral      Direction = iota // neither, such as the number of customers
	LowerBetter                   // such as a wait
	HigherBetter                  // such as satisfaction
)

// Kind is the outcome of a comparison.
type Kind int

// Kinds of verdict. The zero value says nothing.
const (
	NoFigures  Kind = iota // there is no difference to judge: a world without such customers
	Identical              // exactly the same in every replication
	Preview                // too few replications to say anything
	NoMatter               // no difference that matters
	Better                 // the interval excludes 0, on the good side
	Worse                  // the interval excludes 0, on the bad side
	Higher                 // the interval excludes 0 and the metric has no better side
	Lower                  // likewise
	Unresolved             // the interval includes 0 and more than what does not matter
)

// MinReplications is the number of replications below which there is only a
// preview.
const MinReplications = 10

// String returns the kind in words.
func (k Kind) String() string {
	switch k {
	case Identical:
		return "identical"
	case Preview:
		return "preview"
	case NoMatter:
		return "no difference that matters"
	case Better:
		return "better"
	case Worse:
		return "worse"
	case Higher:
		return "higher"
	case Lower:
		return "lower"
	case Unresolved:
		return "not resolved"
	}
	return "no figures"
}

// Verdict is what may be said about a difference.
type Verdict struct {
	Kind     Kind
	Relative float64 // the difference as a share of the base; NaN when the base is 0
	More     int     // for Unresolved: about how many more replications would do; 0 when no number would
}

// String returns the verdict in words, with the further runs when unresolved.
func (v Verdict) String() string {
	if v.Kind == Unresolved && v.More == 1 {
		return fmt.Sprintf("%v (about 1 more run would)", v.Kind)
	}
	if v.Kind == Unresolved && v.More > 0 {
		return fmt.Sprintf("%v (about %d more runs would)", v.Kind, v.More)
	}
	return v.Kind.String()
}

// Judge says what a paired difference, change less base, shows. Base is the
// value in the base world, matters the size X >= 0 of a difference that is too
// small to care about, in the unit of the metric (see [Matters]; negative or
// NaN counts as 0). Identical is to be true only when both worlds agree exactly
// in every replication.
//
// The first of these that applies:
//
//  1. Identical. It is a fact and needs no number of replications.
//  2. NoFigures: the difference is not a number.
//  3. Preview: fewer than [MinReplications] replications.
//  4. NoMatter: the interval lies inside ±X, on whatever side of 0.
//  5. Better, Worse, Higher or Lower: the interval excludes 0.
//  6. Unresolved.
func Judge(diff Interval, base, matters float64, direction Direction, identical bool) Verdict {
	if !(matters > 0) {
		matters = 0
	}
	v := Verdict{Relative: math.NaN()}
	if base != 0 {
		v.Relative = diff.Value / math.Abs(base)
	}
	switch {
	case identical:
		v.Kind = Identical
		v.Relative = 0
	case math.IsNaN(diff.Value):
		v.Kind = NoFigures
	case diff.N < MinReplications:
		v.Kind = Preview
	case !diff.Known():
		v.Kind = NoFigures
	case diff.Within(matters):
		v.Kind = NoMatter
	case diff.Excludes(0):
		v.Kind = side(diff.Value, direction)
	default:
		v.Kind = Unresolved
		v.More = MoreRuns(diff, matters)
	}
	return v
}

// side names the side of 0 on which a difference lies.
func side(diff float64, direction Direction) Kind {
	switch {
	case direction == Neutral && diff > 0:
		return Higher
	case direction == Neutral:
		return Lower
	case (diff > 0) == (direction == HigherBetter):
		return Better
	}
	return Worse
}

// MoreRuns estimates how many replications beyond the diff.N at hand would
// resolve a difference: at least 1, at most a billion, 0 when no number would
// or the interval is not known.
//
// The half-width shrinks like 1/√n. The difference is resolved once it is
// either below |diff|, so that the interval excludes 0, or below X - |diff|, so
// that it lies inside ±X; with g the larger of the two the total is
// n·(half/g)². The estimate takes today's difference and spread for the true
// ones, so it is met about every other time: "about" is meant.
func MoreRuns(diff Interval, matters float64) int {
	size := math.Abs(diff.Value)
	goal := size
	if matters-size > goal {
		goal = matters - size
	}
	if !diff.Known() || goal == 0 || diff.N < 1 {
		return 0
	}
	shrink := diff.Half / goal
	more := math.Ceil(float64(diff.N) * (shrink*shrink - 1))
	return int(math.Min(1e9, math.Max(1, more)))
}

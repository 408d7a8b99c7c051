package rollout

import "slices"

// Sides are the two models.
const (
	today = iota
	changed
)

// pair is something of the union: its numbers in both models, -1 where it is not
// there, or not in this version.
type pair struct {
	name string
	at   [2]int
}

// is says whether it is there on a side.
func (p pair) is(side int) bool { return p.at[side] >= 0 }

// side is the one whose words count: the changed one's, if it is there.
func (p pair) side() int {
	if p.is(changed) {
		return changed
	}
	return today
}

// union pairs things by name. The order of each side is kept, as far as they do
// not contradict each other.
func union(a, b []string) []pair {
	var out []pair
	next := 0
	for i, name := range a {
		at := slices.Index(b, name)
		for ; next < at; next++ {
			if !slices.Contains(a, b[next]) {
				out = append(out, pair{b[next], [2]int{-1, next}})
			}
		}
		next = max(next, at+1)
		out = append(out, pair{name, [2]int{i, at}})
	}
	for ; next < len(b); next++ {
		if !slices.Contains(a, b[next]) {
			out = append(out, pair{b[next], [2]int{-1, next}})
		}
	}
	return out
}

// names are those of a list of things.
func names[T any](list []T, name func(*T) string) []string {
	var out []string
	for i := range list {
		out = append(out, name(&list[i]))
	}
	return out
}

// numbers says for each thing of a side where it is in a union.
func numbers(pairs []pair, side, n int) []int {
	out := make([]int, n)
	for i, p := range pairs {
		if p.is(side) {
			out[p.at[side]] = i
		}
	}
	return out
}

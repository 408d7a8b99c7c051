package scenarios

import "strings"

// checkFlow looks at the flow as a whole: every step is reached, from every step
// customers get out again, and what is split can be joined.
func (b *binder) checkFlow() {
	reached := b.reachable(b.entries()...)
	for i, name := range b.steps.list {
		if !reached[i] && !b.doubtful() {
			b.problems.Add(b.steps.at[i], `name it in "next" of another step, or take it out`, "nobody ever comes to step %q", name)
		}
	}
	leaves, stays := b.leaves(), b.reachable(b.untimed()...)
	for i := range b.steps.list {
		if stays[i] && !leaves[i] {
			b.problems.Add(b.steps.at[i], `let some of them go to "done" or "lost"`, "customers who come to step %q never leave: %s", b.steps.list[i], b.circle(i))
			return
		}
	}
	b.checkHolds()
	b.checkDue()
	b.checkWays(reached)
}

// reachable says to which steps customers can come from some.
func (b *binder) reachable(from ...int) []bool {
	reached := make([]bool, len(b.setting.Steps))
	var todo []int
	visit := func(to int) {
		if to >= 0 && !reached[to] {
			reached[to] = true
			todo = append(todo, to)
		}
	}
	for _, i := range from {
		visit(i)
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		b.ways(i, false, visit)
	}
	return reached
}

// leaves says for each step whether customers can get out from there.
func (b *binder) leaves() []bool {
	from := make([][]int, len(b.setting.Steps))
	leaves := make([]bool, len(b.setting.Steps))
	var todo []int
	for i := range b.setting.Steps {
		b.ways(i, true, func(to int) {
			switch {
			case to >= 0:
				from[to] = append(from[to], i)
			case !leaves[i]:
				leaves[i] = true
				todo = append(todo, i)
			}
		})
	}
	for len(todo) > 0 {
		i := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		for _, k := range from[i] {
			if !leaves[k] {
				leaves[k] = true
				todo = append(todo, k)
			}
		}
	}
	return leaves
}

// circle names the steps that customers go round in.
func (b *binder) circle(i int) string {
	seen := map[int]bool{}
	var path []string
	for !seen[i] {
		seen[i] = true
		path = append(path, b.steps.list[i])
		next := -1
		b.ways(i, true, func(to int) {
			if next < 0 {
				next = to
			}
		})
		i = next
	}
	return strings.Join(append(path, b.steps.list[i]), " → ")
}

// doubtful says whether something is wrong with the ways to steps, so that
// steps may only seem to be out of reach.
func (b *binder) doubtful() bool {
	for _, things := range []*names{&b.steps, &b.touchpoints, &b.journeys, &b.streams} {
		for _, n := range things.nodes {
			for _, key := range []string{"next", "gives_up", "first_pass", "rework_to", "timeout", "when_full", "if_short", "chase", "enters", "steps"} {
				if e := n.Entry(key); e != nil && b.wrong(e) {
					return true
				}
			}
		}
	}
	return false
}

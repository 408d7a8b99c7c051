package scenarios

import "fmt"

// heldUpBy are the steps that may hold customers up at a step, or before one of
// these, and from where they come there.
func (b *binder) heldUpBy(step int) map[int]int {
	from := map[int]int{}
	for todo := []int{step}; len(todo) > 0; todo = todo[1:] {
		b.ways(todo[0], true, func(to int) {
			if _, seen := from[to]; !seen && b.blocks(to) && to != todo[0] { // nobody waits for room where they are
				from[to] = todo[0]
				todo = append(todo, to)
			}
		})
	}
	return from
}

// keepsOut is for a team that is held at one step by customers who wait for room
// at another one that needs it.
func (b *binder) keepsOut(i int) []string {
	from := b.heldUpBy(i)
	for at := range b.setting.Steps {
		if _, held := from[at]; !held || at == i {
			continue
		}
		for _, m := range taken(&b.setting.Steps[i]) {
			if takesPart(&b.setting.Steps[at], m.Team) {
				return []string{fmt.Sprintf("customers of step %q who are held up keep team %q until there is room at step %q, which needs that team too: once all of it are kept so, nobody gets on",
					b.steps.list[i], b.teams.list[m.Team], b.steps.list[at])}
			}
		}
	}
	return nil
}

// blockedCircle names steps that customers can go round and that all hold them
// up when they are full; "" if there are none.
func (b *binder) blockedCircle() string {
	for i := range b.setting.Steps {
		from := b.heldUpBy(i)
		at, back := from[i]
		if !back {
			continue
		}
		path := b.steps.list[i]
		for ; at != i; at = from[at] {
			path = b.steps.list[at] + " → " + path
		}
		return b.steps.list[i] + " → " + path
	}
	return ""
}

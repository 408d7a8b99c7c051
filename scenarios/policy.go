package scenarios

import (
	"ripple/scenarios/tree"
)

// policies checks [[policy]] as far as that is possible before it is simulated:
// what it does, and that what it changes is there.
func (b *binder) policies(name string, notes *[]string) {
	list := b.root.Get("policy")
	if list == nil || list.Kind != tree.Array {
		return
	}
	for _, n := range list.Items {
		b.duration(n.Get("for"), 0)
		b.factor(n.Get("feel"), 1)
		b.share(n.Get("accuracy"), 1)
		if notify := n.Get("notify"); notify != nil {
			b.times(notify.Get("work"))
			if by := notify.Get("by"); by != nil {
				b.lookup(by, &b.teams)
			}
		}
		if route := n.Get("route"); route != nil {
			for _, r := range b.routes(route) {
				for _, branch := range r {
					if branch.To >= 0 {
						b.policyRoutes = append(b.policyRoutes, branch.To)
					}
				}
			}
		}
		set := n.Get("set")
		if set == nil && n.Get("route") == nil && n.Get("notify") == nil && n.Get("feel") == nil {
			b.problems.Add(n.Pos, `add set = { "path" = value }, route, notify or feel`, "the policy %q does nothing", nameOf(n))
		}
		m := newMerger(b.root, name, ChangeFile, b.problems)
		for _, e := range set.Entries() {
			if _, err := find(b.root, e.Key, m.baseName); err != nil {
				m.badPath(e.Key, e.At, e.Value, err)
			}
		}
	}
	*notes = append(*notes, "[[policy]] is read and not simulated yet")
}

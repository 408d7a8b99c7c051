package scenarios

import (
	"ripple/scenarios/tree"
)

// caring reads the part of a policy that is about single customers.
func (b *binder) caring(p *policy, n *tree.Node, notes *[]string) {
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
	for _, key := range []string{"route", "notify", "feel"} {
		if n.Get(key) != nil {
			*notes = append(*notes, "route, notify and feel of [[policy]] are read and not simulated yet")
			return
		}
	}
}

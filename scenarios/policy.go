package scenarios

import (
	"ripple/scenarios/tree"
	"ripple/sim"
)

// policy is one of [[policy]]: what it is in the model, and the values it sets.
type policy struct {
	sim.Policy
	at  tree.Pos
	set *tree.Node // nil: none
}

// mostPolicies bounds the list.
const mostPolicies = 100

// policies reads what is done when something happens.
func (b *binder) policies(name string, notes *[]string) []policy {
	list := b.root.Get("policy")
	if list == nil || list.Kind != tree.Array {
		return nil
	}
	var all []policy
	for i, n := range list.Items {
		if i == mostPolicies {
			b.problems.Add(n.Pos, "", "there are more than %d policies", mostPolicies)
			break
		}
		p := policy{Policy: sim.Policy{Name: nameOf(n), Owner: text(n.Get("owner")), Notify: sim.NoStep}, at: n.Pos, set: n.Get("set")}
		if p.set == nil && n.Get("route") == nil && n.Get("notify") == nil && n.Get("feel") == nil {
			b.problems.Add(n.Pos, `add set = { "path" = value }, route, notify or feel`, "the policy %q does nothing", p.Name)
			continue
		}
		b.policySet(&p, n, name)
		b.caring(&p, n, notes)
		all = append(all, p)
	}
	return all
}

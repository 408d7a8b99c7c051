package scenarios

import (
	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
	"ripple/sim"
)

// policy is one of [[policy]]: what it is in the model, and the values it sets.
type policy struct {
	sim.Policy
	at   tree.Pos
	node *tree.Node
	set  *tree.Node // nil: none
}

// mostPolicies bounds the list.
const mostPolicies = 100

// policies reads what is done when something happens.
func (b *binder) policies(name string) []policy {
	list := b.root.Get("policy")
	if list == nil || list.Kind != tree.Array {
		return nil
	}
	var all []policy
	slugs := map[string]bool{}
	for i, n := range list.Items {
		if i == mostPolicies {
			b.problems.Add(n.Pos, "", "there are more than %d policies", mostPolicies)
			break
		}
		p := policy{Policy: sim.Policy{Name: nameOf(n), Owner: text(n.Get("owner")), Notify: sim.NoStep}, at: n.Pos, node: n, set: n.Get("set")}
		b.apart(&p, slugs)
		if p.set == nil && !isAboutCustomers(n) {
			b.problems.Add(n.Pos, `add set = { "path" = value }, route, notify or feel`, "the policy %q does nothing", p.Name)
			continue
		}
		rule, read := b.policyRule(n)
		b.policySet(&p, n, name, rule, read)
		b.caring(&p, n, rule)
		all = append(all, p)
	}
	return all
}

// apart refuses policies whose results could not be told apart.
func (b *binder) apart(p *policy, slugs map[string]bool) {
	name := p.node.Get("name")
	if name == nil || name.Kind != tree.String {
		return // reported where the file was read
	}
	slug := p.Slug()
	switch {
	case slug == "":
		b.problems.Add(name.Pos, "write what people call it", "the name of a policy has a letter or a digit")
	case slugs[slug]:
		b.problems.Add(name.Pos, "give each of them a name of its own", "two policies are called %q: their results could not be told apart", slug)
	}
	slugs[slug] = true
}

// policyRule reads when a policy acts; nothing after a problem.
func (b *binder) policyRule(n *tree.Node) (condition.Rule, condition.Reads) {
	when := n.Get("when")
	if when == nil || when.Kind != tree.String {
		return condition.Rule{}, condition.Reads{} // reported where the file was read
	}
	rule, read, err := condition.CompileRule(when.Text, b.conditions())
	if err != nil {
		b.fail(when, err)
		return condition.Rule{}, condition.Reads{}
	}
	b.readsClock(read)
	return rule, read
}

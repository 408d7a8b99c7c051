package rollout

import (
	"slices"

	"ripple/sim"
)

// pairPolicies pairs the policies that are the same on both sides; others are
// there for one version each.
func (b *builder) pairPolicies() []pair {
	policyNames := func(m *sim.Model) []string { return names(m.Policies, func(p *sim.Policy) string { return p.Name }) }
	var out []pair
	for _, p := range union(policyNames(b.models[today]), policyNames(b.models[changed])) {
		if p.is(today) && p.is(changed) && !alike(&b.models[today].Policies[p.at[today]], &b.models[changed].Policies[p.at[changed]]) {
			out = append(out, p.only(today), p.only(changed))
			continue
		}
		out = append(out, p)
	}
	return out
}

// alike says whether two policies that set values begin and end alike.
func alike(a, b *sim.Policy) bool {
	return text(a.When) == text(b.When) && a.Sets == b.Sets && a.For == b.For
}

// allPolicies are those of the union.
func (b *builder) allPolicies() []sim.Policy {
	var out []sim.Policy
	for _, p := range b.policies {
		side := p.side()
		policy := b.models[side].Policies[p.at[side]]
		policy.When = b.condition(side, policy.When)
		out = append(out, policy)
	}
	return out
}

// setters is the number of policies of the union that set values.
func (b *builder) setters() int {
	n := 0
	for _, p := range b.policies {
		if b.models[p.side()].Policies[p.at[p.side()]].Sets {
			n++
		}
	}
	return n
}

// under is a side's setting while the policies of the union hold that mask says.
func (b *builder) under(s *sim.Setting, side, mask int) *sim.Setting {
	if len(s.Under) == 0 {
		return s
	}
	own, bit := 0, 0
	for _, p := range b.policies {
		if !b.models[p.side()].Policies[p.at[p.side()]].Sets {
			continue
		}
		if mask>>bit&1 == 1 && p.is(side) {
			own |= 1 << b.bitOf(side, p.at[side])
		}
		bit++
	}
	if own == 0 {
		return s
	}
	return s.Under[own]
}

// bitOf is the bit of a policy among those of its own model that set values.
func (b *builder) bitOf(side, policy int) int {
	n := 0
	for i := range b.models[side].Policies[:policy] {
		if b.models[side].Policies[i].Sets {
			n++
		}
	}
	return n
}

// looksAtCustomers says whether a policy is about single customers.
func looksAtCustomers(p sim.Policy) bool {
	return len(p.At) > 0 || p.Forecast != nil || p.Route != nil || p.Feel != 0
}

func (b *builder) refusePolicies() error {
	for _, m := range b.models {
		if i := slices.IndexFunc(m.Policies, looksAtCustomers); i >= 0 {
			return cannot("the policy %q looks at single customers, of one version or the other", m.Policies[i].Name)
		}
	}
	return nil
}

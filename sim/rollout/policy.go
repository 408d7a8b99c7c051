package rollout

import "ripple/sim"

// pairPolicies pairs the policies that set the same values on both sides; others
// are there for one version each, and so are those about customers.
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

// alike says whether two policies are one that sets values, and begins and ends alike.
func alike(a, b *sim.Policy) bool {
	return !a.IsAboutCustomers() && !b.IsAboutCustomers() && text(a.When) == text(b.When) && a.Sets == b.Sets && a.For == b.For
}

// allPolicies are those of the union.
func (b *builder) allPolicies() []sim.Policy {
	var out []sim.Policy
	for _, p := range b.policies {
		side := p.side()
		policy := b.models[side].Policies[p.at[side]]
		policy.When = b.condition(side, policy.When)
		if policy.IsAboutCustomers() {
			b.aboutCustomers(side, p, &policy)
		}
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

// aboutCustomers leads a policy to the things of its own version.
func (b *builder) aboutCustomers(side int, p pair, policy *sim.Policy) {
	policy.Version = sim.Remaining
	if side == changed {
		policy.Version = sim.Adopters
	}
	at := policy.At
	policy.At = nil
	for _, step := range at {
		policy.At = append(policy.At, b.stepAt[side][step])
	}
	if policy.Forecast != nil {
		forecast := *policy.Forecast
		forecast.Touchpoint = b.touchpointAt[side][forecast.Touchpoint]
		policy.Forecast = &forecast
	}
	var routes [2][]sim.Route
	routes[side] = policy.Route
	policy.Route = b.routes(p.only(side), routes)
	if policy.Notify != sim.NoStep {
		policy.Notify = b.stepAt[side][policy.Notify]
	}
}

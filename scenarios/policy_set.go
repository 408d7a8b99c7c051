package scenarios

import (
	"slices"

	"ripple/scenarios/condition"
	"ripple/scenarios/tree"
	"ripple/sim"
)

const (
	mostSetters  = 6    // policies that set values: each combination of them is a setting
	mostSettings = 2000 // of a model, events and policies together
)

// policySet reads the part of a policy that sets values.
func (b *binder) policySet(p *policy, n *tree.Node, name string, rule condition.Rule, read condition.Reads) {
	hold := n.Entry("for")
	if p.set == nil || p.set.Kind != tree.Table {
		if hold != nil {
			b.problems.Add(hold.At, `leave it out, or add set = { "path" = value }`, "nothing is set that could hold for a while")
		}
		return
	}
	if len(p.set.Entries()) == 0 {
		b.problems.Add(p.set.Pos, `write for example { "team.agents.capacity" = "+2" }`, "the policy %q sets nothing", p.Name)
		return
	}
	if hold != nil {
		before := len(*b.problems)
		if p.For = b.duration(hold.Value, 0); p.For <= 0 && len(*b.problems) == before {
			b.problems.Add(hold.Value.Pos, "write how long it holds, or leave it out: then as long as its condition does", "a policy of no length does nothing")
		}
	}
	switch when := n.Get("when"); {
	case rule.Forecast != nil:
		b.problems.Add(when.Part(rule.Forecast.At, rule.Forecast.Len), "write a condition such as team.….queue > 30, and another policy for what is done to those customers",
			"a forecast is about one customer, and what is set holds for everybody")
	case read.Customer != "":
		b.problems.Add(when.Pos, "read teams, steps or the clock; what is set holds for everybody", "what a policy sets cannot depend on %q, which is about one customer", read.Customer)
	default:
		p.When = rule.When
	}
	p.Sets = p.When != nil
	b.apply(b.root.Clone(), p.set, "a policy", name)
}

// setters puts the settings into a model that hold while policies do.
func (b *binder) setters(policies []policy, m *sim.Model, name string) {
	for _, p := range policies {
		m.Policies = append(m.Policies, p.Policy)
	}
	m.Under = b.under(b.root, policies, false, name)
}

// under are the settings of a tree under every combination of the policies that
// set values, where later ones in the file come on top. Nil if none does.
func (b *binder) under(root *tree.Node, policies []policy, shut bool, name string) []*sim.Setting {
	sets := thatSet(policies)
	if len(sets) == 0 {
		return nil
	}
	if len(sets) > mostSetters {
		b.problems.Add(sets[mostSetters].at, "put values that belong together into one policy", "more than %d policies set values", mostSetters)
		return nil
	}
	all := make([]*sim.Setting, 1<<len(sets))
	for bitset := 1; bitset < len(all); bitset++ {
		if len(*b.problems) > 0 && bitset&(bitset-1) != 0 { // each alone shows what is wrong with it
			continue
		}
		tree := root.Clone()
		var last policy
		for bit, p := range sets {
			if bitset>>bit&1 != 0 {
				b.apply(tree, p.set, "a policy", name)
				last = p
			}
		}
		holding := b.while(tree)
		setting := holding.bind()
		holding.checkWhile(last)
		if shut {
			setting = holding.shut(setting)
		}
		all[bitset] = &setting
	}
	if len(*b.problems) > 0 {
		return nil
	}
	return all
}

// thatSet are those of the policies that set values.
func thatSet(policies []policy) []policy {
	return slices.DeleteFunc(slices.Clone(policies), func(p policy) bool { return !p.Sets })
}

// tooManySettings refuses events and policies that make more settings together
// than can be kept.
func (b *binder) tooManySettings(times int, policies []policy) bool {
	sets := thatSet(policies)
	if len(sets) > mostSetters || times<<len(sets) <= mostSettings {
		return false
	}
	b.problems.Add(sets[len(sets)-1].at, "leave out some policies, events or closed dates",
		"%d policies that set values and %d times at which events or closed dates begin or end make more than %d different situations", len(sets), times-1, mostSettings)
	return true
}

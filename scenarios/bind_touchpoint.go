package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
	"ripple/sim"
)

// bindTouchpoints reads the touchpoints. With none at all every step is one, so
// that there are waits to look at; without expectations they have no score.
func (b *binder) bindTouchpoints() {
	if len(b.touchpoints.list) == 0 {
		for i := range b.setting.Steps {
			b.setting.Touchpoints = append(b.setting.Touchpoints, b.plainTouchpoint(i))
		}
		return
	}
	for i, name := range b.touchpoints.list {
		b.setting.Touchpoints = append(b.setting.Touchpoints, b.touchpoint(i, name, b.touchpoints.nodes[i]))
	}
}

func (b *binder) plainTouchpoint(i int) sim.Touchpoint {
	s := b.setting.Steps[i]
	t := sim.Touchpoint{Name: s.Name, Title: s.Title, Owner: s.Owner, Steps: []int{i}, Channel: "web", Weight: 1, Limits: b.limits(s.Name)}
	if b.people(i) {
		t.Channel, t.Live, t.UntilStart, t.Since = "counter", true, true, sim.Origin{From: sim.SinceHere}
	}
	return t
}

// people says whether a team of people does a step.
func (b *binder) people(step int) bool {
	team := b.setting.Steps[step].Team
	return team != sim.NoTeam && !b.setting.Teams[team].System
}

func live(channel string) bool {
	return position(channel, "phone", "counter", "chat", "video") >= 0
}

func (b *binder) touchpoint(i int, name string, n *tree.Node) sim.Touchpoint {
	t := sim.Touchpoint{Name: name, Stage: text(n.Get("stage")), Journey: text(n.Get("journey")), Weight: 1, Limits: b.limits(name)}
	t.Title, t.Owner = titled(name, n)
	if n.Get("step") == nil {
		b.problems.Add(b.touchpoints.at[i], `add step = "…": the step behind it`, "[touchpoint.%s] needs %q", name, "step")
	}
	t.Channel = "web"
	for _, item := range texts(n.Get("step")) {
		if s := b.lookup(item, &b.steps); s >= 0 {
			t.Steps = append(t.Steps, s)
			if b.people(s) {
				t.Channel = "counter"
			}
		}
	}
	if c := n.Get("channel"); c != nil {
		t.Channel = text(c)
		if lower := strings.ToLower(t.Channel); lower != t.Channel && live(lower) {
			t.Channel = lower
		}
	}
	t.Live = live(t.Channel)
	t.UntilStart = t.Live
	if until := text(n.Get("until")); until != "" {
		t.UntilStart = until == "start"
	}
	b.since(&t, n)
	t.Lag = b.times(n.Get("lag"))
	if t.Live && t.UntilStart && t.Lag != nil {
		b.problems.Add(n.Entry("lag").At, `leave it out, or until = "finish"`, "on a live channel the wait ends when somebody answers: there is no lag")
	}
	b.expectations(&t, n)
	t.Chase = b.chase(n.Get("chase"))
	return t
}

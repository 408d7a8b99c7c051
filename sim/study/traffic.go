package study

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"ripple/sim"
	"ripple/sim/theory"
)

// traffic is how many customers of each class come to each step.
type traffic struct {
	m        *sim.Model
	set      *sim.Setting
	networks []*network  // by class
	external [][]float64 // by class and step: a minute, from outside
	visits   [][]float64 // by class and step: a minute
	cycle    float64     // minutes in which closed populations come into balance
}

// newTraffic solves the traffic equations for all classes, if nobody gives up or
// is turned away and nobody asks where it is. Of a closed population it counts
// one customer a minute, until settleClosed knows how many there are.
func newTraffic(m *sim.Model, set *sim.Setting) (*traffic, error) {
	t := &traffic{m: m, set: set}
	for class := range m.Classes() {
		j := &set.Journeys[class/len(m.Segments)]
		n, external := newNetwork(m, set, class), make([]float64, len(set.Steps))
		external[j.Enters] = j.Mix[class%len(m.Segments)]
		if j.Population == 0 {
			external[j.Enters] *= j.Arrivals.PerMinute(m.Window.Length)
		} else {
			n.round = j.Enters
		}
		visits, err := n.visits(external)
		var trapped *theory.TrappedError
		if errors.As(err, &trapped) && j.Population > 0 {
			visits, err = n.elsewhere(external, trapped.Nodes[0])
		}
		if errors.As(err, &trapped) && n.hasRules() {
			// Who never takes another way than the last goes round for ever.
			n.evenRules = true
			n.settleRework()
			visits, err = n.visits(external)
		}
		if errors.As(err, &trapped) {
			return nil, trappedIn(m, set, trapped)
		}
		if err != nil {
			return nil, err
		}
		t.networks, t.external, t.visits = append(t.networks, n), append(t.external, external), append(t.visits, visits)
		n.reached = reach(external, n.anyWay())
		for step := range set.Steps {
			n.crews = append(n.crews, n.ways(step))
		}
	}
	return t, nil
}

// trappedIn names the steps that customers never leave.
func trappedIn(m *sim.Model, set *sim.Setting, trapped *theory.TrappedError) error {
	var names []string
	for _, i := range trapped.Nodes {
		names = append(names, set.Steps[i].Name)
	}
	steps := "step " + names[0]
	if last := len(names) - 1; last > 0 {
		steps = "steps " + strings.Join(names[:last], ", ") + " and " + names[last]
	}
	return &Refusal{fmt.Sprintf("%s: customers go round for ever in %s", m.Title, steps), `let some of them go to "done" or "lost"`}
}

func (n *network) hasRules() bool {
	return slices.ContainsFunc(n.set.Steps, func(st sim.Step) bool {
		next := st.Next[n.class]
		return len(next) > 1 && next.How() == sim.ByRule
	})
}

// anyWay is the routing in which every rule may hold, and every stock be short.
func (n *network) anyWay() [][]float64 {
	any := *n
	any.evenRules, any.anyShort = true, true
	return any.routing()
}

// total is how many customers a step serves, a minute, of all classes.
func (t *traffic) total(step int) float64 {
	total := 0.0
	for class := range t.visits {
		total += t.served(class, step)
	}
	return total
}

// served is how many of those who come to a step it serves, a minute.
func (t *traffic) served(class, step int) float64 {
	return t.visits[class][step] * t.networks[class].pass[step]
}

// losses of one class.
func (t *traffic) losses(class int) losses {
	n := t.networks[class]
	l := losses{network: n, entry: n.journey().Enters, routing: n.anyWay()}
	for i, reached := range n.reached {
		if !reached {
			clear(l.routing[i])
		}
	}
	return l
}

// certain is the part of the traffic that comes whatever happens on the way: less
// those who may balk, or whom the team of a step drives away if it is overloaded,
// and without journeys that end or take in nobody new. Share is how much of the
// work that comes to the team of a step it can do.
func (t *traffic) certain(share func(step int) float64) (*traffic, error) {
	c := *t
	c.networks, c.external, c.visits = nil, nil, nil
	for class := range t.networks {
		n, external := *t.networks[class], slices.Clone(t.external[class])
		if j := n.journey(); j.Population > 0 || j.Arrivals.Count > 0 {
			clear(external)
		}
		n.pass, n.sure = nil, true
		l := t.losses(class)
		for i := range t.set.Steps {
			pass := 1 - balkShare(&t.set.Steps[i], class, true)
			if n.reached[i] && l.others(i) {
				pass *= share(i)
			}
			n.pass = append(n.pass, pass)
		}
		visits, err := n.visits(external)
		if err != nil {
			return nil, err
		}
		c.networks, c.external, c.visits = append(c.networks, &n), append(c.external, external), append(c.visits, visits)
	}
	return &c, nil
}

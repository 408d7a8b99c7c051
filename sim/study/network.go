package study

import (
	"slices"

	"ripple/sim"
)

// network is how the customers of one class go from step to step.
type network struct {
	m     *sim.Model
	set   *sim.Setting
	class int
	pass  []float64 // by step: share of those who come whom the step serves
	late  []float64 // by step: share of those served whom a timeout takes out of the delay
	stay  []float64 // by step: mean time in the delay
	back  []float64 // by step: share of those with wrong work who come to the step again
	meets []float64 // by step: how many branches of a customer join there; at least 1

	reached []bool     // by step: somebody may come there
	crews   [][][]part // by step: the ways to do a job

	evenRules bool // rules send as many one way as another; else everybody the last way
	oneWay    bool // of a split each customer takes one branch, any of them as often
	cut       bool // nobody goes on where the way depends on what is going on
	anyShort  bool // as many find too little stock as enough; else nobody does
	sure      bool // nobody goes on where too little stock may lead elsewhere
	round     int  // step at which customers of a closed population begin the next round, whether they leave or not; none: it is not closed
}

// none is no step.
const none = -1

func newNetwork(m *sim.Model, set *sim.Setting, class int) *network {
	n := &network{m: m, set: set, class: class, round: none}
	for i := range set.Steps {
		late, mean := n.delay(i)
		n.pass, n.late, n.stay = append(n.pass, 1-balkShare(&set.Steps[i], class, false)), append(n.late, late), append(n.stay, mean)
	}
	n.back, n.meets = ones(len(set.Steps)), ones(len(set.Steps))
	n.settleJoins()
	n.settleRework()
	return n
}

func ones(n int) []float64 { return slices.Repeat([]float64{1}, n) }

// routing is the share of customers that goes from each step to each other.
func (n *network) routing() [][]float64 {
	routing := make([][]float64, len(n.set.Steps))
	for i := range routing {
		routing[i] = make([]float64, len(n.set.Steps))
		n.send(routing[i], i)
	}
	return routing
}

// send adds to row where those go who come to a step.
func (n *network) send(row []float64, from int) {
	st := &n.set.Steps[from]
	late, wrong := n.pass[from]*n.late[from], n.wrong(from)
	ended := n.pass[from] - late
	if late > 0 {
		n.follow(row, st.Timeout.To[n.class], late)
	}
	if wrong > 0 {
		n.to(row, st.ReworkTo, ended*wrong)
	}
	right := ended * (1 - wrong)
	if n.anyShort && n.diverts(st) {
		right /= 2
		n.follow(row, st.IfShort[n.class], right)
	}
	if n.sure && n.mayLack(st) {
		return
	}
	if next := st.Next[n.class]; !n.cut || !depends(next) {
		n.follow(row, next, right)
	}
}

// wrong is the share of visits to a step whose work is wrong.
func (n *network) wrong(step int) float64 {
	st := &n.set.Steps[step]
	if st.FirstPass == nil {
		return 0
	}
	return faultShare(1-st.FirstPass[n.class], n.back[step], st.ReworkLimit)
}

// follow sends a share of those who leave a step along a route.
func (n *network) follow(row []float64, route sim.Route, share float64) {
	for i, part := range n.parts(route) {
		if to := route[i].To; to >= 0 {
			n.to(row, to, share*part)
		}
	}
}

// to sends a share of those who leave a step to another. Each of the branches
// that join there brings a part of the customer, who comes there once.
func (n *network) to(row []float64, to int, share float64) {
	if !n.oneWay {
		share /= n.meets[to]
	}
	if to != n.round {
		row[to] += share
	}
}

// parts is how many take each branch of a route, for one who comes to it.
func (n *network) parts(route sim.Route) []float64 {
	parts := make([]float64, len(route))
	before := 0.0
	for i, b := range route {
		switch how := b.How; {
		case how == sim.ByShare:
			parts[i] = b.Upto - before
			before = b.Upto
		case how == sim.ToAll && !n.oneWay:
			parts[i] = 1
		case how == sim.ByRule && !n.evenRules:
			// Whether a rule holds nobody knows yet: mostly none does.
			if i == len(route)-1 {
				parts[i] = 1
			}
		default:
			// Lines that customers choose for being short are alike long, and so
			// as many go to each, if they are served alike.
			parts[i] = 1 / float64(len(route))
		}
	}
	return parts
}

// depends says whether a way depends on what is going on.
func depends(route sim.Route) bool {
	if len(route) == 0 || route.How() != sim.ByRule && route.How() != sim.ToShortest {
		return false
	}
	for _, b := range route {
		if b.To != route[0].To {
			return true
		}
	}
	return false
}

// visits are how many come to each step where external come from outside. The
// error names steps without a way out.
func (n *network) visits(external []float64) ([]float64, error) {
	if n.splits() {
		one := *n
		one.oneWay = true
		if _, err := solve(external, one.routing()); err != nil {
			return nil, err
		}
	}
	return solve(external, n.routing())
}

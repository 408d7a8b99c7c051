package study

import (
	"slices"

	"ripple/sim"
)

// Assumption is what a load rests on where nobody can know it before customers
// are simulated.
type Assumption string

// The assumptions.
const (
	LastRule     Assumption = "no rule but the last sends customers on"
	AnyRule      Assumption = "rules send as many customers one way as another"
	AlikeLines   Assumption = "as many customers choose one line as another"
	FirstChoices Assumption = "others help out only when the first choice is busy all the time"
	NobodyLeaves Assumption = "nobody is turned away or taken out before"
	GoOnComing   Assumption = "customers go on coming"
	NeverShort   Assumption = "there is always enough stock"
	NobodyTalks  Assumption = "word of mouth brings nobody and keeps nobody away"
	NobodyAsks   Assumption = "nobody asks where it is"
	NoPolicyActs Assumption = "no policy sends anybody or writes"
)

// describe says of every team what its load rests on.
func (t *traffic) describe(loads []Load) {
	for class, n := range t.networks {
		l, assumed := t.losses(class), t.assumptions(class)
		for step := range t.set.Steps {
			if !n.reached[step] {
				continue
			}
			st := &t.set.Steps[step]
			leave := l.any(step)
			ways := n.crews[step]
			for _, way := range ways {
				for _, p := range way {
					load := &loads[p.team]
					load.Gives = load.Gives && leave
					load.Least = load.Least || len(st.Holds) > 0 || l.mayStay(step) || st.Batch != nil && st.Batch.Size > 0 && st.Batch.Every > 0
					load.Most = load.Most || n.journey().Population > 0
					for _, a := range assumed[step] {
						load.assume(a)
					}
					if len(ways) == 1 {
						continue
					}
					load.assume(FirstChoices)
					load.shareWith(st.Team)
					for _, d := range st.Else {
						load.shareWith(d.Team)
					}
				}
			}
		}
	}
	t.describeVisits(loads)
	for i := range loads {
		loads[i].Gives = loads[i].Gives && loads[i].Visits > 0
	}
}

// describeVisits says which teams have work from questions, and from policies,
// which nobody can know before.
func (t *traffic) describeVisits(loads []Load) {
	at := func(step int, a Assumption) {
		st := &t.set.Steps[step]
		if st.Team != sim.NoTeam {
			loads[st.Team].assume(a)
		}
		for _, d := range st.Else {
			loads[d.Team].assume(a)
		}
	}
	for i := range t.set.Touchpoints {
		if chase := t.set.Touchpoints[i].Chase; chase != nil {
			at(chase.Step, NobodyAsks)
		}
	}
	for i := range t.m.Policies {
		p := &t.m.Policies[i]
		if !p.IsAboutCustomers() {
			continue
		}
		if p.Notify != sim.NoStep {
			at(p.Notify, NoPolicyActs)
		}
		for _, route := range p.Route {
			for _, b := range route {
				if b.To >= 0 {
					at(b.To, NoPolicyActs)
				}
			}
		}
	}
}

func (l *Load) assume(a Assumption) {
	if !slices.Contains(l.Assumes, a) {
		l.Assumes = append(l.Assumes, a)
	}
}

// assumptions are what the traffic of one class rests on, by step.
func (t *traffic) assumptions(class int) [][]Assumption {
	n, l := t.networks[class], t.losses(class)
	out := make([][]Assumption, len(t.set.Steps))
	spread := func(from []float64, a Assumption) {
		for i, reached := range reach(from, l.routing) {
			if reached && !slices.Contains(out[i], a) {
				out[i] = append(out[i], a)
			}
		}
	}
	for step := range t.set.Steps {
		if !n.reached[step] {
			continue
		}
		st := &t.set.Steps[step]
		if next := st.Next[class]; depends(next) {
			how := AlikeLines
			if next.How() == sim.ByRule {
				how = LastRule
				if n.evenRules {
					how = AnyRule
				}
			}
			from := make([]float64, len(out))
			for _, b := range next {
				if b.To >= 0 {
					from[b.To] = 1
				}
			}
			spread(from, how)
		}
		if n.mayLack(st) {
			from := make([]float64, len(out))
			for to, share := range l.routing[step] {
				if to != step && share > 0 {
					from[to] = 1
				}
			}
			spread(from, NeverShort)
		}
		if l.others(step) || balkShare(st, class, true) > balkShare(st, class, false) {
			from := make([]float64, len(out))
			from[step] = 1
			spread(from, NobodyLeaves)
		}
	}
	if a := &n.journey().Arrivals; a.Count > 0 && a.PerMinute(n.m.Window.Length)*n.m.Window.Length > float64(a.Count) {
		spread(t.external[class], GoOnComing)
	}
	if t.m.Loyalty.Spreads() {
		spread(t.external[class], NobodyTalks)
	}
	return out
}

// mayStay says whether customers may have to stay at a step after the work.
func (l *losses) mayStay(step int) bool {
	for to, share := range l.routing[step] {
		if share > 0 && to != step && isBlocking(&l.set.Steps[to]) {
			return true
		}
	}
	return false
}

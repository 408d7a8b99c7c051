package study

import (
	"cmp"
	"slices"
)

// Overload is a team, or several that share work, to whom more work certainly
// comes than they can do, and whose customers do not leave: whichever way they
// take, and whoever does it.
type Overload struct {
	Teams []int
	Names []string
	Demand
}

// Share is work over heads; +Inf without heads.
func (o *Overload) Share() float64 { return o.share() }

// Overload is the overload that a team is part of; nil if there is none.
func (l *Loading) Overload(team int) *Overload {
	for i := range l.Overloads {
		if slices.Contains(l.Overloads[i].Teams, team) {
			return &l.Overloads[i]
		}
	}
	return nil
}

// settleOverloads finds who is certainly overloaded. A team on whose work nothing
// depends is if its load is 1; of the others it takes a plan to tell.
func (l *Loading) settleOverloads(t *traffic) error {
	certain, err := t.certain(l.canDo(t))
	if err != nil {
		return err
	}
	least := make([]Load, len(l.Teams))
	for i := range least {
		least[i] = Load{Demand: Demand{Heads: l.Teams[i].Heads, open: l.Teams[i].open}}
	}
	certain.share(least)
	linked := t.linked()
	var planned []int
	for i := range least {
		switch team := &l.Teams[i]; {
		case team.Gives:
		case linked[i] != i:
			planned = append(planned, i)
		case least[i].share() >= full:
			l.Overloads = append(l.Overloads, Overload{[]int{i}, []string{team.Name}, least[i].Demand})
		}
	}
	if len(planned) > 0 {
		l.plan(certain, least, planned, linked)
	}
	slices.SortFunc(l.Overloads, func(a, b Overload) int { return cmp.Compare(a.Teams[0], b.Teams[0]) })
	return nil
}

// plan finds which of some teams are overloaded together.
func (l *Loading) plan(t *traffic, loads []Load, teams []int, linked []int) {
	_, prices := t.missing(loads, teams)
	groups := map[int][]int{}
	for _, team := range teams {
		if prices[team] > 1e-9 {
			groups[linked[team]] = append(groups[linked[team]], team)
		}
	}
	for _, group := range groups {
		o := Overload{Teams: group}
		for _, team := range group {
			o.add(&loads[team].Demand)
			o.Names = append(o.Names, l.Teams[team].Name)
		}
		missing, _ := t.missing(loads, group)
		o.Work = full*o.Heads + missing
		l.Overloads = append(l.Overloads, o)
	}
}

// canDo is the share of a step's work that its teams, all of them together, have
// time for.
func (l *Loading) canDo(t *traffic) func(step int) float64 {
	return func(step int) float64 {
		d := l.pooled(t.set.Steps[step].Team)
		return 1 / max(1, d.share())
	}
}

// Together are the names of a team and of all with which it shares work, and the
// load of all of them.
func (l *Loading) Together(team int) (names []string, share float64) {
	for _, i := range l.together(team) {
		names = append(names, l.Teams[i].Name)
	}
	d := l.pooled(team)
	return names, d.share()
}

// pooled is the demand of a team and of all with which it shares work.
func (l *Loading) pooled(team int) Demand {
	var d Demand
	for _, i := range l.together(team) {
		d.add(&l.Teams[i].Demand)
	}
	return d
}

// together are a team and all with which it shares work, directly or not.
func (l *Loading) together(team int) []int {
	all := []int{team}
	for i := 0; i < len(all); i++ {
		for _, other := range l.Teams[all[i]].Pool {
			if !slices.Contains(all, other) {
				all = append(all, other)
			}
		}
	}
	slices.Sort(all)
	return all
}

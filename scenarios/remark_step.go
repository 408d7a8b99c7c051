package scenarios

import (
	"fmt"
	"slices"

	"ripple/sim"
	"ripple/sim/draw"
)

// stepRemarks are what may surprise of the teams and the rooms of steps.
func (b *binder) stepRemarks() []string {
	var notes []string
	for i := range b.setting.Steps {
		s := &b.setting.Steps[i]
		if never(s) {
			notes = append(notes, fmt.Sprintf("the timeout of step %q never comes: the step takes less time", s.Name))
		}
		if b.everLate(i) {
			notes = append(notes, fmt.Sprintf("the timeout of step %q always comes first: the step takes longer, and nobody goes on from it", s.Name))
		}
		if fewer := b.fewerThan(s); fewer > 0 {
			notes = append(notes, fmt.Sprintf("step %q starts with %d customers, and there are %d: it never starts", s.Name, s.Batch.Size, fewer))
		}
		notes = append(notes, b.keepsMore(i)...)
		notes = append(notes, b.keepsOut(i)...)
	}
	if circle := b.blockedCircle(); circle != "" {
		notes = append(notes, fmt.Sprintf("customers can go round %s, and each of these steps holds them up before it when it is full: once all are full nobody can go on", circle))
	}
	return notes
}

// never says whether a delay is always over before its timeout.
func never(s *sim.Step) bool {
	if s.Timeout == nil || s.Team != sim.NoTeam || s.Batch != nil {
		return false
	}
	for c := range s.Delay {
		if waitsForStock(s, c) {
			return false
		}
		if d, t := s.Delay[c], s.Timeout.After[c]; d.Kind != draw.Fixed || t.Kind != draw.Fixed || t.A < d.A {
			return false
		}
	}
	return true
}

// everLate says whether all who come to a step are taken out before it is over.
func (b *binder) everLate(i int) bool {
	for c := range b.classes() {
		if !late(&b.setting.Steps[i], c) {
			return false
		}
	}
	return true
}

// fewerThan is the number of all customers there are, if the population is closed
// and smaller than a batch that waits for enough of them; else 0.
func (b *binder) fewerThan(s *sim.Step) int {
	if s.Batch == nil || s.Batch.Every > 0 {
		return 0
	}
	all := 0
	for i := range b.setting.Journeys {
		n := b.setting.Journeys[i].Population
		if all += n; n == 0 {
			return 0
		}
	}
	if all < s.Batch.Size {
		return all
	}
	return 0
}

// keepsMore is for a team that is kept while another step takes more of it than
// is kept, so that customers wait for each other.
func (b *binder) keepsMore(i int) []string {
	s := &b.setting.Steps[i]
	if len(s.Holds) == 0 || s.Team == sim.NoTeam {
		return nil
	}
	seen := map[int]bool{i: true}
	for todo := []int{i}; len(todo) > 0; todo = todo[1:] {
		at := todo[0]
		for _, kept := range taken(s) {
			for _, m := range taken(&b.setting.Steps[at]) {
				if at != i && m.Team == kept.Team && max(1, m.Units) > max(1, kept.Units) {
					return []string{fmt.Sprintf("customers keep %d of team %q from step %q on, and step %q on the way takes %d of it: once all of the team are kept, nobody gets on",
						max(1, kept.Units), b.teams.list[m.Team], s.Name, b.steps.list[at], m.Units)}
				}
			}
		}
		if slices.Contains(s.Holds, at) {
			continue
		}
		b.ways(at, true, func(to int) {
			if to >= 0 && !seen[to] {
				seen[to] = true
				todo = append(todo, to)
			}
		})
	}
	return nil
}

package study

// linked says of each team with which others its work depends on one choice:
// those with the same number, which is that of none of them. A team whose work
// depends on no choice has its own number.
func (t *traffic) linked() []int {
	of := make([]int, len(t.set.Teams))
	for i := range of {
		of[i] = i
	}
	next := len(of)
	link := func(teams map[int]bool) {
		joined := map[int]bool{}
		for team := range teams {
			joined[of[team]] = true
		}
		for i := range of {
			if teams[i] || joined[of[i]] {
				of[i] = next
			}
		}
		next++
	}
	for class, n := range t.networks {
		l := t.losses(class)
		for step, reached := range n.reached {
			if !reached {
				continue
			}
			if ways := n.crews[step]; len(ways) > 1 {
				teams := map[int]bool{}
				for _, way := range ways {
					addTeams(teams, way)
				}
				link(teams)
			}
			if route := t.set.Steps[step].Next[class]; depends(route) {
				from := make([]float64, len(n.reached))
				for _, b := range route {
					if b.To >= 0 {
						from[b.To] = 1
					}
				}
				teams := map[int]bool{}
				for i, behind := range reach(from, l.routing) {
					if behind {
						for _, way := range n.crews[i] {
							addTeams(teams, way)
						}
					}
				}
				link(teams)
			}
		}
	}
	return of
}

func addTeams(teams map[int]bool, way []part) {
	for i := range way {
		teams[way[i].team] = true
	}
}

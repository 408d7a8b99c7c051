package study

import (
	"ripple/sim"
	"ripple/sim/draw"
)

// balkShare is the share of customers of a class who do not join a step: those
// who never do and, if asked, those who may not, depending on what is going on.
func balkShare(st *sim.Step, class int, may bool) float64 {
	join := 1.0
	for _, b := range st.Balks {
		if b.When == nil || may {
			join *= 1 - b.Share[class]
		}
	}
	return 1 - join
}

// losses are where an overload drives customers away, for one class.
type losses struct {
	*network
	entry   int         // step at which the class arrives
	routing [][]float64 // of those who come
}

// any says whether customers leave the line of a step if it is long: of their
// own accord, or for another reason.
func (l *losses) any(step int) bool { return l.patience(step) || l.others(step) }

// patience says whether some of those who give up do not simply come again.
func (l *losses) patience(step int) bool {
	st := &l.set.Steps[step]
	return st.Patience != nil && st.Patience[l.class].Kind != draw.Never && goesAway(st.GivesUp[l.class], step)
}

// others says whether customers leave a line though they have patience: their
// time is up, there is no room, or they are kept where that is so.
func (l *losses) others(step int) bool {
	st := &l.set.Steps[step]
	if st.Team == sim.NoTeam {
		return false
	}
	return l.sendsAway(step) || isBlocking(st) && l.keptWithLosses(step)
}

func (l *losses) sendsAway(step int) bool {
	st := &l.set.Steps[step]
	return l.journey().Timeout != nil ||
		st.Timeout != nil && goesAway(st.Timeout.To[l.class], step) ||
		st.Room != nil && !st.Room.Block && goesAway(st.Room.Full[l.class], step)
}

func isBlocking(st *sim.Step) bool { return st.Room != nil && st.Room.Block }

// keptWithLosses says whether all who find no room at a step are kept at steps
// that lose customers meanwhile. Whoever comes from outside always finds room.
func (l *losses) keptWithLosses(step int) bool {
	seen := make([]bool, len(l.routing))
	for todo := []int{step}; len(todo) > 0; {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if seen[at] {
			continue
		}
		if seen[at] = true; at == l.entry {
			return false
		}
		for from := range l.routing {
			st := &l.set.Steps[from]
			switch {
			case l.routing[from][at] == 0 || st.Team != sim.NoTeam && (l.patience(from) || l.sendsAway(from)):
			case isBlocking(st):
				todo = append(todo, from)
			default:
				return false
			}
		}
	}
	return true
}

// goesAway says whether a route leads anywhere but back to its step.
func goesAway(route sim.Route, step int) bool {
	for _, b := range route {
		if b.To != step {
			return true
		}
	}
	return false
}

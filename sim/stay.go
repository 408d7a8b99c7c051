package sim

// passOn is comeNearer for a customer who goes from one step to another, or out.
func (r *run) passOn(id, from, to int32) {
	var ahead uint64
	if to >= 0 {
		ahead = r.ahead(id, to)
	}
	r.comeNearer(r.ahead(id, from), ahead)
}

// ahead are the teams that stay until nobody can come and that a customer at a
// step may still come to.
func (r *run) ahead(id, step int32) uint64 {
	return r.reaches[r.adopted[r.tokens[id].class]][step]
}

// comeNearer keeps count of who may still come to a team that stays for them:
// a customer could reach the teams in from before, and those in to now.
func (r *run) comeNearer(from, to uint64) {
	for left := from &^ to; left != 0; left &= left - 1 {
		team := r.stayers[trailing(left)]
		ts := &r.teams[team]
		if ts.mayCome--; ts.mayCome == 0 && ts.staying {
			ts.staying = false
			r.putHeads(team, 0)
		}
	}
	for came := to &^ from; came != 0; came &= came - 1 {
		r.teams[r.stayers[trailing(came)]].mayCome++
	}
}

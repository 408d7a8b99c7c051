package sim

// more is what a token has in models with crews, splits or places to wait that
// are few; others save the memory.
type more struct {
	ticket uint64  // number in the order in which waits began
	due    float64 // when the promise ends, where a team serves the earliest first
	work   float64 // drawn ahead, where a team serves the shortest first
	setup  float64 // of the job in hand, not yet booked
	begun  float64 // since when the members of the job are held
	out    float64 // how long the step had been out of order when the wait began
	passed uint64  // round in which the job was passed over
	place  int32   // in the waitlist
	choice int32   // of the crew, for the job in hand
	lent   uint32  // which of the crew the customer kept from before: bit 0 the team, bit 1+i With[i]
	kept   int32   // members kept for a later step: first of a list
	target int32   // step at which there is no room; of a branch that moves, where it comes from
	broken bool    // the job in hand was put down because somebody broke down

	root   int32 // the customer of whom this token is a branch; itself if it is whole
	parent int32 // token that was split; none if whole
	next   int32 // next branch of the same split
	first  int32 // of a split token: its first branch
	lost   bool  // of a split token: one of its branches was lost

	leaves  int32 // of a customer: tokens that are not split
	joining int32 // of these, how many wait at joins
	joined  int32 // the first of those
	limit   int32 // token of the journey's timeout; none without one
	overdue bool  // that has come while the customer was in service
}

// whole is a token at the beginning, neither split nor a branch.
func (r *run) whole(id int32) {
	r.more[id] = more{kept: none, choice: none, target: none, root: id, parent: none, next: none, first: none, leaves: 1, joined: none, limit: none}
}

// self is the token that has the customer's story and counts.
func (r *run) self(id int32) int32 {
	if r.splits {
		return r.more[id].root
	}
	return id
}

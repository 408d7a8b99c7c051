// Package draw makes everything random in a run, from keys.
//
// A draw depends on what it is for and on nothing else: (seed, replication,
// customer, step, visit, purpose). So it does not matter in which order events
// happen, how many workers there are, or which other customers and steps exist,
// and the same customer has the same luck in today's world and in the changed
// one. This is what makes twins.
//
// A Key stands for somebody (a customer, a team, a day) in one replication; a
// Stream names a purpose (the work at step "decide"); Key.Source joins the two
// into a short sequence of random bits from which a Dist is drawn.
package draw

// Package condition compiles the text of a rule, such as
//
//	team.agents.queue > 30 && segment == 'plus'
//
// to a sim.Condition.
//
// A condition reads what is going on now: team.T.queue (who waits at a step that
// several teams do waits for the first of them), .busy, .occupancy (0 to
// 1) and .capacity (heads on shift), step.S.queue and .wip; the customer at hand:
// segment, journey, visits (to the step at hand, this one included) and
// satisfaction (0 to 100); and the clock: clock.hour (0 to 24), clock.weekday
// ('Mon' to 'Sun') and clock.elapsed (since the window began, below 0 in the
// warm-up before it). Durations (3d, 90m, '3d') and shares (80%, with no blank
// before the %) are numbers with a unit: a time is compared with times only.
//
// These are combined by + - * / %, comparisons, which may be chained (9 <=
// clock.hour < 12), in [ … ], and, or, not (&&, ||, !) and yes ? this : that.
// Everything else that the expression library could read is refused by name.
//
// Names and values are found first, so that the longest known path counts
// (step.id-check.queue is no subtraction), and hidden from the library, which
// reads the grammar of the rest. What it has read becomes a tree of functions of
// a sim.View that allocate nothing, have no loops but over stated lists, and may
// be called by many runs at once.
//
// Arithmetic is that of floats. A division by 0 is infinite, and 0/0 and a
// remainder by 0 are no number: every comparison with those is false but for !=.
// A remainder has the sign of what is divided by, so that clock.elapsed % 7d is
// the time into a week in the warm-up too.
package condition

// Package calendar keeps time: the future event list, which hands out what is
// due next, and the week, a function of the time of the week. It knows nothing
// of customers or teams and imports the standard library only.
//
// All times are minutes. Inside a run they count from the start of the run and
// are never negative; on a Week they count from a Monday 00:00.
package calendar

// Package theory holds queueing results that are known exactly.
//
// They serve two purposes: tests hold the simulator against them, and a check
// of a scenario uses them as a first guess before a single event has been run.
// Nothing here simulates, draws random numbers or knows what a scenario is.
//
// Conventions, the same in every file:
//
//   - Time has no unit. Rates are per one unit of time and every wait comes
//     back in that unit, so minutes in give minutes out.
//   - "Service" as a float64 is the rate of one server (1/mean); distributions
//     of service times come as [Moments].
//   - Load is offered load per server (arrival rate over total service rate),
//     utilisation is the share of time that a server really works. They differ
//     as soon as customers are lost.
//   - An argument outside its range gives an [*ArgumentError]; a queue that
//     grows without bound gives an [*UnstableError]. Nothing panics.
//   - Figures that a model does not provide are NaN, never 0.
//
// Textbooks named in the comments: Gross, Shortle, Thompson and Harris,
// "Fundamentals of Queueing Theory" (4th ed., 2008), called Gross; Kleinrock,
// "Queueing Systems" I and II (1975/76), called Kleinrock.
package theory

// Package rollout makes the world in which a change is introduced step by step:
// one model in which those who have adopted the change and those who have not
// share teams, each going through their own version of the process.
//
// Build makes it from today's model and the changed one. Segments are there
// twice, as before and as adopters. A step that both versions do alike is there
// once; one that differs in more than what is stated by class is there twice, and
// so is every touchpoint. Fold turns what a run found back into the things of the
// two models by their names.
package rollout

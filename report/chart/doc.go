// Package chart draws the figures of a ripple report: what changes at each
// touchpoint (Impact), why it changes (Dual), and the page frame round them.
//
// A figure takes plain values and verdicts and decides nothing: which
// difference counts, and which sentence stands above it, is settled before a
// figure is made. Every figure is drawn once, by a Pen on a gonum/plot vector
// canvas, and serves SVG, PNG and any further canvas alike.
//
// Lengths are points (1/72 inch). A Box has its origin at the upper left and
// y grows downwards; only Pen knows that the canvas counts upwards.
//
// The visual language: today is a hollow grey circle or a dashed grey line,
// the changed world is solid, blue where it is better and vermillion where it
// is worse, grey where no difference matters; the verdict always stands
// beside it in words. Colours are from the Okabe–Ito set, tints are premixed
// with white, nothing is transparent.
package chart

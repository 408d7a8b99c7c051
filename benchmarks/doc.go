// Package benchmarks holds what the claims in the README rest on: how fast the
// engine is beside hand-written programs for the same three workloads, and
// longer studies than a test can do. README.md has the last results and the
// commands that made them.
package benchmarks

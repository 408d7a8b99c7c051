// Package scenarios turns text into a checked scenario and a scenario into a
// sim.Model.
//
// Load reads a scenario file with its libraries, With puts change files on top,
// Set changes one value; LoadSweep and LoadOptimise read which values are to be
// tried, and make the scenarios of each combination. All of them work on one tree
// of values (package tree): the files are checked against one table of all keys
// (Schema), short forms are written out, values are merged, and then the tree is
// bound to a model. Every value keeps the place it was written at, so that a
// problem found at any later stage still points into the file.
//
// Nothing is guessed silently and nothing is ignored: what the language has and
// this version cannot do yet is refused at its key.
package scenarios

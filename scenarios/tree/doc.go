// Package tree reads TOML into a tree of nodes that know where they stand, and
// prints problems so that people see the line, the place in it and what to
// write instead.
//
// Two readers work together. BurntSushi/toml decides what is valid; the unstable
// parser of pelletier/go-toml, which is more lenient, only says where things
// stand. Read compares what the two have seen and refuses a file on which they
// disagree.
package tree

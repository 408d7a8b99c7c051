// Package starter holds the files from which people begin: a small scenario of
// any service, every line of it explained, and a change of it.
package starter

import "embed"

// Scenario and Change are their names.
const (
	Scenario = "my-service.toml"
	Change   = "my-service.better.toml"
)

// Files are the scenario and its change.
//
//go:embed *.toml
var Files embed.FS

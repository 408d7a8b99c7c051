// Package gallery holds the example scenarios that come with ripple.
package gallery

import "embed"

// Files are the scenarios and their changes.
//
//go:embed *.toml
var Files embed.FS

package condition

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mentions says whether a text names a thing, whether or not it is a condition:
// team.agents.queue names the team "agents", 'plus' the segment "plus".
func Mentions(text, kind, name string) bool {
	switch kind {
	case "segment", "journey":
		return strings.Contains(text, "'"+name+"'") || strings.Contains(text, `"`+name+`"`)
	case "team", "step", "stock", "touchpoint":
		path := kind + "." + name + "."
		for rest := text; ; {
			i := strings.Index(rest, path)
			if i < 0 {
				return false
			}
			before, _ := utf8.DecodeLastRuneInString(rest[:i])
			if !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '_' && before != '.' {
				return true
			}
			rest = rest[i+len(path):]
		}
	}
	return false
}

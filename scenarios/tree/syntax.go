package tree

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// unquoted is what the reader says where a value goes on: 12/h without quotes.
const unquoted = "expected a top-level item to end"

// foreign is for names that TOML does not take without quotes.
const foreign = "a name with letters beyond a to z stands in quotes"

// inQuotes is the remedy for such a value: the value in quotes, where it is
// short and plain.
func inQuotes(at Pos, remedy string) string {
	line, _ := at.line()
	_, v, ok := strings.Cut(line, "=")
	v, _, _ = strings.Cut(v, "#")
	if v = strings.TrimSpace(v); !ok || v == "" || len(v) > 40 || strings.ContainsAny(v, "\"'[]{}=,") {
		return remedy
	}
	return `a value with a unit stands in quotes: "` + v + `"`
}

// translations turn messages of the TOML reader into ours; the first that fits
// counts. near is the class of what stands at the place, see near.
var translations = []struct{ says, near, text, remedy string }{
	{"unexpected EOF; expected '\"", "", `this text has no closing "`, `write " at its end`},
	{"strings cannot contain newlines", "", `this text has no closing quote`, `write " at its end, or """ around a text of several lines`},
	{"expected value but found '\\n'", "", "here a value is missing", `write it after the "="`},
	{"unexpected EOF; expected value", "", "here a value is missing", `write it after the "="`},
	{"expected value but found", "typographic", "these quotes are typographic ones", `write plain quotes: "`},
	{"expected value but found", "truth", "true and false are written small", "write true or false"},
	{"expected value but found", "", "a text stands in quotes", `write "…" around it`},
	{unquoted, "comma", "a number has no commas", "write 1000 or 1_000"},
	{unquoted, "", "after the value something follows that does not belong there",
		`a value with a unit stands in quotes: "12m", "30%"; a remark begins with #`},
	{"keys cannot", "", "a name is missing here", `write: name = value`},
	{"key name appears blank", "", "a name is missing here", `write: name = value`},
	{"expected '.' or ']' to end table name", "letter", foreign, `write for example [step."größe"]`},
	{"expected '.' or ']' to end table name", "", "the name in [ ] is not closed", `write "]" at its end; names are letters, digits, - and _`},
	{"table names cannot be empty", "", "a name is missing here", `write it between the [ ]`},
	{"expected end of table array name delimiter", "", "[[ is closed by one ] only", "write ]] at its end"},
	{"expected '.' or '=', but got", "letter", foreign, `write for example "größe" = 3`},
	{"expected '.' or '=', but got", "", `after the name "=" is missing`, `write: name = value; a name with spaces stands in quotes`},
	{"expected key separator", "", `after the name "=" is missing`, `write: name = value`},
	{"expected a comma (',') or array terminator", "", "the list is not closed, or a comma is missing", `write "," between the items and "]" at the end`},
	{"expected a comma or an inline table terminator", "", "the { is not closed, or a comma is missing", `write "," between the entries and "}" at the end`},
	{"newlines not allowed within inline tables", "", "the { is not closed in its line", `write "}" at the end`},
	{"unexpected comma", "", "a comma too many", "take it out"},
	{"invalid datetime", "", "there is no such date", "write it as 2026-01-05"},
	{"leading zeroes", "", "a number does not begin with 0", "write 7, not 007; a time of day stands in quotes"},
	{"'.' must be followed", "", "a number does not end with a point", "write 1 or 1.0"},
	{"floats must start with a digit", "", "a number does not begin with a point", "write 0.5, not .5"},
	{"is out of range", "", "this number is too large", "write a number up to 1_000_000_000_000"},
	{"invalid escape in string", "", `\ has a meaning of its own in "…"`, `write \\, or '…' instead of "…"`},
	{"control characters", "", "there is an invisible control character here", "delete it"},
	{"was already created", "", "this name stands for something else already", "keep one of the two"},
	{"already been defined", "", "this name stands twice in the file", "keep one of the two"},
	{"cannot be used as an array", "", "this is written [ ] above and [[ ]] here", "write it alike"},
}

// near classes what stands at a place, for translations.
func near(data string, at int) string {
	rest := data[at:]
	switch {
	case strings.HasPrefix(rest, "“"), strings.HasPrefix(rest, "”"), strings.HasPrefix(rest, "„"), strings.HasPrefix(rest, "‘"), strings.HasPrefix(rest, "’"):
		return "typographic"
	case strings.HasPrefix(rest, "True"), strings.HasPrefix(rest, "False"), strings.HasPrefix(rest, "TRUE"), strings.HasPrefix(rest, "FALSE"):
		return "truth"
	case strings.HasPrefix(rest, ","):
		return "comma"
	}
	if r, _ := utf8.DecodeRuneInString(rest); r >= utf8.RuneSelf && unicode.IsLetter(r) {
		return "letter"
	}
	return ""
}

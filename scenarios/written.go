package scenarios

import "strings"

// Written says what values of a form are and how they are written, "" where
// there is nothing to say.
func (f Form) Written() string {
	what, remedy := f.example()
	if remedy == "" {
		return ""
	}
	return what + ", " + strings.TrimPrefix(remedy, "write ")
}

// TakesEdits says whether a relative edit can change values of a form.
func (f Form) TakesEdits() bool { return editable(f) }

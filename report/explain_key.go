package report

import (
	"fmt"
	"strings"

	"ripple/report/document"
)

// KeyText is what a file says at a path, and what that means.
type KeyText struct {
	Path    string `json:"path"`
	Means   string `json:"means,omitempty"`
	Written string `json:"written,omitempty"` // how values are written
	Default string `json:"default,omitempty"`
	Says    string `json:"says,omitempty"`  // today; "" if nothing is stated
	Where   string `json:"where,omitempty"` // file:line
	Changed string `json:"changed,omitempty"`
	There   string `json:"changed_where,omitempty"`
	Absent  bool   `json:"absent_today,omitempty"` // what it is of comes with the change

	Keys []KeyText `json:"keys,omitempty"` // of a thing: what is stated of it
}

// ExplainKey says what a key means and what stands there.
func ExplainKey(k KeyText) *Explanation {
	e := &Explanation{Path: k.Path, Title: k.Path}
	k.addTo(e)
	return e
}

func (k KeyText) addTo(e *Explanation) {
	e.Key = &k
	if k.Means != "" {
		e.say(upperFirst(strings.TrimSuffix(k.Means, ".")) + ".")
	}
	list := document.Bullets{}
	item := func(format string, args ...any) { list.Items = append(list.Items, fmt.Sprintf(format, args...)) }
	if k.Keys != nil {
		for _, key := range k.Keys {
			item("%s: %s  (%s), %s", key.Path, key.Says, key.Where, key.Means)
		}
		e.Blocks = append(e.Blocks, list)
		return
	}
	switch {
	case k.Absent:
		item("Today there is no such thing")
	case k.Says != "":
		item("The file says: %s  (%s)", k.Says, k.Where)
	case k.Default != "":
		item("Nothing is stated: it is %s", k.Default)
	default:
		item("Nothing is stated")
	}
	if k.Changed != "" && (k.Changed != k.Says || k.There != k.Where) {
		item("With the change: %s  (%s)", k.Changed, k.There)
	}
	if k.Default != "" && k.Says != "" {
		item("Where nothing is stated: %s", k.Default)
	}
	if k.Written != "" {
		item("A value is %s", k.Written)
	}
	item("Another value for one run: --set %s=…", k.Path)
	e.Blocks = append(e.Blocks, list)
}

// AlsoKey adds what a key means to an explanation of a metric of the same path.
func (e *Explanation) AlsoKey(k KeyText) {
	e.say("It is also a key of the file:")
	k.addTo(e)
}

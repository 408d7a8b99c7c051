package language

import (
	"fmt"
	"strings"

	"ripple/scenarios"
)

// mechanisms are the examples that can be run.
func mechanisms(all [][]*Example) string {
	var b strings.Builder
	for i, c := range chapters() {
		fmt.Fprintf(&b, "### %s\n\n", c.title)
		for _, e := range all[i] {
			if e.Later {
				continue
			}
			fmt.Fprintf(&b, "#### %s\n\n[`%s`](examples/%s)%s\n\n```toml\n%s```\n\n", e.Title, e.File, e.File, e.on(), e.Text)
		}
	}
	return b.String()
}

// on says what a change is put on.
func (e *Example) on() string {
	switch {
	case experiment(e.Kind):
		return ", read by ripple check"
	case e.Kind != scenarios.ChangeFile:
		return ""
	}
	return ", put on " + strings.Join(append([]string{e.Base}, e.Needs...), " and ")
}

// later lists what is still missing.
func later(all [][]*Example) string {
	var list []string
	for _, chapter := range all {
		for _, e := range chapter {
			if e.Later {
				list = append(list, fmt.Sprintf("[%s](examples/%s)", strings.ToLower(e.Title[:1])+e.Title[1:], e.File))
			}
		}
	}
	if list == nil {
		return ""
	}
	return "### Not yet supported\n\nThe language has words for these; files that use them are refused for now: " + strings.Join(list, ", ") + ".\n"
}

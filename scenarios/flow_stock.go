package scenarios

import (
	"fmt"
	"strings"

	"ripple/sim"
)

// uses says what a step takes of which stock, and what happens without.
func (f flow) uses(st *sim.Step) string {
	if st.Uses == nil {
		return ""
	}
	var list []string
	for _, u := range st.Uses {
		list = append(list, fmt.Sprintf("%d %s", u.Units, f.Stocks[u.Stock].Name))
	}
	text := "; uses " + strings.Join(list, " and ")
	if st.IfShort == nil {
		return text + ", or waits for it"
	}
	return text + ", else " + f.byClass(len(st.IfShort), func(c int) string {
		if st.IfShort[c] == nil {
			return "waits for it"
		}
		return "→ " + f.routes(st.IfShort[c:c+1])
	})
}

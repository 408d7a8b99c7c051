package scenarios

// Measure is a number that a result knows of every thing of a kind.
type Measure struct {
	Path   string // "touchpoint.….wait.p90", "touchpoint.….within(60s)", "cost.total"
	Unit   Unit
	Better Direction
}

// Measures are all of them, by kind of thing.
func Measures() []Measure {
	var all []Measure
	for _, object := range measured() {
		for _, m := range measuresOf(object) {
			path := object + ".…." + m.name
			switch {
			case object == "cost", loopOf(m.name) == "" && object == "loop":
				path = object + "." + m.name
			case object == "loop":
				path = object + "." + m.name + ".…"
			}
			if m.argument {
				path += "(60s)"
			}
			all = append(all, Measure{path, m.unit, m.better})
		}
	}
	return all
}

// measured are the kinds of things that have measures.
func measured() []string {
	return []string{"touchpoint", "journey", "step", "stream", "team", "stock", "policy", "cost", "loop"}
}

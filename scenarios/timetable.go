package scenarios

import "ripple/scenarios/tree"

// timetables reads calendars and profiles whether or not anybody uses them, so
// that a mistake does not wait for the change that does.
func (b *binder) timetables() {
	for _, e := range b.root.Get("calendar").Entries() {
		b.calendar(e.Key)
	}
	for _, e := range b.root.Get("profile").Entries() {
		if e.Value.Kind == tree.Table {
			b.byHours(e.Value, "weights", b.weight)
		}
	}
}

func (b *binder) weight(n *tree.Node) float64 { return b.number(n, 0) }

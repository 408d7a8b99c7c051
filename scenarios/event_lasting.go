package scenarios

import "ripple/scenarios/tree"

// lasts says what an event cannot give another value for a while: it can alter
// when batches start, but not whether there are any. It is "" where it can.
func lasts(s spot, v *tree.Node) string {
	old := s.holder.Get(s.key)
	inner := ""
	if len(s.inner) > 0 {
		inner = s.inner[0].text
	}
	switch s.spec.Name {
	case "by":
		if old == nil {
			return "whether a team does it"
		}
	case "fails":
		if old == nil {
			return "whether a team breaks down"
		}
	case "queue_limit":
		if old == nil {
			return "whether there is a queue limit"
		}
	case "when_full":
		if (text(old) == blocks) != (text(v) == blocks) {
			return "whether customers are held up"
		}
	case "batch":
		switch {
		case old == nil:
			return "whether work is done in batches"
		case inner == "" && (old.Get("every") == nil) != (v.Get("every") == nil), inner == "every" && old.Get("every") == nil:
			return "whether batches have a timetable"
		}
	}
	return ""
}

package scenarios

import "ripple/scenarios/tree"

// wrong says whether a problem is known in what an entry says, so that what
// follows from it need not be reported.
func (b *binder) wrong(e *tree.Entry) bool {
	if e == nil {
		return false
	}
	for _, p := range *b.problems {
		for _, at := range []tree.Pos{e.At, e.Value.Pos} {
			if at.IsKnown() && p.Pos.File == at.File && at.At <= p.Pos.At && p.Pos.At < at.At+max(at.Len, 1) {
				return true
			}
		}
	}
	return false
}

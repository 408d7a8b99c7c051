package scenarios

import (
	"errors"
	"fmt"
	"slices"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// lookup is the index of the thing that a text names; -1 after a problem.
func (b *binder) lookup(n *tree.Node, among *names) int {
	name := text(n)
	if i, ok := among.index[name]; ok {
		return i
	}
	if n.Kind != tree.String {
		b.problems.Add(n.Pos, "write its name in quotes", "the name of a %s is expected, got %s", among.kind, n.Kind)
		return -1
	}
	b.noSuch(n.Part(0, len(name)), name, among)
	return -1
}

// noSuch reports a name that nothing has.
func (b *binder) noSuch(at tree.Pos, name string, among *names) {
	if gone, ok := b.order.removed[among.kind+"."+name]; ok {
		b.problems.Add(at, "name another one here", "%s %q is removed in %s:%d and still used here", among.kind, name, gone.Name(), gone.Line())
		return
	}
	remedy, add := "", "add ["+among.kind+"."+name+"]"
	if !isName(name) || isReserved(name) {
		add = ""
	}
	if s, ok := tree.Suggest(name, among.list); ok {
		remedy = fmt.Sprintf("did you mean %q?", s)
	} else if len(among.list) > 0 && len(among.list) <= 12 && among.list[0] != all {
		remedy = "there is " + words(quotedEach(among.list))
		if add != "" {
			remedy += "; or " + add
		}
	} else {
		remedy = add
	}
	b.problems.Add(at, remedy, "there is no %s %q", among.kind, name)
}

// ranks are the classes in the order of a list of segments and journeys, best
// first; those that it leaves out come last.
func (b *binder) ranks(n *tree.Node) []int {
	ranks := make([]int, b.classes())
	items := texts(n)
	for c := range ranks {
		ranks[c] = len(items)
	}
	for i := len(items) - 1; i >= 0; i-- {
		item := items[i]
		segment, isSegment := b.segments.index[item.Text]
		journey, isJourney := b.journeys.index[item.Text]
		if !isSegment && !isJourney {
			both := names{kind: "segment", list: append(append([]string{}, b.segments.list...), b.journeys.list...)}
			remedy := suggestion(item.Text, slices.DeleteFunc(both.list, func(name string) bool { return name == all || name == "" }))
			b.problems.Add(item.Pos, remedy, "%q is neither a segment nor a journey", item.Text)
			continue
		}
		for c := range ranks {
			if isSegment && c%len(b.segments.list) == segment || isJourney && c/len(b.segments.list) == journey {
				ranks[c] = i
			}
		}
	}
	return ranks
}

// failKey reports what is wrong in a key, at the words that are wrong.
func (b *binder) failKey(e *tree.Entry, err error) {
	key := tree.NewString(e.At, e.Key)
	if e.At.Source() == e.Key { // a key without quotes
		b.problems.Add(e.At, remedyOf(err), "%s", err.Error())
		return
	}
	b.fail(key, err)
}

func remedyOf(err error) string {
	if ve, ok := errors.AsType[*value.Error](err); ok {
		return ve.Remedy
	}
	return ""
}

package scenarios

import (
	"strings"

	"ripple/scenarios/tree"
)

// Paths are the addresses of this scenario that Set takes, in the order of the
// schema: every key of everything that has a name, stated or not, and the
// entries of tables as values, such as "team.phones.capacity.Sat 09-17".
func (s *Scenario) Paths() []string {
	var all []string
	add := func(prefix string, keys []Key, n *tree.Node) {
		for i := range keys {
			if k := &keys[i]; k.Status != Later && k.Name != "include" && fits(prefix, k.Name, n) {
				all = append(all, pathsOf(prefix+k.Name, k, n.Get(k.Name))...)
			}
		}
	}
	doc := Schema(ScenarioFile)
	add("", doc.Keys, s.tree)
	for i := range doc.Tables {
		t := &doc.Tables[i]
		n := s.tree.Get(t.Name)
		switch {
		case t.Status == Later || t.Shape == Listed:
		case t.Shape == Single:
			add(t.Name+".", t.Keys, n)
		case t.Shape == Free:
			for _, e := range n.Entries() {
				k := t.Values
				k.Name = e.Key
				all = append(all, pathsOf(t.Name+"."+e.Key, &k, e.Value)...)
			}
		default:
			for _, e := range n.Entries() {
				add(t.Name+"."+e.Key+".", t.Keys, e.Value)
			}
		}
	}
	return all
}

// fits says whether a key makes sense beside what a thing states.
func fits(prefix, key string, n *tree.Node) bool {
	has := func(other string) bool { return n.Entry(other) != nil }
	switch kind, _, _ := strings.Cut(prefix, "."); kind + "." + key {
	case "step.delay", "step.clock":
		return !has("by")
	case "step.work", "step.wrap", "step.setup", "step.units", "step.with", "step.holds", "step.patience", "step.balks", "step.queue_limit":
		return has("by")
	case "step.when_full":
		return has("queue_limit")
	case "step.if_short":
		return has("uses")
	case "step.gives_up", "step.retry_after":
		return has("patience")
	case "step.rework_to", "step.rework_limit":
		return has("first_pass")
	case "team.priority", "team.preempt":
		return text(n.Get("queue")) == "priority"
	case "team.shrinkage":
		return text(n.Get("kind")) != "system"
	case "touchpoint.lag":
		return !live(text(n.Get("channel")))
	case "touchpoint.tolerates":
		return !has("curve") && (has("expects") || has("promise"))
	case "touchpoint.expects":
		return !has("curve")
	case "touchpoint.curve":
		return !has("expects") && !has("tolerates")
	case "touchpoint.feel":
		return has("expects") || has("promise") || has("curve")
	case "run.customers":
		return has("customers")
	}
	return true
}

// pathsOf are the path of a key and those into its value. Arrivals stand for
// their rate.
func pathsOf(path string, k *Key, n *tree.Node) []string {
	all := []string{path}
	switch k.Form {
	case Arrivals:
		if n == nil {
			return all
		}
		for _, sub := range arrivalKeys() {
			if sub.Status != Later && (n.Entry(sub.Name) != nil || position(sub.Name, "spread", "size", "count") >= 0) {
				all = append(all, pathsOf(path+"."+sub.Name, &sub, n.Get(sub.Name))...)
			}
		}
		return all
	case Group:
		for i := range k.Keys {
			if sub := &k.Keys[i]; sub.Status != Later && n != nil {
				all = append(all, pathsOf(path+"."+sub.Name, sub, n.Get(sub.Name))...)
			}
		}
		return all
	case Bounds, Paths, PathLists:
		return all
	}
	if n != nil && n.Kind == tree.Table && !isTimeForm(n) {
		for _, e := range n.Entries() {
			if !strings.Contains(e.Key, ".") {
				all = append(all, pathsOf(path+"."+e.Key, &Key{}, e.Value)...)
			}
		}
	}
	return all
}

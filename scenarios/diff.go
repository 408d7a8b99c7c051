package scenarios

import "ripple/scenarios/tree"

// Sign says what an edit does.
type Sign byte

// The signs.
const (
	New     Sign = '+'
	Changed Sign = '~'
	Removed Sign = '-'
)

// Edit is a difference between two worlds.
type Edit struct {
	Sign          Sign
	Path          string // "team.handlers.capacity"; of what is new or removed the thing, "team.bot"
	Thing         string // "team.handlers"
	Before, After string // for reading: "40", "37"
}

// Diff is what is different between two worlds.
type Diff struct {
	Edits                 []Edit
	New, Changed, Removed int      // things
	Owners                []string // who answers for what is touched
}

// compare lists the differences in the order of the schema.
func compare(old, new *Scenario) Diff {
	d := differ{old: old.tree, new: new.tree}
	doc := Schema(ScenarioFile)
	for _, k := range shared() {
		d.value(k.Name, k.Name, k.Form, d.old.Get(k.Name), d.new.Get(k.Name))
	}
	for i := range doc.Tables {
		d.table(&doc.Tables[i])
	}
	counts := map[Sign]map[string]bool{New: {}, Changed: {}, Removed: {}}
	for _, e := range d.Edits {
		counts[e.Sign][e.Thing] = true
	}
	d.New, d.Changed, d.Removed = len(counts[New]), len(counts[Changed]), len(counts[Removed])
	return d.Diff
}

type differ struct {
	old, new *tree.Node
	Diff
}

func (d *differ) table(t *Table) {
	a, b := d.old.Get(t.Name), d.new.Get(t.Name)
	switch t.Shape {
	case Listed:
		d.list(t, a, b)
	case Named:
		for _, name := range union(a, b) {
			thing := t.Name + "." + name
			x, y := a.Get(name), b.Get(name)
			switch {
			case x == nil:
				d.add(Edit{New, thing, thing, "", ""}, y)
			case y == nil:
				d.add(Edit{Removed, thing, thing, "", ""}, x)
			default:
				for _, key := range union(x, y) {
					if k := t.key(key); k != nil {
						d.owned(thing, x, y, func() { d.key(thing+"."+key, thing, k, x.Get(key), y.Get(key)) })
					}
				}
			}
		}
	default:
		for _, key := range union(a, b) {
			if k := t.key(key); k != nil {
				d.key(t.Name+"."+key, t.Name, k, a.Get(key), b.Get(key))
			}
		}
	}
}

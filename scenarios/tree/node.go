package tree

// Kind is what a Node is.
type Kind uint8

// The kinds.
const (
	Table Kind = iota
	Array
	String
	Integer
	Float
	Bool
	Date // a date, a time of day or both
)

// String is the word for the kind in messages.
func (k Kind) String() string {
	return [...]string{"a table", "a list", "a text", "a number", "a number", "true or false", "a date"}[k]
}

// A Node is a value in a file. Text is the content of a String and, for the
// other scalars, what the file says ("1_000", "true", "2026-01-05").
type Node struct {
	Kind   Kind
	Pos    Pos // of the value; of the name in the header for a [table]
	Text   string
	Number float64 // of an Integer or Float
	Bool   bool
	Items  []*Node // of an Array

	// Edits are relative changes ("+2", "x0.6") of this value, in the order in
	// which they apply; whoever reads the value applies them.
	Edits []*Node

	entries []*Entry
	index   map[string]int
}

// An Entry is a key of a table and what it is set to.
type Entry struct {
	Key   string
	At    Pos // of the key
	Value *Node
}

// NewTable is a table without entries.
func NewTable(at Pos) *Node { return &Node{Kind: Table, Pos: at} }

// NewString is a text that stands at a position.
func NewString(at Pos, text string) *Node { return &Node{Kind: String, Pos: at, Text: text} }

// IsNumber says whether the node is a number.
func (n *Node) IsNumber() bool { return n.Kind == Integer || n.Kind == Float }

// Entries are the entries of a table in the order of the file. They are not to
// be written to; Set and Remove do that.
func (n *Node) Entries() []*Entry {
	if n == nil {
		return nil
	}
	return n.entries
}

// Entry is the entry with a key, nil where there is none.
func (n *Node) Entry(key string) *Entry {
	if n == nil {
		return nil
	}
	if i, ok := n.index[key]; ok {
		return n.entries[i]
	}
	return nil
}

// Get is the value at a path of keys, nil where there is none.
func (n *Node) Get(path ...string) *Node {
	for _, key := range path {
		e := n.Entry(key)
		if e == nil {
			return nil
		}
		n = e.Value
	}
	return n
}

// Set gives a key a value; a new key comes last.
func (n *Node) Set(key string, at Pos, value *Node) {
	if e := n.Entry(key); e != nil {
		e.At, e.Value = at, value
		return
	}
	if n.index == nil {
		n.index = map[string]int{}
	}
	n.index[key] = len(n.entries)
	n.entries = append(n.entries, &Entry{key, at, value})
}

// Remove takes a key out and says whether it was there.
func (n *Node) Remove(key string) bool {
	i, ok := n.index[key]
	if !ok {
		return false
	}
	n.entries = append(n.entries[:i:i], n.entries[i+1:]...)
	delete(n.index, key)
	for ; i < len(n.entries); i++ {
		n.index[n.entries[i].Key] = i
	}
	return true
}

// Keys are the keys of a table in the order of the file.
func (n *Node) Keys() []string {
	keys := make([]string, 0, len(n.Entries()))
	for _, e := range n.Entries() {
		keys = append(keys, e.Key)
	}
	return keys
}

// Clone is a copy that shares nothing that Set, Remove or Edits change.
func (n *Node) Clone() *Node {
	if n == nil {
		return nil
	}
	c := *n
	c.Edits = append([]*Node(nil), n.Edits...)
	c.entries, c.index = nil, nil
	for _, e := range n.entries {
		c.Set(e.Key, e.At, e.Value.Clone())
	}
	c.Items = nil
	for _, item := range n.Items {
		c.Items = append(c.Items, item.Clone())
	}
	return &c
}

// Is says whether there is a node, and of that kind.
func (n *Node) Is(kind Kind) bool { return n != nil && n.Kind == kind }

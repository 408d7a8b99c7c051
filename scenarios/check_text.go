package scenarios

import (
	"strings"
	"unicode"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

// text checks a text that is shown as it stands, or names something.
func (c *checker) text(k *Key, n *tree.Node) {
	if !c.want(n, `a text`, `write it in quotes: "…"`, tree.String) {
		return
	}
	hidden := func(r rune) bool { return unicode.IsControl(r) && !(k.Lines && (r == '\n' || r == '\t')) }
	switch {
	case strings.TrimSpace(n.Text) == "" && k.Required:
		c.problems.Add(n.Pos, "write "+k.Doc, "%q says nothing", k.Name)
	case strings.TrimSpace(n.Text) == "":
		c.problems.Add(n.Pos, "write something, or leave it out", "%q says nothing", k.Name)
	case !k.Lines && strings.Contains(strings.TrimSpace(n.Text), "\n"):
		c.problems.Add(n.Pos, "write it in one line", "%q has several lines", k.Name)
	case strings.ContainsFunc(n.Text, hidden):
		c.problems.Add(n.Pos, "delete it", "there is an invisible control character in this text")
	}
}

// texts checks a list of them. A list without anything in it names nothing.
func (c *checker) texts(k *Key, n *tree.Node) {
	if n.Kind == tree.String {
		c.text(k, n)
		return
	}
	if len(n.Items) == 0 && k.Form != Texts {
		c.problems.Add(n.Pos, "name at least one, or leave it out", "%q names nothing", k.Name)
	}
	seen := map[string]bool{}
	for _, item := range n.Items {
		c.text(k, item)
		if k.Form != Texts && item.Kind == tree.String && seen[item.Text] {
			c.problems.Add(item.Pos, "keep one of them", "%q stands twice", item.Text)
		}
		seen[item.Text] = true
	}
}

// edit says whether a value is a relative edit where there can be one; where
// there cannot, it is a problem.
func (c *checker) edit(k *Key, n *tree.Node) bool {
	if c.relative && isEdit(k.Form, n) {
		return true
	}
	if n.Kind != tree.String || position(k.Form, Duration, Time, Share, ClassShare, Capacity, Cost, Hours, Condition, Balks) < 0 {
		return false
	}
	if _, ok, err := value.ParseEdit(n.Text); !ok || err != nil {
		return false
	}
	if k.Form == Condition || k.Form == Balks {
		c.problems.Add(n.Pos, "write the new condition whole", "a condition cannot be changed by %q", n.Text)
		return true
	}
	if k.Form != Hours && strings.HasPrefix(n.Text, "-") { // said better: below 0
		return false
	}
	if k.Form == Hours {
		c.problems.Add(n.Pos, `write the new hours, such as "Mon-Fri 08-20"`, "hours cannot be changed by %q", n.Text)
		return true
	}
	c.problems.Add(n.Pos, c.unrelative(), "%q is relative, and there is nothing here that it could change", n.Text)
	return true
}

// unrelative is the remedy for a relative edit where there can be none.
func (c *checker) unrelative() string {
	if c.doc.Kind == ChangeFile {
		return "write the value itself"
	}
	return "relative edits belong in a change; write the value itself"
}

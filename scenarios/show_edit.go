package scenarios

import (
	"strconv"
	"strings"

	"ripple/scenarios/tree"
	"ripple/scenarios/value"
)

func showEdits(edits []*tree.Node) string {
	text := ""
	for _, e := range edits {
		text += " " + strings.Replace(e.Text, "x", "×", 1)
	}
	return text
}

// showFit is a time fitted to two numbers: a factor works on both.
func showFit(n *tree.Node) string {
	c := n.Clone()
	c.Edits = nil
	for _, e := range c.Entries() {
		for _, edit := range n.Edits {
			if ed, _, err := value.ParseEdit(edit.Text); err != nil || e.Value.Kind != tree.String {
				return showTable(c, Time) + showEdits(n.Edits)
			} else if _, ok := ed.Factor(); !ok {
				return showTable(c, Time) + showEdits(n.Edits)
			}
		}
		e.Value.Edits = n.Edits
	}
	return showTable(c, Duration)
}

// edited is a scalar after its relative edits.
func edited(n *tree.Node, form Form) (string, bool) {
	edits := make([]value.Edit, len(n.Edits))
	for i, node := range n.Edits {
		e, ok, err := value.ParseEdit(node.Text)
		if !ok || err != nil {
			return "", false
		}
		edits[i] = e
	}
	switch form {
	case Share, ClassShare, Routes:
		x, err := value.Share(n.Text)
		for _, e := range edits {
			if err == nil {
				x, err = e.Share(x)
			}
		}
		return number(x*100) + "%", err == nil
	case Duration:
		if days, ok, err := value.BusinessDays(n.Text); ok {
			for _, e := range edits {
				f, factor := e.Factor()
				if days *= f; !factor {
					return "", false
				}
			}
			return number(days) + "bd", err == nil
		}
		x, err := value.Duration(n.Text)
		for _, e := range edits {
			if err == nil {
				x, err = e.Duration(x)
			}
		}
		return value.FormatDuration(x), err == nil
	case Arrivals:
		r, err := value.ParseRate(n.Text)
		for _, e := range edits {
			if err == nil {
				r, err = e.Rate(r)
			}
		}
		return number(r.Count) + "/" + r.Per, err == nil
	case Time:
		return editedTime(n.Text, edits)
	case Cost:
		amount, unit, _ := strings.Cut(n.Text, "/")
		x, err := value.Number(strings.TrimSpace(amount))
		for _, e := range edits {
			if err == nil {
				x, err = e.Number(x)
			}
		}
		return number(x) + "/" + unit, err == nil
	}
	if !n.IsNumber() {
		return "", false
	}
	x, err := n.Number, error(nil)
	for _, e := range edits {
		if err == nil {
			x, err = e.Number(x)
		}
	}
	return number(x), err == nil
}

// editedTime works out edits of the plain forms: "8m", "~8m", "5m..15m" and
// "5m/8m/20m". Of "~8m" only the factor can be: a time on top makes a sum.
func editedTime(text string, edits []value.Edit) (string, bool) {
	lead, rest := "", text
	if strings.HasPrefix(text, "~") {
		lead, rest = "~", text[1:]
	}
	mark := ""
	for _, m := range []string{"..", "/"} {
		if strings.Contains(rest, m) {
			mark = m
		}
	}
	parts := []string{rest}
	if mark != "" {
		parts = strings.Split(rest, mark)
	}
	for i, p := range parts {
		x, err := value.Duration(p)
		if err != nil {
			return "", false
		}
		for _, e := range edits {
			if _, ok := e.Factor(); !ok && (lead != "" || mark != "") {
				return "", false
			}
			if x, err = e.Duration(x); err != nil {
				return "", false
			}
		}
		parts[i] = value.FormatDuration(x)
	}
	return lead + strings.Join(parts, mark), true
}

// number is a number without the noise of arithmetic.
func number(x float64) string {
	text := strconv.FormatFloat(x, 'f', 6, 64)
	return strings.TrimRight(strings.TrimRight(text, "0"), ".")
}

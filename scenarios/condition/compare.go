package condition

import "github.com/expr-lang/expr/ast"

// compare is a comparison of two operands.
func (c *compiler) compare(operator string, a, b operand) (operand, error) {
	switch {
	case a.kind == prognosis || b.kind == prognosis:
		return c.foresee(operator, a, b)
	case a.kind == subject || b.kind == subject:
		return c.named(operator, a, b)
	case a.kind == truth || b.kind == truth:
		return c.agree(operator, a, b)
	}
	a, err := c.number(a)
	if err != nil {
		return a, err
	}
	if b, err = c.number(b); err != nil {
		return b, err
	}
	if _, err = c.alike(a, b); err != nil {
		return a, err
	}
	if err = c.decided(operator, a, b); err != nil {
		return a, err
	}
	x, y := a.num, b.num
	return operand{kind: truth, yes: func(v *view) bool { return holds(operator, x(v), y(v)) }}, nil
}

// holds says whether a comparison of two numbers is true.
func holds(operator string, x, y float64) bool {
	switch operator {
	case "==":
		return x == y
	case "!=":
		return x != y
	case "<":
		return x < y
	case "<=":
		return x <= y
	case ">":
		return x > y
	}
	return x >= y
}

// agree compares two answers.
func (c *compiler) agree(operator string, a, b operand) (operand, error) {
	for _, o := range []operand{a, b} {
		if _, err := c.truth(o); err != nil {
			return o, err
		}
	}
	x, y := a.yes, b.yes
	switch operator {
	case "==":
		return operand{kind: truth, yes: func(v *view) bool { return x(v) == y(v) }}, nil
	case "!=":
		return operand{kind: truth, yes: func(v *view) bool { return x(v) != y(v) }}, nil
	}
	return a, wrong(a.from, b.to, "join them with && or ||", "yes and no cannot be larger or smaller")
}

// in says whether an operand is one of a list.
func (c *compiler) in(a operand, n ast.Node) (operand, error) {
	list, ok := n.(*ast.ArrayNode)
	if !ok {
		from, to := c.place(n)
		return a, wrong(from, to, "write for example segment in ['plus', 'gold']", `a list in [ ] stands behind "in"`)
	}
	from, to := c.place(list)
	if len(list.Nodes) == 0 {
		return a, wrong(from, to, "name at least one", "nothing is in this list")
	}
	var any []func(*view) bool
	for _, item := range list.Nodes {
		b, err := c.node(item)
		if err != nil {
			return b, err
		}
		same, err := c.compare("==", a, b)
		if err != nil {
			return b, err
		}
		any, to = append(any, same.yes), b.to
	}
	return operand{kind: truth, yes: func(v *view) bool {
		for _, same := range any {
			if same(v) {
				return true
			}
		}
		return false
	}}.at(a.from, to), nil
}

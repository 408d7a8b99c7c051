package condition

import "github.com/expr-lang/expr/ast"

// both is "and" and "or".
func (c *compiler) both(operator string, a, b operand) (operand, error) {
	for _, o := range []operand{a, b} {
		if _, err := c.truth(o); err != nil {
			return o, err
		}
	}
	x, y := a.yes, b.yes
	if operator == "and" || operator == "&&" {
		return operand{kind: truth, yes: func(v *view) bool { return x(v) && y(v) }}, nil
	}
	return operand{kind: truth, yes: func(v *view) bool { return x(v) || y(v) }}, nil
}

// choice is this ? that : otherwise.
func (c *compiler) choice(n *ast.ConditionalNode) (operand, error) {
	if n.Exp1 == n.Cond { // a ?: b
		from, to := c.place(n.Cond)
		return operand{}, wrong(from, to, "write this ? that : otherwise", "between ? and : something is missing")
	}
	var parts [3]operand
	for i, sub := range []ast.Node{n.Cond, n.Exp1, n.Exp2} {
		o, err := c.node(sub)
		if err != nil {
			return o, err
		}
		parts[i] = o
	}
	asked, err := c.truth(parts[0])
	if err != nil {
		return asked, err
	}
	yes := asked.yes
	a, b := parts[1], parts[2]
	if a.kind == truth {
		if b, err = c.truth(b); err != nil {
			return b, err
		}
		return operand{kind: truth, yes: func(v *view) bool {
			if yes(v) {
				return a.yes(v)
			}
			return b.yes(v)
		}}.at(asked.from, b.to), nil
	}
	if a, err = c.number(a); err != nil {
		return a, err
	}
	if b, err = c.number(b); err != nil {
		return b, err
	}
	u, err := c.alike(a, b)
	return operand{kind: number, unit: u, num: func(v *view) float64 {
		if yes(v) {
			return a.num(v)
		}
		return b.num(v)
	}}.at(asked.from, b.to), err
}

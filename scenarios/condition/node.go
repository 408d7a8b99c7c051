package condition

import (
	"fmt"

	"github.com/expr-lang/expr/ast"

	"ripple/scenarios/value"
)

// compiler turns what the library has read into functions, and checks that
// kinds and units go together.
type compiler struct {
	*scanner
	left int // operations that the condition may still have
}

// node compiles a node. In a chain such as 1 < x < 3 the library uses x twice,
// so that the count is of what is evaluated, not of what is written.
func (c *compiler) node(n ast.Node) (operand, error) {
	if c.left--; c.left < 0 {
		return operand{}, &value.Error{Problem: "this condition is too long", Remedy: fmt.Sprintf("write it with %d operations at most, or as several rules", most)}
	}
	switch n := n.(type) {
	case *ast.IdentifierNode:
		return c.leaves[n.Location().From], nil
	case *ast.UnaryNode:
		return c.unary(n)
	case *ast.BinaryNode:
		return c.binary(n)
	case *ast.ConditionalNode:
		return c.choice(n)
	case *ast.ArrayNode:
		from, to := c.place(n)
		return operand{}, wrong(from, to, "write for example segment in ['plus', 'gold']", `a list stands behind "in"`)
	}
	from, to := c.place(n)
	return operand{}, wrong(from, to, example, "this is not part of a condition")
}

// place is where a node stands.
func (c *compiler) place(n ast.Node) (from, to int) {
	return c.token(c.offsets[min(max(n.Location().From, 0), len(c.offsets)-2)])
}

func (c *compiler) unary(n *ast.UnaryNode) (operand, error) {
	o, err := c.node(n.Node)
	if err != nil {
		return o, err
	}
	at, _ := c.place(n)
	from, to := min(at, o.from), o.to
	switch n.Operator {
	case "-", "+":
		if o, err = c.number(o); err != nil {
			return o, err
		}
		return signed(n.Operator, o).at(from, to), nil
	}
	if o, err = c.truth(o); err != nil {
		return o, err
	}
	yes := o.yes
	return operand{kind: truth, yes: func(v *view) bool { return !yes(v) }}.at(from, to), nil
}

func (c *compiler) binary(n *ast.BinaryNode) (operand, error) {
	a, err := c.node(n.Left)
	if err != nil {
		return a, err
	}
	if n.Operator == "in" {
		return c.in(a, n.Right)
	}
	b, err := c.node(n.Right)
	if err != nil {
		return b, err
	}
	var o operand
	switch n.Operator {
	case "and", "&&", "or", "||":
		o, err = c.both(n.Operator, a, b)
	case "==", "!=", "<", "<=", ">", ">=":
		o, err = c.compare(n.Operator, a, b)
	case "+", "-", "*", "/", "%":
		o, err = c.arithmetic(n.Operator, a, b)
	default:
		from, to := c.place(n)
		err = wrong(from, to, example, "%q does not belong here", n.Operator)
	}
	return o.at(a.from, b.to), err
}

package condition

import (
	"fmt"
	"math"
)

// signed is a number with a sign before it.
func signed(sign string, o operand) operand {
	if sign == "+" {
		return o
	}
	if o.constant {
		return fixed(-o.value, o.unit)
	}
	x := o.num
	return operand{kind: number, unit: o.unit, num: func(v *view) float64 { return -x(v) }}
}

// arithmetic is a number made of two.
func (c *compiler) arithmetic(operator string, a, b operand) (operand, error) {
	a, err := c.number(a)
	if err != nil {
		return a, err
	}
	if b, err = c.number(b); err != nil {
		return b, err
	}
	u, err := c.unit(operator, a, b)
	if err != nil {
		return a, err
	}
	o := operand{kind: number, unit: u}
	x, y := a.num, b.num
	switch operator {
	case "+":
		o.num = func(v *view) float64 { return x(v) + y(v) }
	case "-":
		o.num = func(v *view) float64 { return x(v) - y(v) }
	case "*":
		o.num = func(v *view) float64 { return x(v) * y(v) }
	case "/":
		o.num = func(v *view) float64 { return x(v) / y(v) }
	default:
		o.num = func(v *view) float64 { return remainder(x(v), y(v)) }
	}
	return o, nil
}

// remainder is what is left of x after whole steps of y; it has the sign of y.
func remainder(x, y float64) float64 {
	r := math.Mod(x, y)
	if r != 0 && (r < 0) != (y < 0) {
		return r + y
	}
	return r
}

// unit is that of a result.
func (c *compiler) unit(operator string, a, b operand) (unit, error) {
	switch {
	case operator == "+" || operator == "-" || operator == "%":
		return c.alike(a, b)
	case operator == "*" && a.unit == time && b.unit == time:
		return plain, wrong(a.from, b.to, "multiply a time by a number", "this multiplies a time by a time")
	case operator == "/" && b.unit == time && a.unit != time:
		return plain, wrong(a.from, b.to, "divide a time by a time or a number", "this divides %s by a time", a.unit)
	case operator == "/" && a.unit == b.unit:
		return plain, nil
	case a.unit == time || b.unit == plain || b.unit == share:
		return a.unit, nil
	case operator == "*" && (b.unit == time || a.unit == plain || a.unit == share):
		return b.unit, nil
	}
	return plain, nil
}

// alike is the unit of two numbers that are compared or added.
func (c *compiler) alike(a, b operand) (unit, error) {
	u, ok := a.unit.fits(b.unit)
	if ok {
		return u, nil
	}
	for _, pair := range [][2]operand{{a, b}, {b, a}} {
		stated, other := pair[0], pair[1]
		if text := c.said(stated); stated.constant {
			switch {
			case stated.unit == plain && other.unit == time:
				return u, c.wrong(stated, "write the unit: "+text+"m, "+text+"h, "+text+"d", "a time needs a unit, got %s", text)
			case stated.unit == share && other.unit == points:
				return u, c.wrong(stated, fmt.Sprintf("write %g", stated.value*100), "%s is points of 100, not a share", c.said(other))
			case stated.unit == time && other.unit == hours:
				return u, c.wrong(stated, fmt.Sprintf("write %g", stated.value/60), "%s is a number from 0 to 24, not a time", c.said(other))
			}
		}
	}
	remedy := "write both in the same unit"
	if a.unit == share || b.unit == share {
		remedy += "; a share times a count is a count: 80% * team.….capacity"
	}
	return u, wrong(a.from, b.to, remedy, "%q is %s, and %q is %s", c.said(a), a.unit, c.said(b), b.unit)
}

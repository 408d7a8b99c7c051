package condition

import (
	"fmt"
	"math"
)

// decided refuses to compare a number that is read with one that it can never
// reach, such as an occupancy with 80.
func (c *compiler) decided(operator string, a, b operand) error {
	if b.read && a.constant {
		a, b, operator = b, a, mirrored(operator)
	}
	if !a.read || !b.constant {
		return nil
	}
	always := holds(operator, a.lowest, b.value) == holds(operator, a.top, b.value)
	if operator == "==" || operator == "!=" {
		always = b.value < a.lowest || b.value > a.top
	}
	if !always {
		return nil
	}
	remedy := fmt.Sprintf("%s is at least %s", c.said(a), spoken(a.lowest, a.unit))
	switch {
	case a.unit == share && 1 < b.value && b.value <= 100:
		remedy = fmt.Sprintf("write %s", spoken(b.value/100, share))
	case !math.IsInf(a.top, 1):
		remedy = fmt.Sprintf("%s lies between %s and %s", c.said(a), spoken(a.lowest, a.unit), spoken(math.Ceil(a.top), a.unit))
	}
	return c.wrong(b, remedy, "compared with %s it never changes", c.said(b))
}

// mirrored is the operator with its sides exchanged.
func mirrored(operator string) string {
	switch operator[0] {
	case '<':
		return ">" + operator[1:]
	case '>':
		return "<" + operator[1:]
	}
	return operator
}

// spoken is a number in its unit.
func spoken(x float64, u unit) string {
	if u == share {
		return fmt.Sprintf("%g%%", x*100)
	}
	return fmt.Sprintf("%g", x)
}

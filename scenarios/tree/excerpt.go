package tree

import (
	"strings"
	"unicode"
)

// Widths in columns of the terminal.
const (
	widest = 100 // of a line that is shown whole
	before = 50  // kept to the left of the place in a longer one
	tab    = 4
)

// excerpt is a line as it is shown, and the carets under length bytes of it.
// Tabs become spaces, characters that would move the cursor become "·", and
// what is too long is cut.
func excerpt(line string, at, length int) (text, carets string) {
	at = min(max(at, 0), len(line))
	end := min(at+max(length, 1), len(line))
	type cell struct {
		text  string
		width int
		mark  bool
	}
	var cells []cell
	column, from := 0, -1
	for i, r := range line {
		c := cell{string(r), runeWidth(r), at <= i && i < end}
		switch {
		case r == '\t':
			c.width = tab - column%tab
			c.text = strings.Repeat(" ", c.width)
		case unicode.IsControl(r) || r == unicode.ReplacementChar || unicode.Is(unicode.Cf, r):
			c.text, c.width = "·", 1
		}
		if c.mark && from < 0 {
			from = column
		}
		column += c.width
		cells = append(cells, c)
	}
	if from < 0 {
		from = column
	}
	left, right := 0, column
	if column > widest {
		left = max(0, from-before)
		right = left + widest
	}
	var shown, marks strings.Builder
	if left > 0 {
		shown.WriteString("… ")
		marks.WriteString("  ")
	}
	column = 0
	for _, c := range cells {
		if left <= column && column < right {
			shown.WriteString(c.text)
			switch mark := "^"; {
			case c.mark:
				marks.WriteString(strings.Repeat(mark, c.width))
			default:
				marks.WriteString(strings.Repeat(" ", c.width))
			}
		}
		column += c.width
	}
	if right < column {
		shown.WriteString(" …")
	}
	carets = strings.TrimRight(marks.String(), " ")
	if !strings.Contains(carets, "^") {
		carets = marks.String() + "^"
	}
	return strings.TrimRight(shown.String(), " "), carets
}

// runeWidth is the number of columns of a terminal that a character takes: none
// for combining marks, two for the scripts and symbols that Unicode's annex 11
// calls wide.
func runeWidth(r rune) int {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me) || r == 0x200d || 0xfe00 <= r && r <= 0xfe0f:
		return 0
	case 0x1100 <= r && r <= 0x115f, 0x2e80 <= r && r <= 0x303e, 0x3041 <= r && r <= 0x33ff,
		0x3400 <= r && r <= 0x4dbf, 0x4e00 <= r && r <= 0x9fff, 0xa000 <= r && r <= 0xa4cf,
		0xac00 <= r && r <= 0xd7a3, 0xf900 <= r && r <= 0xfaff, 0xfe30 <= r && r <= 0xfe6f,
		0xff00 <= r && r <= 0xff60, 0xffe0 <= r && r <= 0xffe6,
		0x1f300 <= r && r <= 0x1f64f, 0x1f680 <= r && r <= 0x1f6ff, 0x1f900 <= r && r <= 0x1f9ff,
		0x20000 <= r && r <= 0x3fffd:
		return 2
	}
	return 1
}

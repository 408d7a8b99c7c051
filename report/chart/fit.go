package chart

import "strings"

// Fit shortens s to w points with an ellipsis.
func (t Type) Fit(s string, w float64) string {
	if t.Width(s) <= w {
		return s
	}
	runes := []rune(s)
	for n := len(runes) - 1; n > 0; n-- {
		cut := strings.TrimRight(string(runes[:n]), " ,;:-–(") + "…"
		if t.Width(cut) <= w {
			return cut
		}
	}
	return ""
}

// Wrap breaks s into at most n lines of w points; what does not fit is
// shortened in the last line. whole is false if anything was cut.
func (t Type) Wrap(s string, w float64, n int) (lines []string, whole bool) {
	return t.wrap(t.breakable(strings.Fields(s), w), w, n)
}

func (t Type) wrap(words []string, w float64, n int) (lines []string, whole bool) {
	whole = true
	for len(words) > 0 {
		if len(lines) == n-1 {
			rest := strings.Join(words, " ")
			last := t.Fit(rest, w)
			return append(lines, last), whole && last == rest
		}
		k := 1
		for k < len(words) && t.Width(strings.Join(words[:k+1], " ")) <= w {
			k++
		}
		line := strings.Join(words[:k], " ")
		if t.Width(line) > w {
			line, whole = t.Fit(line, w), false
		}
		lines = append(lines, line)
		words = words[k:]
	}
	return lines, whole
}

// breakable splits words that are wider than w after a hyphen or a slash,
// where a reader expects it.
func (t Type) breakable(words []string, w float64) []string {
	var out []string
	for _, word := range words {
		for t.Width(word) > w {
			i := strings.IndexAny(word, "-/")
			if i < 0 || i == len(word)-1 {
				break
			}
			out = append(out, word[:i+1])
			word = word[i+1:]
		}
		out = append(out, word)
	}
	return out
}

// hyphenated also breaks words that are still too wide where the line ends.
func (t Type) hyphenated(words []string, w float64) []string {
	var out []string
	for _, word := range t.breakable(words, w) {
		runes := []rune(word)
		for t.Width(string(runes)) > w {
			n := len(runes) - 1
			for n > 1 && t.Width(string(runes[:n])+"-") > w {
				n--
			}
			if n < 4 { // too narrow for any sensible break
				break
			}
			out = append(out, string(runes[:n])+"-")
			runes = runes[n:]
		}
		out = append(out, string(runes))
	}
	return out
}

// Shrink makes the type smaller, down to smallest, until s is w points wide.
func (t Type) Shrink(s string, w, smallest float64) Type {
	if full := t.Width(s); full > w && full > 0 {
		t.size = max(min(t.size, smallest), t.size*w/full)
	}
	return t
}

// name is a text laid out to be read whole: as few lines and as large as
// possible, smaller before cut.
type name struct {
	t     Type
	lines []string
}

// layName fits s into w×h points: first in the given size on one line, then
// on more lines, then smaller, then with words broken, and only at last cut.
func layName(t Type, s string, w, h, smallest float64, most int) name {
	var last name
	for _, breaking := range []bool{false, true} {
		for size := t.size; ; size -= 0.5 {
			u := t.At(max(size, smallest))
			n := max(1, min(most, int(h/u.Leading())))
			words := u.breakable(strings.Fields(s), w)
			if breaking {
				words = u.hyphenated(words, w)
			}
			for k := 1; k <= n; k++ {
				lines, whole := u.wrap(words, w, k)
				if last = (name{u, lines}); whole {
					return last
				}
			}
			if size <= smallest {
				break
			}
		}
	}
	return last
}

// width is that of the widest line.
func (n name) width() float64 {
	var w float64
	for _, l := range n.lines {
		w = max(w, n.t.Width(l))
	}
	return w
}

// height of all lines together.
func (n name) height() float64 { return float64(len(n.lines)) * n.t.Leading() }

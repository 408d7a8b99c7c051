package chart

import (
	"encoding/base64"
	"fmt"
	"slices"

	"codeberg.org/go-pdf/fpdf"
)

// textCSS sets texts as they were measured: no kerning, no ligatures. The
// classes rr and rb are those of every text in a figure.
const textCSS = `.rr,.rb{font-family:"Ripple Inter",Inter,system-ui,sans-serif;font-kerning:none;font-variant-ligatures:none;white-space:pre}` +
	`.rr{font-weight:400}.rb{font-weight:700}`

// FontCSS is a style sheet with the faces cut down to the runes that are
// needed, and the classes that texts in figures have. Runes the font lacks are
// passed over; a reader's own font stands in for them.
func FontCSS(regular, bold string) (string, error) {
	css := textCSS
	for _, f := range []struct {
		bold   bool
		weight int
		runes  string
	}{{false, 400, regular}, {true, 700, bold}} {
		data, err := cutFont(f.bold, f.runes)
		if err != nil {
			return "", err
		}
		if data != nil {
			css += fmt.Sprintf(`@font-face{font-family:"Ripple Inter";font-weight:%d;src:url(data:font/ttf;base64,%s)}`,
				f.weight, base64.StdEncoding.EncodeToString(data))
		}
	}
	return css, nil
}

// cutFont is the font with the given runes only; nil if there are none.
func cutFont(bold bool, runes string) ([]byte, error) {
	face, err := newTypeface(bold)
	if err != nil {
		return nil, err
	}
	var keep []rune
	for _, r := range runes {
		// The cutter writes a character map of two bytes a rune.
		if r >= ' ' && r <= 0xffff && face.has(r) {
			keep = append(keep, r)
		}
	}
	if len(keep) == 0 {
		return nil, nil
	}
	slices.Sort(keep)
	file, err := FontFile(bold)
	if err != nil {
		return nil, err
	}
	cut := fpdf.UTF8CutFont(file, string(slices.Compact(keep)))
	if len(cut) == 0 {
		return nil, fmt.Errorf("chart: font: cannot cut %d runes", len(keep))
	}
	return cut, nil
}

// runeString lists a set in order.
func runeString(set map[rune]bool) string {
	var list []rune
	for r := range set {
		list = append(list, r)
	}
	slices.Sort(list)
	return string(list)
}

package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"maps"
	"slices"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
)

//go:embed page.gohtml
var pageText string

//go:embed style.css
var styleText string

// narrowWidth is that of the second drawing of figures that can be stacked,
// in points: as wide as a phone's screen with letters a little enlarged.
const narrowWidth = 275

// Write writes the whole document as one self-contained file. The same
// document gives the same bytes.
func Write(w io.Writer, d document.Document) error {
	t, err := template.New("page").Funcs(template.FuncMap{"keep": keep}).Parse(pageText)
	if err != nil {
		return fmt.Errorf("html: %w", err)
	}
	v, err := viewOf(d)
	if err != nil {
		return err
	}
	// The body comes first: it says which runes the fonts have to have.
	var body bytes.Buffer
	if err := t.ExecuteTemplate(&body, "body", v); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	runes := runesOf(body.String() + d.Title)
	fonts, err := chart.FontCSS(runes, runes)
	if err != nil {
		return err
	}
	css := fonts + "\n" + styleText
	sum := sha256.Sum256([]byte(css))
	v.Policy = "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; font-src data:; base-uri 'none'; form-action 'none'"
	v.Style = template.HTML("<style>" + css + "</style>") //nolint:gosec // our own text
	v.Body = template.HTML(body.String())                 //nolint:gosec // written by the template above
	var file bytes.Buffer
	if err := t.ExecuteTemplate(&file, "file", v); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	if _, err := w.Write(file.Bytes()); err != nil {
		return fmt.Errorf("html: writing: %w", err)
	}
	return nil
}

// runesOf lists the runes of s in order.
func runesOf(s string) string {
	set := map[rune]bool{}
	for _, r := range s {
		set[r] = true
	}
	return string(slices.Sorted(maps.Keys(set)))
}

// footer puts what every page has to say before its footer.
func footer(s string) string {
	switch {
	case s == "":
		return document.Simulated + "."
	case strings.HasPrefix(s, document.Simulated):
		return s
	default:
		return document.Simulated + ". " + s
	}
}

// keep holds a number and its unit or interval together on one line.
func keep(s string) string {
	for _, sign := range []string{" %", " ±", "± "} {
		s = strings.ReplaceAll(s, sign, strings.ReplaceAll(sign, " ", "\u00a0"))
	}
	return s
}

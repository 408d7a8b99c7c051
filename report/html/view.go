package html

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	"ripple/report/chart"
	"ripple/report/document"
)

// view is what the template sees.
type view struct {
	document.Document
	Lang   string
	Pages  []page
	Policy string
	Style  template.HTML
	Body   template.HTML
}

type page struct {
	document.Page
	ID, Number   string
	Left, Right  string
	FigureBlocks bool // the page has a figure: on paper it gets the height
	Blocks       []block
}

// block has exactly one of its fields set.
type block struct {
	Figure  *figure
	Table   *table
	Tiles   []document.Tile
	Columns []document.Bullets // neighbouring lists stand side by side
	Note    *document.Note
}

type figure struct {
	Title        string
	Wide, Narrow template.HTML // Narrow is "" where the wide drawing scrolls
	Table        *table
}

type table struct {
	document.Table
	Label string
}

func viewOf(d document.Document) (view, error) {
	v := view{Document: d, Lang: d.Language}
	if v.Lang == "" {
		v.Lang = "en"
	}
	for i, p := range d.Pages {
		g := page{
			Page: p, ID: fmt.Sprintf("p%d-%s", i+1, slug(p.Name)),
			Number: fmt.Sprintf("%d of %d", i+1, len(d.Pages)),
			Left:   footer(d.FooterLeft), Right: d.FooterRight,
		}
		for j, b := range p.Blocks {
			if err := g.add(b, fmt.Sprintf("%s-%d", g.ID, j+1)); err != nil {
				return view{}, err
			}
		}
		v.Pages = append(v.Pages, g)
	}
	return v, nil
}

// add lays out one block; id is unique in the file.
func (g *page) add(b document.Block, id string) error {
	switch b := b.(type) {
	case document.Figure:
		f, err := figureOf(b, id)
		if err != nil {
			return err
		}
		g.FigureBlocks = true
		g.Blocks = append(g.Blocks, block{Figure: f})
	case document.Table:
		g.Blocks = append(g.Blocks, block{Table: tableOf(b, "Table")})
	case document.Tiles:
		g.Blocks = append(g.Blocks, block{Tiles: b.Tiles})
	case document.Bullets:
		if n := len(g.Blocks); n > 0 && g.Blocks[n-1].Columns != nil {
			g.Blocks[n-1].Columns = append(g.Blocks[n-1].Columns, b)
			return nil
		}
		g.Blocks = append(g.Blocks, block{Columns: []document.Bullets{b}})
	case document.Note:
		g.Blocks = append(g.Blocks, block{Note: &b})
	default:
		return fmt.Errorf("html: page %q: no way to write a %T", g.Name, b)
	}
	return nil
}

func figureOf(f document.Figure, id string) (*figure, error) {
	if f.Figure == nil {
		return nil, fmt.Errorf("html: figure %s is empty", id)
	}
	out := &figure{Title: f.Title()}
	var err error
	if out.Wide, err = svg(f.Figure, id, 0); err != nil {
		return nil, err
	}
	if s, ok := f.Figure.(interface{ Stacks() bool }); ok && s.Stacks() {
		if out.Narrow, err = svg(f.Figure, id+"-narrow", narrowWidth); err != nil {
			return nil, err
		}
	}
	if len(f.Table.Rows) > 0 {
		out.Table = tableOf(f.Table, "The figure's numbers")
	}
	return out, nil
}

func svg(f chart.Figure, id string, width float64) (template.HTML, error) {
	var b bytes.Buffer
	if err := chart.SVG(&b, f, chart.SVGOptions{ID: id, Width: width, Bare: true}); err != nil {
		return "", err
	}
	return template.HTML(b.String()), nil //nolint:gosec // SVG escapes every text
}

func tableOf(t document.Table, label string) *table {
	if t.Caption != "" {
		label = t.Caption
	}
	return &table{t, label}
}

// Class is the class of column i's cells.
func (t *table) Class(i int) string {
	if i >= len(t.Columns) {
		return "left"
	}
	switch t.Columns[i].Align {
	case document.Right:
		return "right"
	case document.Center:
		return "center"
	default:
		return "left"
	}
}

// slug makes a name fit for an id and a link.
func slug(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, s)
	return strings.Trim(s, "-")
}

package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"ripple/report/document"
)

// printer writes to a terminal or a file and remembers the first error.
type printer struct {
	w      io.Writer
	colour bool
	err    error
}

func (p *printer) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// WriteTable prints a table as the pages for a terminal do, without colours.
func WriteTable(w io.Writer, t document.Table) error {
	p := printer{w: w}
	p.table(t)
	return p.err
}

// table prints a table with two spaces between the columns and no lines.
func (p *printer) table(t document.Table) {
	out := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.Options{}
	style.Box.PaddingLeft, style.Box.PaddingRight = "", "  "
	style.Format.Header = text.FormatDefault
	out.SetStyle(style)
	var configs []table.ColumnConfig
	head := table.Row{}
	for i, c := range t.Columns {
		head = append(head, c.Head)
		if c.Align == document.Right {
			configs = append(configs, table.ColumnConfig{Number: i + 1, Align: text.AlignRight, AlignHeader: text.AlignRight})
		}
	}
	out.SetColumnConfigs(configs)
	out.AppendHeader(head)
	for _, cells := range t.Rows {
		row := table.Row{}
		for _, c := range cells {
			row = append(row, p.paint(c))
		}
		out.AppendRow(row)
	}
	for _, line := range strings.Split(out.Render(), "\n") {
		p.printf("  %s\n", strings.TrimRight(line, " "))
	}
}

// paint gives a verdict its colour; the words say the same without.
func (p *printer) paint(c document.Cell) string {
	if !p.colour {
		return c.Text
	}
	switch c.Status {
	case document.Better, document.OnTarget:
		return text.Colors{text.FgHiBlue}.Sprint(c.Text)
	case document.Worse, document.Missed:
		return text.Colors{text.FgHiRed}.Sprint(c.Text)
	case document.Amber:
		return text.Colors{text.FgYellow}.Sprint(c.Text)
	case document.Quiet, document.Open:
		return text.Colors{text.Faint}.Sprint(c.Text)
	}
	return c.Text
}

package scenarios

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"ripple/scenarios/tree"
)

// parseMoment reads a date and time as the clock on the wall shows it: opening
// hours follow that clock, so an offset from UTC changes nothing.
func parseMoment(s string) (time.Time, bool) {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC), true
		}
	}
	return time.Time{}, false
}

// cell is a cell of a file that is not empty, and its line.
type cell struct {
	text string
	line int
}

// columnAt is the place of a column among the names at the top.
func columnAt(heads []string, file, column string) (int, error) {
	at := -1
	for i, h := range heads {
		heads[i] = strings.TrimSpace(h)
		switch {
		case heads[i] != column:
		case at >= 0:
			return 0, fmt.Errorf("%s has two columns %s", file, column)
		default:
			at = i
		}
	}
	if at >= 0 {
		return at, nil
	}
	if s, ok := tree.Suggest(column, heads); ok {
		return 0, fmt.Errorf("%s has no column %s; did you mean %s?", file, column, s)
	}
	if len(heads) > 12 {
		return 0, fmt.Errorf("%s has no column %s", file, column)
	}
	return 0, fmt.Errorf("%s has no column %s; it has %s", file, column, words(quotedEach(heads)))
}

func columnOf(text, file, column string) (cells []cell, empty int, err error) {
	r := csv.NewReader(strings.NewReader(text))
	first, _, _ := strings.Cut(text, "\n")
	if strings.Count(first, ";") > strings.Count(first, ",") {
		r.Comma = ';'
	}
	r.ReuseRecord, r.TrimLeadingSpace = true, true
	header, err := r.Read()
	if err != nil {
		return nil, 0, fmt.Errorf("%s has no line of column names", file)
	}
	at, err := columnAt(append([]string(nil), header...), file, column)
	if err != nil {
		return nil, 0, err
	}
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if pe, ok := errors.AsType[*csv.ParseError](err); ok {
			if errors.Is(err, csv.ErrFieldCount) {
				return nil, 0, fmt.Errorf("%s: line %d has %d cells, not %d as the line of names", file, pe.Line, len(record), len(header))
			}
			return nil, 0, fmt.Errorf("%s is not a CSV file: line %d: %w", file, pe.Line, pe.Err)
		}
		if err != nil {
			return nil, 0, fmt.Errorf("%s is not a CSV file: %w", file, err)
		}
		if text := strings.TrimSpace(record[at]); text != "" {
			line, _ := r.FieldPos(at)
			cells = append(cells, cell{strings.Clone(text), line})
		} else {
			empty++
		}
		if len(cells) > mostValues {
			return nil, 0, fmt.Errorf("%s has more than %d lines", file, mostValues)
		}
	}
	if len(cells) == 0 {
		return nil, 0, fmt.Errorf("%s has nothing in column %s", file, column)
	}
	return cells, empty, nil
}

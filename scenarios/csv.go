package scenarios

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Column reads a column of numbers.
func (d folder) Column(file, column string) ([]float64, error) {
	cells, err := d.cells(file, column)
	if err != nil {
		return nil, err
	}
	numbers := make([]float64, 0, len(cells))
	for _, c := range cells {
		x, err := strconv.ParseFloat(c.text, 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			hint := ""
			if _, comma := strconv.ParseFloat(strings.Replace(c.text, ",", ".", 1), 64); comma == nil && err != nil {
				hint = "; write a decimal point"
			}
			return nil, fmt.Errorf("%s, column %s: line %d is no number: %q%s", file, column, c.line, c.text, hint)
		}
		numbers = append(numbers, x)
	}
	return numbers, nil
}

// Moments reads a column of dates and times as minutes after the start.
func (d folder) Moments(file, column string) ([]float64, error) {
	if d.start.IsZero() {
		return nil, errors.New("dates need a start: write [run] start = 2026-01-05")
	}
	cells, err := d.cells(file, column)
	if err != nil {
		return nil, err
	}
	var minutes []float64
	for _, c := range cells {
		t, ok := parseMoment(c.text)
		if !ok {
			hint := "write it as 2026-01-05 09:30"
			if _, err := strconv.ParseFloat(c.text, 64); err == nil {
				hint = "write the unit if these are numbers, such as #" + column + "[m]"
			}
			return nil, fmt.Errorf("%s, column %s: line %d is no date and time: %q; %s", file, column, c.line, c.text, hint)
		}
		minutes = append(minutes, t.Sub(d.start).Minutes())
	}
	return minutes, nil
}

// cells are the cells of a column that are not empty.
func (d folder) cells(file, column string) ([]cell, error) {
	name, err := inside(d.fsys, d.home, d.dir, file, d.outside)
	if err != nil {
		return nil, err
	}
	key := name + "\x00" + column
	if cells, ok := d.columns[key]; ok {
		return cells, nil
	}
	text, err := d.text(name, file)
	if err != nil {
		return nil, err
	}
	cells, empty, err := columnOf(text, file, column)
	if err == nil {
		d.columns[key] = cells
	}
	if empty > 0 {
		d.notes = append(d.notes, fmt.Sprintf("%s: %d cells of column %s are empty and left out, of %d", file, empty, column, empty+len(cells)))
	}
	return cells, err
}

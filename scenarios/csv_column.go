package scenarios

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"ripple/scenarios/tree"
)

func parseMoment(s string) (time.Time, bool) {
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02", time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

func columnOf(text, file, column string) ([]string, error) {
	r := csv.NewReader(strings.NewReader(text))
	first, _, _ := strings.Cut(text, "\n")
	if strings.Count(first, ";") > strings.Count(first, ",") {
		r.Comma = ';'
	}
	r.FieldsPerRecord, r.ReuseRecord, r.TrimLeadingSpace = -1, true, true
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s has no line of column names", file)
	}
	at, heads := -1, append([]string(nil), header...)
	for i, h := range heads {
		heads[i] = strings.TrimSpace(h)
		if heads[i] == column {
			at = i
		}
	}
	if at < 0 {
		if s, ok := tree.Suggest(column, heads); ok {
			return nil, fmt.Errorf("%s has no column %s; did you mean %s?", file, column, s)
		}
		return nil, fmt.Errorf("%s has no column %s", file, column)
	}
	var cells []string
	for {
		record, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("%s is not a CSV file: %w", file, err)
		}
		if at < len(record) && strings.TrimSpace(record[at]) != "" {
			cells = append(cells, strings.Clone(strings.TrimSpace(record[at])))
		}
		if len(cells) > mostValues {
			return nil, fmt.Errorf("%s has more than %d lines", file, mostValues)
		}
	}
	if len(cells) == 0 {
		return nil, fmt.Errorf("%s has nothing in column %s", file, column)
	}
	return cells, nil
}

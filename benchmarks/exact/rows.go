package main

import (
	"encoding/json"
	"os"
)

// table is where the exact values are, seen from the top of the repository. They
// were worked out independently of this program; their sources are in the file.
const table = "sim/theory/testdata/exact.json"

// row is one exact value.
type row struct {
	Name     string  // of the system
	Family   string  // such as "M/M/c"
	Quantity string  // such as "mean wait Wq"
	Exact    float64 `json:"exact_value"`
}

func readRows(path string) ([]row, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var rows []row
	return rows, json.Unmarshal(text, &rows)
}

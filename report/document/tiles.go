package document

// Tiles are a few large numbers side by side.
type Tiles struct{ Tiles []Tile }

// Tile is one measure, before and after. Without a change only Today is set.
type Tile struct {
	Label          string // "Wait for a decision, 9 in 10 within"
	Today, Changed string // "3.42", "1.85"
	Unit           string // "days"
	Change         string // "−1.57 ± 0.022 days"
	Target         string // "≤ 3 d"; "" for none
	Verdict        string // in words: "better", "on target"
	Status         Status
}

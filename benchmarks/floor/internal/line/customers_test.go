package line

import "testing"

// Two lines through the same customers, first in and first out, while numbers
// are given away again.
func TestCustomers(t *testing.T) {
	c := NewCustomers()
	var lines [2]Station
	var plain [2][]uint32
	for i := range 2000 {
		for j := range lines {
			number := c.Enter(float64(i))
			if number == 0 || c.all[number].Arrival != float64(i) {
				t.Fatalf("number %d arrived at %g, want %d", number, c.all[number].Arrival, i)
			}
			c.Join(&lines[j], number)
			plain[j] = append(plain[j], number)
		}
		for j := range lines {
			for range i * (j + 1) % 4 {
				if len(plain[j]) == 0 {
					break
				}
				number := c.Call(&lines[j])
				if number != plain[j][0] {
					t.Fatalf("called %d, want %d", number, plain[j][0])
				}
				c.Leave(number)
				plain[j] = plain[j][1:]
			}
			if lines[j].Empty() != (len(plain[j]) == 0) {
				t.Fatalf("first is %d with %d in line", lines[j].first, len(plain[j]))
			}
		}
	}
}

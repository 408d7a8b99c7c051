package floor

import "testing"

// Two lines through the same customers, first in and first out, while numbers
// are given away again.
func TestCustomers(t *testing.T) {
	c := newCustomers()
	var lines [2]station
	var plain [2][]uint32
	for i := range 2000 {
		for j := range lines {
			number := c.enter(float64(i))
			if number == 0 || c.all[number].arrival != float64(i) {
				t.Fatalf("number %d arrived at %g, want %d", number, c.all[number].arrival, i)
			}
			c.join(&lines[j], number)
			plain[j] = append(plain[j], number)
		}
		for j := range lines {
			for range i * (j + 1) % 4 {
				if len(plain[j]) == 0 {
					break
				}
				number := c.call(&lines[j])
				if number != plain[j][0] {
					t.Fatalf("called %d, want %d", number, plain[j][0])
				}
				c.leave(number)
				plain[j] = plain[j][1:]
			}
			if (lines[j].first == 0) != (len(plain[j]) == 0) {
				t.Fatalf("first is %d with %d in line", lines[j].first, len(plain[j]))
			}
		}
	}
}

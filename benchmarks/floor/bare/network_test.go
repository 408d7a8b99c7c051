package bare

import (
	"testing"

	"ripple/benchmarks/floor/internal/workload"
)

// Three tables say the same thing, which server belongs to which station.
func TestServers(t *testing.T) {
	place := 0
	for at, size := range workload.Servers {
		for range size {
			if int(w3Station[place]) != at {
				t.Errorf("place %d is at station %d, want %d", place, w3Station[place], at)
			}
			if w3Servers[at]&(1<<place) == 0 {
				t.Errorf("station %d does not have place %d", at, place)
			}
			place++
		}
	}
	var all, sum uint64
	for _, servers := range w3Servers {
		all, sum = all|uint64(servers), sum+uint64(servers)
	}
	if place != w3Arrival || all != sum || all != 1<<w3Arrival-1 {
		t.Errorf("%d places, bits %x, sum of bits %x", place, all, sum)
	}
}

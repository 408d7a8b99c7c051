package workload

import (
	"maps"
	"testing"
)

// The table of routes against the percentages of the workload.
func TestRoutes(t *testing.T) {
	want := [Stations]map[uint8]int{
		{1: 60, 2: 40}, {3: 70, 2: 20, 0: 10}, {4: 90, 1: 10}, {5: 50, 6: 40, 1: 10},
		{6: 60, 5: 30, 2: 10}, {7: 90, 3: 10}, {7: 90, 4: 10}, {Left: 90, 5: 5, 6: 5},
	}
	for at, routes := range Route {
		got := map[uint8]int{}
		for _, to := range routes {
			got[to] += 100 / Shares
		}
		if !maps.Equal(got, want[at]) {
			t.Errorf("station %d: routes %v, want %v", at, got, want[at])
		}
	}
}

package draw

import (
	"math"
	"testing"
)

// The layers must close at the top.
func TestLayersClose(t *testing.T) {
	last := zig.edge[layers-1]
	if math.Abs(zig.edge[0]*zig.high[1]-last*(1-zig.high[layers-1])) > 1e-12 {
		t.Errorf("the top layer, ending at %g, has another area than the lowest", last)
	}
}

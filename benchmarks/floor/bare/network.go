package bare

import "ripple/benchmarks/floor/internal/workload"

// The place of each of the 31 servers of W3 among 32 pending events. The last
// place is the next arrival.
const (
	stations  = workload.Stations
	w3Arrival = 31
	w3Mask    = 31
)

// w3Station is the station of each server.
var w3Station = [w3Mask + 1]uint8{
	0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4,
	4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, workload.Left,
}

// w3Servers has a bit for each server of a station.
var w3Servers = [stations]uint32{
	0x7 << 0, 0xf << 3, 0x1f << 7, 0x7 << 12,
	0xf << 15, 0x1f << 19, 0x7 << 24, 0xf << 27,
}

// Package workload holds what all floors of a workload know about it.
package workload

// The network of W3: eight stations with one line each.
const (
	Stations = 8
	Left     = Stations // the route of a customer who is done
	Shares   = 20       // all routes are multiples of 5 %
)

// Servers is the size of the team of each station.
var Servers = [Stations]uint8{3, 4, 5, 3, 4, 5, 3, 4}

// Work is the mean work at each station in minutes.
var Work = [Stations]float64{
	2.367530011472, 4.411466293138, 6.534826907327, 4.290075182773,
	5.199650166055, 7.742473486406, 3.71911106818, 3.06,
}

// Route has, for each station, the next one for each 5 % of its customers, so
// a route is one lookup instead of a chain of comparisons.
var Route = [Stations][Shares]uint8{
	{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2},
	{3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 0, 0},
	{4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 1, 1},
	{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 1, 1},
	{6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 5, 5, 5, 5, 2, 2},
	{7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 3, 3},
	{7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 4, 4},
	{Left, Left, Left, Left, Left, Left, Left, Left, Left, Left,
		Left, Left, Left, Left, Left, Left, Left, Left, 5, 6},
}

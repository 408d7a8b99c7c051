package theory

import (
	"errors"
	"fmt"
)

// Network is an open network of M/M/c nodes.
type Network struct {
	Rates   []float64 // total arrivals at each node, per unit of time
	Nodes   []Delay   // each node as if it stood alone; Wait is that of one visit
	Sojourn float64   // mean total time of a customer from outside; NaN when none arrive
}

// Jackson returns the open Jackson network: Poisson arrivals from outside,
// exponential servers, first come, first served, routing by chance. Service is
// the rate of one server of each node. Overloaded nodes are all reported, each
// as an [*UnstableError], in one joined error.
//
// Source: J. R. Jackson 1957 (product form); total time by Little's law.
func Jackson(external, service []float64, servers []int, routing [][]float64) (Network, error) {
	if len(service) != len(external) || len(servers) != len(external) {
		return Network{}, &ArgumentError{"number of service rates or servers", float64(len(service)), fmt.Sprintf("one a node (%d)", len(external))}
	}
	rates, err := Traffic(external, routing)
	if err != nil {
		return Network{}, err
	}
	net := Network{Rates: rates, Nodes: make([]Delay, len(rates))}
	var inside, outside float64
	var errs []error
	for i, rate := range rates {
		node, err := MMc(rate, service[i], servers[i])
		var unstable *UnstableError
		if errors.As(err, &unstable) {
			unstable.Where = fmt.Sprintf("node %d", i+1)
		} else if err != nil {
			err = fmt.Errorf("node %d: %w", i+1, err)
		}
		errs = append(errs, err)
		net.Nodes[i] = node
		inside += node.Inside
		outside += external[i]
	}
	if err := errors.Join(errs...); err != nil {
		return Network{}, err
	}
	net.Sojourn = inside / outside
	return net, nil
}

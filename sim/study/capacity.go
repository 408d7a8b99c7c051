package study

import "fmt"

// capacityPlan asks whether the work that comes can be done at all, whoever does
// it and whichever way customers take: how many members are missing at least. It
// is the static planning problem of queueing networks, in its dual form: each
// team has a price for a minute of a member, at most 1; every job is done and
// every customer goes where that costs least; and what it all costs, less what
// the teams are worth, is what is missing. Where all teams are alike these prices
// are 0 or 1, and the teams with a price those which are overloaded together.
//
// Source: Harrison, Brownian models of open processing networks, Annals of
// Applied Probability 10, 2000.
type capacityPlan struct {
	*traffic
	prices map[int]int    // of a team: number of its variable
	values map[[2]int]int // of class and step: what a job costs, where there are several ways to do it; jobs alike share one
	ways   map[[2]int]int // of class and step: what it costs to go on, where that depends on what is going on
	size   int            // variables
	rows   []map[int]float64
	bounds []float64
}

// missing is how many members are missing on some teams on average over the week,
// and the price of each. Teams that are not among them have time without end.
func (t *traffic) missing(loads []Load, teams []int) (members float64, prices map[int]float64) {
	p := capacityPlan{traffic: t, prices: map[int]int{}, values: map[[2]int]int{}, ways: map[[2]int]int{}}
	for _, team := range teams {
		p.prices[team] = len(p.prices)
	}
	p.variables()
	goal := make([]float64, p.size)
	for class := range t.networks {
		p.add(goal, 1, p.journey(class, t.external[class]))
	}
	for _, team := range teams {
		goal[p.prices[team]] -= full * loads[team].Heads
		p.atMost(1, map[int]float64{p.prices[team]: 1})
	}
	p.choices()
	x, members := maximise(goal, p.rows, p.bounds)
	prices = map[int]float64{}
	for _, team := range teams {
		prices[team] = x[p.prices[team]]
	}
	return members, prices
}

// variables numbers what the plan asks for. What a job costs is the least that one
// of the ways to do it costs.
func (p *capacityPlan) variables() {
	alike := map[string]int{}
	p.size = len(p.prices)
	for class, n := range p.networks {
		for step, reached := range n.reached {
			if ways := n.crews[step]; reached && len(ways) > 1 {
				what := fmt.Sprint(ways)
				v, known := alike[what]
				if !known {
					v = p.size
					alike[what] = v
					p.size++
					for _, way := range ways {
						row := map[int]float64{v: 1}
						p.crew(row, -1, way)
						p.atMost(0, row)
					}
				}
				p.values[[2]int{class, step}] = v
			}
			if reached && depends(p.set.Steps[step].Next[class]) {
				p.ways[[2]int{class, step}] = p.size
				p.size++
			}
		}
	}
}

// choices says that customers take the way that costs least.
func (p *capacityPlan) choices() {
	for class, n := range p.networks {
		for step := range n.crews {
			if v, ok := p.ways[[2]int{class, step}]; ok {
				for _, b := range p.set.Steps[step].Next[class] {
					row := map[int]float64{v: 1}
					if b.To >= 0 {
						from := make([]float64, len(n.crews))
						from[b.To] = 1
						for k, c := range p.journey(class, from) {
							row[k] -= c
						}
					}
					p.atMost(0, row)
				}
			}
		}
	}
}

// journey is what customers of a class cost who come from outside to some steps,
// until they leave or the way depends on what is going on.
func (p *capacityPlan) journey(class int, external []float64) map[int]float64 {
	n := *p.networks[class]
	n.cut = true
	cost := map[int]float64{}
	visits, err := solve(external, n.routing())
	if err != nil { // the same routing had a way out before it was cut
		return cost
	}
	for step, v := range visits {
		served := v * n.pass[step]
		if served == 0 {
			continue
		}
		jobs := served * jobs(&p.set.Steps[step], p.total(step))
		if value, ok := p.values[[2]int{class, step}]; ok {
			cost[value] += jobs
		} else if len(n.crews[step]) > 0 {
			p.crew(cost, jobs, n.crews[step][0])
		}
		if way, ok := p.ways[[2]int{class, step}]; ok {
			cost[way] += served * (1 - n.late[step]) * (1 - n.wrong(step))
		}
	}
	return cost
}

// crew adds to row what so many jobs cost that are done in one way.
func (p *capacityPlan) crew(row map[int]float64, jobs float64, way []part) {
	for i := range way {
		if price, ok := p.prices[way[i].team]; ok {
			row[price] += jobs * way[i].minutes()
		}
	}
}

func (p *capacityPlan) add(goal []float64, factor float64, terms map[int]float64) {
	for k, c := range terms {
		goal[k] += factor * c
	}
}

func (p *capacityPlan) atMost(bound float64, terms map[int]float64) {
	p.rows, p.bounds = append(p.rows, terms), append(p.bounds, bound)
}

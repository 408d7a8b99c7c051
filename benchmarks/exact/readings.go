package main

import (
	"fmt"
	"maps"

	"ripple/benchmarks/compare"
	"ripple/sim/calendar"
)

// readings say which metric stands for which quantity of the table.
type readings map[string]compare.Reading

// with are these readings and others.
func (r readings) with(others readings) readings {
	all := maps.Clone(r)
	maps.Copy(all, others)
	return all
}

// desk is what is known of one step, serve, of one team, desk.
var desk = readings{
	"utilisation":             compare.At("team.desk.occupancy"),
	"mean wait in queue Wq":   compare.At("step.serve.queue_time"),
	"mean wait Wq":            compare.At("step.serve.queue_time"),
	"Wq of accepted":          compare.At("step.serve.queue_time"),
	"Wq per customer":         compare.At("step.serve.queue_time"),
	"mean time in system W":   compare.At("journey.lead_time"),
	"W per customer":          compare.At("journey.lead_time"),
	"mean queue length Lq":    compare.At("step.serve.queue"),
	"mean queue Lq":           compare.At("step.serve.queue"),
	"mean number in system L": compare.At("step.serve.wip"),
	"L":                       compare.At("step.serve.wip"),
}

// answered is what the customers at the desk see.
var answered = readings{
	"P(wait>0)":               compare.At("touchpoint.answer.within(0s)").Rest(),
	"90th percentile of wait": compare.At("touchpoint.answer.wait.p90"),
}

// later is the share who wait longer than a limit.
func later(limit string) readings {
	return desk.with(answered).with(readings{"P(wait>t)": compare.At("touchpoint.answer.within(" + limit + ")").Rest()})
}

// impatient is what is known where customers give up; times in the table are in
// units of so many minutes.
func impatient(unit float64) readings {
	return desk.with(answered).with(readings{
		"P(abandon)": compare.At("step.serve.gave_up"),
		"mean time in queue, all customers (served+abandoned)": compare.At("step.serve.queue_time").Times(1 / unit),
		"mean wait of served customers":                        compare.At("team.desk.asa").Times(1 / unit),
	})
}

// room is what is known of a desk with few places to wait.
var room = desk.with(readings{
	"P(blocked)": compare.At("step.serve.turned_away"),
	"throughput": perMinute("stream.all.throughput"),
})

// nodes is what is known of a network of n steps, each with a team of its own.
func nodes(n int) readings {
	r := readings{"mean total time in system (per external arrival)": compare.At("journey.lead_time")}
	for i := 1; i <= n; i++ {
		r[fmt.Sprintf("Wq node %d", i)] = compare.At(fmt.Sprintf("step.node-%d.queue_time", i))
		r[fmt.Sprintf("utilisation node %d", i)] = compare.At(fmt.Sprintf("team.team-%d.occupancy", i))
	}
	return r
}

// stock is what is known of parts that customers take, and wait for.
var stock = readings{
	"P(met at once)":          compare.At("stock.parts.fill_rate"),
	"mean on hand":            compare.At("stock.parts.on_hand"),
	"mean backorders":         compare.At("stock.parts.backorders"),
	"orders per unit of time": perMinute("stock.parts.orders"),
	"mean wait for stock":     compare.At("journey.lead_time"),
}

// tandem is what is known of two stations of which the first can be blocked.
var tandem = readings{
	"throughput":                      perMinute("stream.line.throughput"),
	"P(arrival lost)":                 compare.At("step.one.turned_away"),
	"mean time in system of accepted": compare.At("journey.lead_time"),
	"mean number in system":           compare.At("step.one.wip").Plus(compare.At("step.two.wip")),
	"P(server 1 blocked)":             compare.Sum("step.one.blocked").Per(compare.Count("step.one.wip")),
}

// line is what is known of a line that always has work.
var line = readings{"throughput": perMinute("stream.line.throughput")}

// perMinute is a throughput, which is reported by the week.
func perMinute(path string) compare.Reading {
	return compare.At(path).Times(1 / float64(calendar.WeekLength))
}

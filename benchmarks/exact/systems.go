package main

import (
	"cmp"
	"embed"

	"ripple/benchmarks/compare"
)

//go:embed *.toml
var files embed.FS

// system is a scenario with figures that are known exactly.
type system struct {
	row  string          // its name in the table, and that of its file
	base string          // name of the file, if it is another
	set  []compare.Value // what differs from the file
	at   readings
	runs int // at least; 0: as many as usual
}

func (s *system) scenario() *compare.Scenario {
	return &compare.Scenario{Files: files, Name: cmp.Or(s.base, s.row) + ".toml", Set: s.set}
}

// nurses are those of MM5_nurses_pydesrap with something else.
func nurses(row, path, text string, more ...compare.Value) system {
	return system{row: row, base: "MM5_nurses_pydesrap", set: append(more, compare.Value{Path: path, Text: text}), at: desk.with(answered)}
}

// atTime is how many are inside at a time of the day, for which there is no
// metric: the mean number of a tenth of a second, three days after the beginning.
func atTime(clock, warmUp string, runs int) system {
	return system{
		row: "calendar_9to17_preempt", runs: runs,
		set: []compare.Value{{Path: "run.warmup", Text: warmUp}, {Path: "run.length", Text: warmUp + "100ms"}},
		at:  readings{"mean number in system at " + clock: compare.At("step.serve.wip")},
	}
}

// systems are all that are simulated.
var systems = []system{
	{row: "MM1_rho0.8", at: later("5m")},
	{row: "MM1_rho0.9", at: later("10m")},
	{row: "MM3_bank_ciw", at: later("10m")},
	{row: "MM4_bank_ciw", base: "MM3_bank_ciw", set: []compare.Value{{Path: "team.desk.capacity", Text: "4"}}, at: later("10m")},
	{row: "MM5_nurses_pydesrap", at: later("5m")},
	{row: "MM10_rho0.95", at: later("60s")},
	nurses("MM5_nurses_service8", "step.serve.work", "exp(8m)"),
	// A little over nine in ten do not wait: in short runs it can be fewer.
	nurses("MM5_nurses_service9", "step.serve.work", "exp(9m)", compare.Value{Path: "run.length", Text: "800000m"}),
	nurses("MM5_nurses_service10", "step.serve.work", "exp(10m)"),
	nurses("MM5_nurses_service11", "step.serve.work", "exp(11m)"),
	nurses("MM5_nurses_service12", "step.serve.work", "exp(12m)"),
	nurses("MM5_nurses_service13", "step.serve.work", "exp(13m)"),
	nurses("MM5_nurses_service14", "step.serve.work", "exp(14m)"),
	nurses("MM5_nurses_service15", "step.serve.work", "exp(15m)"),
	nurses("MM6_nurses", "team.desk.capacity", "6"),
	nurses("MM7_nurses", "team.desk.capacity", "7"),
	nurses("MM8_nurses", "team.desk.capacity", "8"),
	{row: "pooled_MM2_rho0.9", at: later("5m")},

	{row: "MD1_rho0.8", at: desk},
	{row: "MU1_uniform0_2", at: desk},
	{row: "MLN1_cv2", at: desk},
	{row: "ME2_1_rho0.8", at: desk},
	{row: "MTri1_call", at: desk},
	{row: "MD3_rho0.8", at: desk},
	{row: "DM1_rho0.8", at: desk.with(answered)},
	{row: "UM1_rho0.8", at: desk.with(answered)},

	{row: "ErlangB_c5_a3", at: readings{"P(blocked)": compare.At("step.serve.gave_up")}},
	{row: "ErlangB_c10_a8", at: readings{"P(blocked)": compare.At("step.serve.gave_up")}},
	{row: "ErlangB_c14_a8.6", at: readings{"P(blocked)": compare.At("step.serve.gave_up")}},
	{row: "MM2_3_simmer", at: room},
	{row: "MM1_10_overload", at: room},
	{row: "MM3_8", at: room},
	{row: "ErlangA_100cph", at: impatient(60)},
	{row: "ErlangA_overload", at: impatient(1)},

	{row: "prio2_MM1", at: readings{
		"Wq class 1": compare.At("touchpoint.answer.wait[first]"),
		"Wq class 2": compare.At("touchpoint.answer.wait[second]"),
		"Wq overall": compare.At("step.serve.queue_time"),
	}},
	{row: "preempt2_MM1", at: readings{
		"time in system class 1": compare.At("journey.lead_time[first]"),
		"time in system class 2": compare.At("journey.lead_time[second]"),
	}},

	{row: "tandem_KSL", at: nodes(2)},
	{row: "cafe_ciw", at: nodes(3)},
	{row: "rework_feedback", at: nodes(1)},
	{row: "rework_lending_like", at: nodes(3)},
	{row: "tandem_BAS_b", at: tandem},
	{row: "tandem_BAS_c", at: tandem},
	{row: "saturated_line_N2_b0", at: line},
	{row: "saturated_line_N2_b1", at: line},
	{row: "saturated_line_N3_b0", at: line},
	{row: "saturated_line_N4_b0", at: line},

	{row: "MM1_breakdowns", at: desk},
	{row: "MX_M1_fixed4", at: desk},
	{row: "machine_repair_3_1", at: readings{
		"mean machines down":   compare.At("step.repair.wip"),
		"mean wait for repair": compare.At("step.repair.queue_time"),
		"operator utilisation": compare.At("team.operator.occupancy"),
	}},
	{row: "MGinf", at: readings{"mean number in service": compare.At("step.serve.wip")}},
	{row: "stock_base_exp", at: stock},
	{row: "stock_base_lognormal", base: "stock_base_exp", set: []compare.Value{{Path: "stock.parts.lead", Text: "lognormal(20m, sd 20m)"}}, at: stock},
	{row: "stock_sQ", at: stock},
	{row: "hetero_MM2", at: readings{
		"Wq":                      compare.At("step.serve.queue_time"),
		"mean time in system":     compare.At("journey.lead_time"),
		"slow server utilisation": compare.At("team.slow.occupancy"),
	}},
	{row: "calendar_9to17_preempt", at: readings{
		"mean wait-in-queue+paused (h), all customers": compare.At("step.serve.queue_time").Times(1. / 60),
		"mean time in system (h)":                      compare.At("journey.lead_time").Times(1. / 60),
	}},
	atTime("09:00", "3d9h", usual),
	atTime("17:00", "3d17h", 4000), // few are there then, and seldom
}

package scenarios

func sweepKeys() []Key {
	return []Key{
		{Name: "sweep", Form: Text, Required: true, Doc: "the title"},
		{Name: "base", Form: Text, Required: true, Doc: "the scenario, a file seen from this one"},
		{Name: "changes", Form: Texts, Doc: "changes that are put on it first, left to right"},
		{Name: "design", Form: Choice, Default: string(Grid), Words: designs(), Doc: "which combinations of values are looked at: all of them; one factor at a time, the others as they are; " +
			"or a number of points, spread at random (`latin`) or evenly (`halton`)"},
		{Name: "points", Form: Count, Doc: "how many points, of latin and halton"},
	}
}

func designs() []string {
	return []string{string(Grid), string(OneAtATime), string(Latin), string(Halton)}
}

func varyTable() Table {
	return Table{Name: "vary", Shape: Free, Values: Key{Form: Levels},
		Doc: "what is varied: values by their path. A path that a change sets, or of something that it brings, is varied in the changed world; " +
			"any other in both worlds. Relative values start from the base with its changes. A path into the rollout of a change begins with `rollout`"}
}

func sweepShowTable() Table {
	return Table{Name: "show", Doc: "what is looked at", Keys: []Key{
		{Name: "metrics", Form: Texts, Doc: "metrics by their path; those of the targets if not stated"},
		{Name: "chart", Form: Choice, Words: []string{"heatmap", "tornado", "curves", "table"}, Doc: "how it is drawn: `heatmap` of two factors or more, `tornado` of one at a time, `curves` over the first, or a `table`"},
	}}
}

// sweepRunTable is how a sweep is simulated. What is simulated stands in the scenario.
func sweepRunTable() Table {
	return Table{Name: "run", Doc: "how each point is simulated, where that differs from the scenario", Keys: []Key{
		{Name: "replications", Form: Count, Doc: "how many runs of each point"},
		{Name: "seed", Form: Count, Doc: "of all random draws; the same at every point"},
	}}
}

func optimiseKeys() []Key {
	return []Key{
		{Name: "optimise", Form: Text, Required: true, Doc: "the title"},
		{Name: "base", Form: Text, Required: true, Doc: "the scenario, a file seen from this one"},
		{Name: "changes", Form: Texts, Doc: "changes that are put on it first, left to right"},
		{Name: "minimise", Form: MetricPath, Doc: "a metric to make as small as possible; this or `maximise`"},
		{Name: "maximise", Form: MetricPath, Doc: "a metric to make as large as possible; this or `minimise`"},
	}
}

func decideTable() Table {
	return Table{Name: "decide", Shape: Free, Values: Key{Form: Levels}, Doc: "what can be decided: values by their path, as under `[vary]`. Today's world stays as it is"}
}

func subjectTable() Table {
	return Table{Name: "subject_to", Shape: Free, Values: Key{Form: Limit}, Doc: "what has to hold: metrics and their limits"}
}

func searchTable() Table {
	return Table{Name: "search", Doc: "how hard it looks", Keys: []Key{
		{Name: "budget", Form: Count, Default: "400", Doc: "how many combinations it may simulate"},
		{Name: "confidence", Form: Share, Default: "95%", Doc: "how sure it has to be of the limits and of what is best"},
	}}
}

package scenarios

func queues() []string {
	return []string{"fifo", "lifo", "priority", "shortest-work", "due", "random"}
}

func batchKeys() []Key {
	return []Key{
		{Name: "every", Form: Duration, Doc: "how often"},
		{Name: "at", Form: Text, Default: "00:00", Doc: `time of day, or day and time: "Fri 17:00"`},
		{Name: "size", Form: Count, Doc: "when so many wait"},
	}
}

func timeoutKeys() []Key {
	return []Key{
		{Name: "after", Form: Time, Required: true, Doc: "time after which they go"},
		{Name: "to", Form: Routes, Default: "lost", Doc: "where they go"},
	}
}

func failsKeys() []Key {
	return []Key{
		{Name: "every", Form: Time, Required: true, Doc: "time on shift until a member breaks down"},
		{Name: "for", Form: Time, Required: true, Doc: "until it is up again"},
	}
}

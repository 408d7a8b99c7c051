package main

// leftOut are rows that are not simulated, and why: of a whole system, or of one
// quantity of all systems.
var leftOut = []struct{ system, quantity, why string }{
	{system: "MG1_PS", why: "processor sharing: the language has no team whose members slow down with everybody they serve"},
	{system: "MM1_vacation", why: "vacations: the language has no server who goes away whenever nobody waits"},
	{quantity: "second moment of wait E[Wq^2]", why: "runs keep the mean and quantiles of waits, not their squares"},
	{quantity: "sd of wait", why: "runs keep the mean and quantiles of waits, not their squares"},
}

// why says why a row is left out; "" if it is not.
func (r *row) why() string {
	for _, l := range leftOut {
		if (l.system == "" || l.system == r.Name) && (l.quantity == "" || l.quantity == r.Quantity) {
			return l.why
		}
	}
	return ""
}

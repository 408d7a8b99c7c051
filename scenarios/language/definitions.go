package language

import "ripple/scenarios"

// names is how things may be called.
const names = `^[\p{L}\p{N}_-]{1,80}$`

// defined refers to the shape of a form that may contain itself.
func defined(f scenarios.Form) object {
	switch f {
	case scenarios.Time:
		return ref("time")
	case scenarios.Routes:
		return ref("route")
	case scenarios.ClassShare:
		return anyOf(ref("share"), byName("classShare"))
	}
	return ref("share")
}

func ref(name string) object { return object{"$ref": "#/definitions/" + name} }

// byName is a table whose keys are segments, journeys, teams or steps.
func byName(of string) object {
	return object{"type": "object", "minProperties": 1, "patternProperties": object{names: ref(of)}, "additionalProperties": false}
}

// definitions are the shapes that refer to themselves.
func definitions(edits bool) object {
	// A number without a unit is no time, and no share of customers a step.
	text := object{"type": "string", "minLength": 1, "not": object{"pattern": `^` + blank + number + blank + `$`}}
	fixed := pattern(`^` + blank + duration + `$`)
	share := anyOf(pattern(`^`+blank+`(`+number+blank+`%?`+blank+`|rest`+blank+`)$`), object{"type": "number", "minimum": 0, "maximum": 1})
	if edits {
		share = anyOf(share, pattern(edit))
	}
	part := object{"type": "array", "minItems": 2, "maxItems": 2, "items": []any{ref("share"), ref("time")}}
	steps := object{"type": "array", "minItems": 1, "items": text}
	times := byName("time")
	times["propertyNames"] = object{"not": object{"enum": []string{"mean", "sd", "p50", "p90", "mix"}}}
	ways := byName("way")
	ways["propertyNames"] = object{"not": object{"enum": []string{"all", "shortest"}}}
	return object{
		"share":      share,
		"classShare": anyOf(ref("share"), byName("classShare")),
		"time": anyOf(text, table(object{"p50": fixed, "p90": fixed}, "p50", "p90"), table(object{"mean": fixed, "sd": fixed}, "mean", "sd"),
			table(object{"mix": object{"type": "array", "minItems": 1, "items": part}}, "mix"), times),
		"rule": table(object{"when": text, "to": text}, "to"),
		"way":  anyOf(ref("share"), ref("route")),
		"route": anyOf(text, object{"type": "array", "minItems": 1, "items": ref("rule")},
			table(object{"all": steps}, "all"), table(object{"shortest": steps}, "shortest"), ways),
	}
}

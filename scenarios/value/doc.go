// Package value reads the strings that people write for a duration, a random
// time, a rate, a share, opening hours, a relative edit, a cost, a target.
//
// Everything here is a pure function from a string to a typed value. It knows
// nothing of TOML or of where in a file the string stands: whatever it refuses
// comes back as an *Error that points at bytes within the string, says in plain
// English what is wrong and what to write instead.
//
// White space is free between words and numbers. Numbers are plain decimals
// ("1150", "1_150", "0.35"). All times are minutes.
//
// Limits keep arithmetic far away from overflow: a duration is 0 or lies
// between a microsecond and 10^9 minutes (1 900 years), any other number is at
// most 10^12, a coefficient of variation lies between 0.001 and 100, a sum has
// at most eight parts.
package value

// Package compare holds scenario files against figures that are known from
// elsewhere, exact or published: it simulates them, reads figures off the
// metrics with their standard errors, and writes tables.
package compare

// Package report puts findings into words, tables and pictures: once, for all
// formats. Build makes the document that the writers (html, …) lay out; Text
// prints the page for a terminal and JSON the numbers for programs.
package report

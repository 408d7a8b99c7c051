// Package language is the reference of the scenario language: a page for people
// and a JSON Schema for editors for each kind of file.
//
// Both are made from the table of all keys in package scenarios, so that nothing
// can be described that is not there, or be there without a description. The
// page shows every mechanism in an example, a file in the folder examples that is
// loaded and run by a test. What is not yet supported is found out by trying: an
// example that is refused for that reason is left out until it is accepted.
package language

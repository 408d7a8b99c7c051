// Package document is what a study says, laid out in pages of blocks, before
// any file format: every page has one question, one headline and the blocks
// that answer it. Writers only lay it out.
package document

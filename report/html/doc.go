// Package html writes a document as one HTML file: no network, no script, the
// needed part of the fonts inside, readable on a phone, on a desk and on paper.
package html

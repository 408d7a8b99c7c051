// Command ripple shows how an internal process change shifts what customers
// wait for and how satisfied they are, before anyone makes it.
package main

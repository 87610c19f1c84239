package main

// serverCommands has none in a browser.
type serverCommands struct{}

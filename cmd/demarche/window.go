package main

// window opens the game in a window.
func (c *playCmd) window(*env) error { return errNoWindow }

package main

// text plays in the terminal.
func (c *playCmd) text(*env) error { return errNoWindow }

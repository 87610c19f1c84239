package main

// joins tells what is wrong with the call of who joins a class.
func (c *playCmd) joins() error {
	switch {
	case c.Join == "" && (c.Name != "" || c.Back != ""):
		return wrongUsage("--name and --back belong to --join")
	case c.Join == "":
		return nil
	case (c.Name == "") == (c.Back == ""):
		return wrongUsage("--join wants --name, or --back with the code that joining has given")
	case c.Scenario != "" || c.Seed != nil || c.Resume != "" || c.Watch || c.mode() != "":
		return wrongUsage("--join plays what the class plays: leave the scenario, --seed, --mode, --watch and --resume out")
	case c.Text:
		return wrongUsage("--join plays in the window: without one, open the link in a browser")
	}
	return nil
}

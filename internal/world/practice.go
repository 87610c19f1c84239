package world

// Steps lists what a step of ministry practice can be about, with the ways of
// taking it: nil for a command that is no such step.
func (w *World) Steps(CommandKind) map[string][]string { return nil }

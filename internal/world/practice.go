package world

// Steps lists what a step of ministry practice can be about, with the ways of
// taking it: nil for a command that is no such step.
func (w *World) Steps(kind CommandKind) map[string][]string {
	switch kind {
	case CmdQuery:
		return w.queries()
	case CmdLine:
		return w.linesToTake()
	case CmdReadout:
		return w.readouts()
	case CmdPropose:
		return w.proposals()
	case CmdPrepare:
		return w.questions()
	case CmdConsular:
		return w.cases()
	case CmdExpel, CmdAttribute, CmdPrincipal:
		return w.instruments(kind)
	}
	return nil
}

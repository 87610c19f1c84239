package scenario

// Effects visits every effect that is written, with the id of what brings it
// about: injects, rules, contacts and the rest, choices included.
func (sc *Scenario) Effects(visit func(cause string, e *Effect)) {
	for _, c := range sc.causes() {
		c.each(func(e *Effect) { visit(c.id, e) })
	}
}

// Translated tells whether a line is written in the language itself.
func (t *Texts) Translated(lang, line string) bool {
	_, ok := t.own(lang, line)
	return ok
}

package rule

// Runs tells how often the matcher had to have an expression evaluated.
func (m *Matcher) Runs() int { return m.machine.runs }

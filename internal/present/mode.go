package present

// Mode names how a crisis is played.
func (t *Teller) Mode(id string) string { return t.Words.T("mode." + id) }

// ModeAbout says in a line what a mode gives the player and what it does not.
func (t *Teller) ModeAbout(id string) string { return t.Words.T("mode." + id + "-about") }

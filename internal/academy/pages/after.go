package pages

// After is what a player is shown when the class has ended.
type After struct {
	Title, Team, Debrief string
	Lang                 string
	Ended, Over, Ready   bool
	Plays                bool // who looks has played, and does not only look on
	Ending, Text         string
	Total, Verdict       string
	Parts                []Part
}

// Part is a part of a score.
type Part struct{ Name, About, Total, Weight string }

// Results are those of a class.
type Results struct {
	ID, Title, Fingerprint, Lang string
	Ended                        bool
	Final                        int // results that are
	Rows                         []Result
	Handed                       []Handed
	Records                      *Outbox
	Said                         *Said
}

// Result is how far that of a team has got.
type Result struct {
	Team, Name                        string
	Ended, Has                        bool
	Provisional, Cleared, Proctored   bool
	Realised, Expected, Done, Trouble string
	Rung, Peak                        int
}

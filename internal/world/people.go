package world

import "demarche/internal/rule"

// Conference is an hour at which journalists ask. What was not prepared is owed.
type Conference struct {
	ID        string
	At        int32 // minute
	By        int   // account of ours that answers
	Closes    int32 // minutes before At from which nothing can be prepared any more
	Within    int32 // minutes in which an answer that is owed is wanted
	Questions []PressQuestion
	Do        []Effect
}

// PressQuestion is what somebody may ask at a conference.
type PressQuestion struct {
	ID       string
	From     int           // account
	About    int           // narrative, or None
	Foreseen *rule.Program // over the desk's knowledge: it can be prepared; nil for always
	Asked    *rule.Program // at the hour itself; nil for always
	Position Position      // of the prepared answer
	Valued   bool          // Value counts, and not how the answer reads
	Value    int16         // Goldstein in tenths
	Takes    int32         // minutes to prepare it
}

// Case is citizens in distress, and the way from their names to their families.
type Case struct {
	ID        string
	People    int64
	From      string // who reports it
	When      When
	Steps     [CaseSteps]CaseStep
	Names     []int    // drafts that give the names
	Early     []Effect // when they are published before consent
	Moves     []int    // drafts that give details of movements
	Endangers []Effect
}

// CaseStep is a step of a consular case.
type CaseStep struct {
	Takes  int32         // minutes of a colleague's work
	Chance *rule.Program // number, 0..1: that it succeeds; nil for always
	Told   bool          // the scenario has a text for what comes back
	Fails  bool          // and one for a try without a result
}

// The steps of a case, in their order; a post that gives the names may follow.
const (
	CaseIdentify = iota // who they are
	CaseKin             // their families are found and told
	CaseConsent         // the families agree that the names are given
	CaseSteps
)

// CaseWords are the steps as commands name them, CaseEvents what has happened
// when they are done.
var (
	CaseWords  = [CaseSteps]string{"identify", "kin", "consent"}
	CaseEvents = [CaseSteps]string{"identified", "kin", "consent"}
)

// Hotline is a telephone that people in need call.
type Hotline struct {
	Segment  int
	Calls    *rule.Program // number: calls in an hour
	Each     int32         // minutes of a colleague's time
	Patience int32         // callers who may wait before those outside grow angry
}

// questions are the conferences with what can be prepared for them.
func (w *World) questions() map[string][]string {
	m := map[string][]string{}
	for i := range w.Conferences {
		c := &w.Conferences[i]
		for k := range c.Questions {
			m[c.ID] = append(m[c.ID], c.Questions[k].ID)
		}
	}
	return m
}

// cases are the consular cases with their steps.
func (w *World) cases() map[string][]string {
	m := map[string][]string{}
	for i := range w.Cases {
		m[w.Cases[i].ID] = CaseWords[:]
	}
	return m
}

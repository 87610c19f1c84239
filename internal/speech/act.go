package speech

import "fmt"

// Act is one of the eleven speech acts of the game, ordered roughly as CAMEO
// orders its verbal roots: cooperation first, conflict last.
type Act uint8

// The eleven acts. The zero value is a plain statement.
const (
	State      Act = iota // tells something; CAMEO 01
	Appeal                // asks or calls on somebody; CAMEO 02
	Cooperate             // offers or announces cooperation or yielding; CAMEO 03, 06-08
	Consult               // proposes, holds or reports talks; CAMEO 04
	Praise                // praises, thanks, welcomes, condoles; CAMEO 051-053, 018
	Apologise             // takes the blame and asks pardon; CAMEO 055
	Deny                  // denies an act or a claim; CAMEO 016
	Disapprove            // criticises, condemns, accuses, mocks; CAMEO 11
	Demand                // demands as of right; CAMEO 10
	Reject                // refuses, declines, vetoes; CAMEO 12
	Threaten              // threatens, warns, announces measures; CAMEO 13, 15-17
)

// Acts is the number of acts: every Act is below it.
const Acts = len(actWords)

var actWords = [...]string{
	State:      "state",
	Appeal:     "appeal",
	Cooperate:  "cooperate",
	Consult:    "consult",
	Praise:     "praise",
	Apologise:  "apologise",
	Deny:       "deny",
	Disapprove: "disapprove",
	Demand:     "demand",
	Reject:     "reject",
	Threaten:   "threaten",
}

// String returns the act's lower-case word.
func (a Act) String() string {
	if int(a) < len(actWords) {
		return actWords[a]
	}
	return fmt.Sprintf("act(%d)", uint8(a))
}

// MarshalText returns the act's word, or an error when a is none of the eleven.
func (a Act) MarshalText() ([]byte, error) {
	if int(a) >= len(actWords) {
		return nil, fmt.Errorf("speech: no act numbered %d", uint8(a))
	}
	return []byte(actWords[a]), nil
}

// UnmarshalText reads the word of an act as String writes it.
func (a *Act) UnmarshalText(text []byte) error {
	for i, word := range actWords {
		if word == string(text) {
			*a = Act(i)
			return nil
		}
	}
	return fmt.Errorf("speech: unknown act %q", text)
}

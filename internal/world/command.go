package world

import "fmt"

// CommandKind is something that the player can do.
type CommandKind uint8

// The commands, in the order of the manual.
const (
	CmdPost CommandKind = iota
	CmdRetract
	CmdVerify
	CmdCall
	CmdNote
	CmdSummon
	CmdClear
	CmdJoint
	CmdReport
	CmdBrief
	CmdAnswer
	CmdSecure
	CmdSilence
	CmdAssign
	CmdChoose
	CmdQuery     // asks about an instruction
	CmdLine      // asks for a line to take
	CmdPrepare   // prepares an answer for a press conference
	CmdDemarche  // carries a démarche
	CmdReadout   // says what a call was about
	CmdExpel     // declares members of a mission unwelcome
	CmdConsular  // takes a step for citizens in distress
	CmdAttribute // says who did it
	CmdEmbargo   // hands a statement out before its time
	CmdPropose   // proposes an accord
	CmdPrincipal // deals with a post of the principal's own
	CmdSkip      // hands a message over to a colleague
	CmdCancel    // takes back what the desk has not begun
	CmdForecast  // asks the analysts how things may go on
	CmdWait
	CommandKinds = iota
)

var commandWords = [CommandKinds]string{
	"post", "retract", "verify", "call", "note", "summon", "clear", "joint",
	"report", "brief", "answer", "secure", "silence", "assign", "choose",
	"query", "line", "prepare", "demarche", "readout", "expel", "consular", "attribute", "embargo", "propose", "principal", "skip", "cancel", "forecast", "wait",
}

// String returns the command's keyword.
func (k CommandKind) String() string {
	if k >= CommandKinds {
		return fmt.Sprintf("command(%d)", uint8(k))
	}
	return commandWords[k]
}

// CommandOf returns the command with this keyword.
func CommandOf(word string) (CommandKind, bool) {
	for i, w := range commandWords {
		if w == word {
			return CommandKind(i), true
		}
	}
	return 0, false
}

// MarshalText returns the keyword, for journals.
func (k CommandKind) MarshalText() ([]byte, error) {
	if k >= CommandKinds {
		return nil, fmt.Errorf("world: no command numbered %d", uint8(k))
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads a keyword.
func (k *CommandKind) UnmarshalText(text []byte) error {
	c, ok := CommandOf(string(text))
	if !ok {
		return fmt.Errorf("world: there is no command %q", text)
	}
	*k = c
	return nil
}

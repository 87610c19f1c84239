package debrief

import (
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/world"
)

// Model is one of the four models of public relations after Grunig and Hunt
// (1984). docs/SCORING.md says what is counted as which.
type Model uint8

// The models, from one-sided to mutual.
const (
	Agentry     Model = iota // press agentry: attention and blame, whatever is proven
	Information              // public information: says what is so, in one direction
	Asymmetric               // two-way asymmetric: listens in order to move others
	Symmetric                // two-way symmetric: listens and is ready to move itself
	Models      = iota
)

var modelWords = [...]string{"agentry", "information", "asymmetric", "symmetric"}

// String returns the model's word.
func (m Model) String() string { return modelWords[m] }

// Mix counts the words and contacts of a play-through by the models.
type Mix struct {
	Counts [Models]int
	Unsure int // read with too little confidence to count
}

// All is how many were counted.
func (m *Mix) All() int {
	n := 0
	for _, k := range m.Counts {
		n += k
	}
	return n
}

// MixOf counts commands that speak to somebody outside.
func MixOf(w *world.World, commands []sim.Command) Mix {
	var m Mix
	for i := range commands {
		model, counts, sure := modelOf(w, &commands[i])
		switch {
		case !counts:
		case !sure:
			m.Unsure++
		default:
			m.Counts[model]++
		}
	}
	return m
}

// modelOf tells which model a command follows; it does not count where nobody
// outside is spoken to.
func modelOf(w *world.World, c *sim.Command) (m Model, counts, sure bool) {
	switch c.Kind {
	case world.CmdCall, world.CmdNote, world.CmdDemarche:
		if pointValue(w, c) < 0 {
			return Asymmetric, true, true
		}
		return Symmetric, true, true
	case world.CmdPropose, world.CmdReadout:
		return Symmetric, true, true
	case world.CmdSummon, world.CmdExpel, world.CmdReport:
		return Asymmetric, true, true
	case world.CmdEmbargo:
		return Information, true, true
	case world.CmdPost, world.CmdJoint, world.CmdAnswer, world.CmdRetract, world.CmdBrief, world.CmdPrepare, world.CmdPrincipal, world.CmdAttribute:
	default:
		return 0, false, false
	}
	if len(c.Readings) == 0 {
		// What somebody else words says what is so.
		return Information, c.Kind == world.CmdBrief || c.Kind == world.CmdAnswer, true
	}
	r := sim.Quoted(c)
	if r.Confidence < speech.Trusted {
		return 0, true, false
	}
	return modelOfWords(r, len(c.Evidence) > 0), true, true
}

// modelOfWords tells which model a text follows by its act, its finer kind and
// whether evidence stands behind it.
func modelOfWords(r speech.Reading, backed bool) Model {
	switch r.Kind {
	case speech.Insult, speech.Mock:
		return Agentry
	case speech.Ask, speech.Offer:
		return Symmetric
	}
	switch r.Act {
	case speech.Cooperate, speech.Consult, speech.Apologise:
		return Symmetric
	case speech.Appeal, speech.Demand, speech.Reject, speech.Threaten:
		return Asymmetric
	case speech.Disapprove:
		if backed {
			return Asymmetric
		}
		return Agentry
	}
	return Information
}

// pointValue is the Goldstein value, in tenths, of what was raised in a closed
// contact.
func pointValue(w *world.World, c *sim.Command) int16 {
	form, ok := world.FormOf(c.Kind)
	for i := range w.Channels {
		terms := w.Channels[i].Kinds[form]
		if !ok || w.Channels[i].ID != c.Target || terms == nil {
			continue
		}
		for k := range terms.Points {
			if terms.Points[k].ID == c.Point {
				return terms.Points[k].Value
			}
		}
	}
	return 0
}

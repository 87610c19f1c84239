package sim

import (
	"demarche/internal/view"
	"demarche/internal/world"
)

// marked are the events that the timeline shows.
var marked = map[EventKind]bool{
	EvPost: true, EvRung: true, EvEvidence: true, EvContact: true, EvSeized: true, EvReleased: true, EvMissed: true, EvKeptWord: true, EvLateWord: true,
	EvLeaked: true, EvDisavowed: true, EvRetracted: true, EvShutdown: true, EvLabelled: true, EvEnd: true, EvCleared: true, EvNotCleared: true, EvRevealed: true,
	EvInstructed: true, EvYielded: true, EvBreached: true, EvFailed: true, EvFulfilled: true, EvLine: true, EvNoLine: true, EvLineVoid: true,
	EvApology: true, EvUnagreed: true,
	EvJoined: true, EvDeclined: true, EvRemoved: true, EvNoAnswer: true, EvUnanswered: true, EvVoid: true, EvSilence: true,
	EvExposed: true, EvReturned: true, EvReadout: true, EvAgreed: true, EvDiverged: true, EvSilenceBroken: true,
	EvAccord: true, EvAccordRefused: true, EvAccordKept: true, EvAccordBroken: true, EvAccordDefaulted: true,
	EvExpelled: true, EvMirrored: true, EvAttributed: true, EvUnsure: true, EvWithdrawn: true, EvObjected: true, EvEmbargo: true, EvEmbargoed: true,
	EvBroken: true, EvIntrudes: true, EvVersions: true, EvPrincipal: true,
}

// mark puts an event on the timeline.
func (s *Sim) mark(e Event) {
	if !e.Public || !marked[e.Kind] {
		return
	}
	ours := e.Command != ""
	if e.Kind == EvPost {
		p := &s.posts[len(s.posts)-1]
		ours = p.Ours
		if !ours && !(s.w.Accounts[p.Account].Class == world.Officials) && p.About == world.None {
			return
		}
	}
	s.marks = append(s.marks, view.Mark{Minute: e.Minute, Kind: string(e.Kind), ID: e.ID, Line: e.Line, Ours: ours, Value: e.Value, Detail: e.Detail})
}

// Outcome is how a crisis ended, or how it stands.
type Outcome struct {
	Rung     int    `json:"rung"`      // from 1
	PeakRung int    `json:"peak_rung"` // from 1
	Ending   string `json:"ending"`    // id, "" while it goes on
}

// Outcome returns how the crisis ended, or how it stands.
func (s *Sim) Outcome() Outcome {
	o := Outcome{Rung: s.ladder.rung + 1, PeakRung: s.ladder.peak + 1}
	if s.ending != world.None {
		o.Ending = s.w.Endings[s.ending].ID
	}
	return o
}

// EvidenceHolds tells whether an item of evidence holds in this run, checked or
// not: for exercises. No view tells it.
func (s *Sim) EvidenceHolds(evidence int) bool { return s.holds(evidence) }

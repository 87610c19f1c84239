package sim

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// practice is what the mechanics of ministry practice keep: orders, lines to
// take, accords and the rest. Each has a file of its own.
type practice struct {
	slips    []slip         // translations that went wrong; they decide nothing any more
	echoes   []aftermath    // of closed contacts
	readouts []readoutState // by channel
	accords  []accordState  // by accord
	outreach
	public    instruments
	orders    []orderState // by instruction
	breaches  int32
	lines     []lineState // by line to take
	admitting []string    // posts of ours that apologise
	disowned  []string    // posts that headquarters has disowned
}

func newPractice(w *world.World) practice {
	return practice{orders: newOrders(w), lines: make([]lineState, len(w.Lines)), readouts: make([]readoutState, len(w.Channels)), accords: make([]accordState, len(w.Accords)), outreach: newOutreach(w), public: newInstruments(w)}
}

// clone returns a copy that shares nothing that changes.
func (p practice) clone() practice {
	p.slips, p.outreach = slices.Clone(p.slips), p.outreach.clone()
	p.echoes, p.readouts, p.accords = slices.Clone(p.echoes), slices.Clone(p.readouts), slices.Clone(p.accords)
	p.public = p.public.clone()
	p.orders, p.lines = slices.Clone(p.orders), slices.Clone(p.lines)
	p.admitting, p.disowned = slices.Clone(p.admitting), slices.Clone(p.disowned)
	return p
}

// digest adds all that decides what happens next.
func (p *practice) digest(d *digest) {
	for _, e := range p.echoes {
		d.num(int64(e.what), int64(e.due), int64(e.channel), int64(e.kind))
		d.word(e.point)
		d.word(e.command)
	}
	for _, r := range p.readouts {
		d.word(r.call)
		d.word(r.telling)
		d.num(int64(r.due))
		d.flag(r.theirs, r.ours, r.agreed, r.declined)
	}
	for _, a := range p.accords {
		d.num(int64(a.state), int64(a.step), int64(a.from), int64(a.due))
		d.flag(a.done)
	}
	p.outreach.digest(d)
	p.public.digest(d)
	for i := range p.orders {
		p.orders[i].digest(d)
	}
	for i := range p.lines {
		p.lines[i].digest(d)
	}
	if len(p.orders) > 0 || len(p.admitting) > 0 {
		d.num(int64(p.breaches))
		d.canonical(p.admitting)
		d.canonical(p.disowned)
	}
}

// practise lets time pass for what was ordered, agreed or promised. It comes
// after the effects of a tick, so that it judges what has just been done.
func (s *Sim) practise() {
	s.remember()
	s.followUp()
	s.readouts()
	s.accords()
	s.decline()
	s.openCases()
	s.meetPress()
	s.answerCalls()
	s.useInstruments()
	s.orders()
	s.lines()
}

// Steps lists what practice offers the desk now.
func (s *Sim) Steps() []view.Step {
	return slices.Concat(s.queries(), s.linesToTake(), s.readoutSteps(), s.accordSteps(), s.conferenceSteps(), s.caseSteps(), s.instrumentSteps())
}

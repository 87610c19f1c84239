package sim

import (
	"crypto/sha256"
	"encoding/hex"
)

// Digest returns the SHA-256 of everything that decides what happens next, in
// hexadecimal.
func (s *Sim) Digest() string {
	var d digest
	d.num(int64(s.seed), int64(s.tick), int64(s.busy), int64(s.ladder.rung), int64(s.ladder.peak), int64(s.ladder.up), int64(s.ladder.down))
	if s.luck != s.seed {
		d.num(int64(s.luck))
	}
	d.flag(s.over)
	d.num(int64(s.ending), s.served, s.unserved, int64(s.missed), int64(s.kept), int64(s.retracted), int64(s.monitors))
	s.digestRules(&d)
	s.digestDesk(&d)
	s.digestSaid(&d)
	s.digestSignals(&d)
	d.num(int64(s.censored), int64(len(s.lasting)))
	for _, q := range s.silences {
		d.num(int64(q.About), int64(q.Until), int64(q.With))
		d.word(q.Way)
		d.flag(q.Broken)
	}
	if s.ghost != nil {
		d.word(s.ghost.Digest())
	}
	s.practice.digest(&d)
	h := sha256.New()
	h.Write(d.buf)
	s.people.Hash(h)
	return hex.EncodeToString(h.Sum(nil))
}

// digestRules adds what the world is like, and what its injects and rules have done.
func (s *Sim) digestRules(d *digest) {
	for _, v := range s.facts {
		d.num(int64(v))
	}
	for _, t := range s.tension {
		d.num(int64(t))
	}
	for _, c := range s.counters {
		d.num(int64(c))
	}
	for _, m := range s.happened {
		d.num(int64(m))
	}
	for _, i := range s.injects {
		d.flag(i.done)
	}
	s.digestInterventions(d)
	for _, r := range s.rules {
		d.flag(r.was)
		d.num(int64(r.ready), int64(r.fired))
	}
}

// digestDesk adds what the desk has under way, and with what.
func (s *Sim) digestDesk(d *digest) {
	for _, q := range s.queue {
		d.num(int64(q.tick), int64(q.kind), int64(q.index))
		d.word(q.origin)
		d.canonical(deciding(q.command))
	}
	for _, t := range s.turns {
		d.num(int64(t.from), int64(t.before))
		d.canonical(deciding(&t.given))
	}
	for _, e := range s.evidence {
		d.num(int64(e.state), int64(e.at), int64(e.due))
		if s.fallible() {
			d.num(int64(e.by), int64(e.checker))
			d.flag(e.again)
		}
		if e.burnt {
			d.word("burnt")
		}
	}
	for _, n := range s.narratives {
		d.num(int64(n.since), int64(n.met), int64(n.position), int64(n.said), int64(n.promise), int64(n.vacuum), int64(n.flips))
	}
	for _, a := range s.accounts {
		d.flag(a.seized, a.secured)
		d.num(int64(a.posts), int64(a.last))
	}
	for i, c := range s.colleagues {
		d.flag(c.busy)
		if c.busy { // what they did before decides nothing
			d.num(int64(c.task), int64(c.until))
		}
		d.num(int64(c.fatigue), int64(c.away))
		if len(s.w.Cases) > 0 {
			d.flag(c.assigned)
		}
		if s.w.Colleagues[i].Feels {
			d.num(int64(c.goodwill), int64(c.recalled))
		}
	}
	for _, c := range s.contacts {
		d.num(int64(c.last), int64(c.count))
	}
}

// digestSaid adds what was said in public and to the desk, and what was promised and cleared.
func (s *Sim) digestSaid(d *digest) {
	d.flag(s.said...)
	for i := range s.posts {
		p := &s.posts[i]
		d.word(p.ID)
		d.num(int64(p.Minute), int64(p.Account), int64(p.About), int64(p.Position), int64(p.to))
		d.canonical(p.Platforms)
		d.canonical(p.Reading)
		d.flag(p.Removed, p.Retracted, p.Asks, p.Ours)
		if p.word {
			d.word("word")
		}
		if p.versions != nil {
			d.canonical(p.versions)
		}
	}
	for i := range s.messages {
		m := &s.messages[i]
		d.word(m.ID)
		d.word(m.Chosen)
		d.flag(m.Answered, m.Expired, m.Skipped)
		if m.People > 0 {
			d.num(m.Served)
		}
	}
	for _, p := range s.promises {
		d.word(p.Post)
		d.num(int64(p.Due))
		d.flag(p.Kept, p.Missed, p.Late)
	}
	for i := range s.clearances {
		d.flag(s.clearances[i].Given, s.clearances[i].Refused, s.clearances[i].Used)
		d.word(s.clearances[i].Command)
		d.canonical(deciding(s.clearances[i].command))
		d.num(int64(s.clearances[i].Level))
		if cl := &s.clearances[i]; cl.Deputy || cl.Draft != "" || cl.step > 0 {
			d.flag(cl.Deputy)
			d.word(cl.Draft)
			d.num(int64(cl.step))
		}
	}
}

// digestSignals adds what was measured.
func (s *Sim) digestSignals(d *digest) {
	for i := range s.signals {
		m := &s.signals[i]
		d.num(int64(m.minute), int64(m.known), int64(m.size))
		for _, list := range [][]int32{m.outrage, m.trust, m.heard, m.believe, m.doubt} {
			for _, v := range list {
				d.num(int64(v))
			}
		}
	}
}

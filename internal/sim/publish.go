package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
)

// publication is a post about to appear, whoever makes it.
type publication struct {
	id        string
	by        int
	on        []int
	languages []int
	about     int
	position  world.Position
	reading   speech.Reading
	to        int
	evidence  []int
	media     []int
	replyTo   string
	quote     bool
	picture   bool  // cites by a picture, without a link
	promise   int32 // minute, or 0
	partners  []int
	asks      bool
	official  bool
	leak      bool
	decision  bool             // announces what was decided: its words are not the player's
	word      bool             // our word by somebody else's pen
	versions  []speech.Reading // by language, where each public takes its own; else nil
	line      string
	texts     map[string]string
	command   string
}

// doPost publishes what a command says. Partners are those who joined it.
func (s *Sim) doPost(c *Command, id string, partners []string) { s.speak(c, id, partners, true) }

// speak publishes what a command says, which uses up the clearance that it
// names. What somebody above has decided needs none any more.
func (s *Sim) speak(c *Command, id string, partners []string, needs bool) {
	if r := s.muted(c); r != nil {
		s.void(c, r)
		return
	}
	a := s.x.accounts[c.Account]
	p := publication{
		id: id, by: a, on: s.platforms(c), languages: s.languages(c), about: world.None, position: c.Position, to: world.None,
		reading: quotable(c), versions: s.versions(c), evidence: s.indices(s.x.evidence, c.Evidence), media: s.indices(s.x.media, c.Media),
		replyTo: c.ReplyTo, quote: c.Quote, picture: c.Screenshot, promise: c.Promise, partners: s.indices(s.x.partners, partners), official: true,
		texts: c.Texts, command: c.ID,
	}
	if c.About != "" {
		p.about = s.x.narratives[c.About]
	}
	if c.To != "" {
		p.to = s.x.governments[c.To]
	} else if r := s.post(c.ReplyTo); r != nil {
		p.to = s.w.Accounts[r.Account].Government
	}
	cleared := s.clearance(c.Cleared)
	if cleared != nil {
		cleared.Used = true
	}
	if needs && cleared == nil {
		s.authorise(c, a)
	}
	s.done(c)
	s.publish(p)
	s.spoken(c, id)
}

// muted tells why a command that was accepted cannot speak any more, or nil:
// others have the account, or the clearance that it names has served another
// post.
func (s *Sim) muted(c *Command) *Refusal {
	switch {
	case s.accounts[s.x.accounts[c.Account]].seized:
		return refuse(RefusedSeized, "account", c.Account)
	case c.Cleared != "" && !s.clearedFor(c):
		return refuse(RefusedNotCleared, "command", c.Cleared)
	}
	return nil
}

// spoken lets a post of ours that has just appeared be what it was made from,
// and mean what it says.
func (s *Sim) spoken(c *Command, post string) {
	if c.Draft != "" {
		s.happen(c.Draft)
	}
	s.ownUp(c.ID, post)
	s.honour(c.Draft)
	s.exposes(c.Draft)
	s.apologise(c, post)
	s.compareVersions(c, post)
}

// strongest returns the reading of the version that will be quoted: where
// languages differ in tone, the harshest becomes the screenshot.
func strongest(readings map[string]speech.Reading) speech.Reading {
	out, found := neutral, false
	for _, lang := range sortedKeys(readings) {
		if r := readings[lang]; !found || r.Goldstein < out.Goldstein {
			out, found = r, true
		}
	}
	return out
}

// authorise lets headquarters find out that a post had no clearance.
func (s *Sim) authorise(c *Command, account int) {
	if len(s.w.Accounts[account].Clearance) == 0 || s.lineFor(c) != world.None {
		return
	}
	s.happen("uncleared")
	if s.hits(s.coefficient(effects.ResponseDisavows), chance.Clearance, chance.ID("disavow", c.ID)) {
		s.disowns(c, len(s.posts))
	}
}

// disowns lets headquarters disown a post of a command when word of it has got
// round.
func (s *Sim) disowns(c *Command, post int) {
	wait := s.drawn([2]int32{s.minutes(effects.ResponseDisavowsFrom), s.minutes(effects.ResponseDisavowsBy)}, chance.Clearance, chance.ID("disavow", c.ID), s.tick+1)
	s.plan(due{tick: s.tick + s.w.Clock.Span(wait), kind: dueDisavow, index: post, command: c, origin: c.ID})
}

// disavow takes the authority from a post of ours.
func (s *Sim) disavow(post int) {
	if post >= len(s.posts) || s.posts[post].Retracted {
		return
	}
	if slices.Contains(s.practice.disowned, s.posts[post].ID) {
		return
	}
	s.practice.disowned = append(s.practice.disowned, s.posts[post].ID)
	for _, w := range s.posts[post].wave {
		s.people.Remove(w)
	}
	s.moveTrust(-s.coefficient(effects.TrustDisavowal))
	s.note(Event{Kind: EvDisavowed, ID: s.posts[post].ID, Public: true})
}

func (s *Sim) publish(p publication) {
	account := &s.w.Accounts[p.by]
	st := &s.accounts[p.by]
	entity := chance.ID("post", p.id)
	post := postState{mine: p.command != "" && account.Ours && !p.decision, to: p.to, word: p.word, versions: p.versions, Post: view.Post{
		ID: p.id, Minute: s.Minute(), Account: p.by, Ours: account.Ours && !st.seized, Platforms: p.on, Languages: p.languages, Line: p.line,
		Texts: p.texts, About: p.about, Position: p.position, Reading: p.reading, Media: p.media, Evidence: p.evidence, ReplyTo: p.replyTo,
		Asks: p.asks, Leak: p.leak, Partners: p.partners,
	}}
	if post.Ours {
		post.judged = s.judge(p.about)
	}
	reach := s.reachFactor(p, post.Ours)
	photo, video := s.shows(p.media)
	first, ownClaim := s.tellsFirst(p), s.takesBack(p)
	mask := uint8(0)
	for _, l := range p.languages {
		mask |= 1 << l
	}
	for i, platform := range p.on {
		post.wave = append(post.wave, s.people.Publish(population.Post{
			ID: entity ^ uint64(i+1), Account: p.by, Source: p.by, Platform: platform, Languages: mask, About: p.about, Position: p.position,
			Reading: p.reading, Versions: p.versions, To: p.to, Evidence: len(p.evidence) > 0, Photo: photo, Video: video, Ours: post.Ours, First: first, OwnClaim: ownClaim,
			Reach: reach,
		}))
	}
	s.echo(&post, p, entity, mask, reach)
	st.posts++
	st.last = len(s.posts)
	s.posts = append(s.posts, post)
	s.note(Event{Kind: EvPost, ID: p.id, Actor: account.ID, Line: p.line, Command: p.command, Public: s.inSight(&post)})
	if p.about != world.None {
		s.carries(p, post.Ours || p.word, s.inSight(&post))
	}
	if p.official && p.to != account.Government {
		s.received(p, account, post.Ours)
	}
	if post.Ours {
		s.interferes(p)
	}
	if post.mine {
		s.promised(p)
	}
	if ours := post.Ours || p.word; p.position != world.Silent && (ours || p.official) {
		s.breakSilence(p.about, ours, account.Government)
	}
}

// shows tells whether media hold a still picture, and a moving one.
func (s *Sim) shows(media []int) (photo, video bool) {
	for _, m := range media {
		if s.w.Media[m].Kind == world.Video {
			video = true
		} else {
			photo = true
		}
	}
	return photo, video
}

// tellsFirst tells whether a post speaks of a claim, wholly or in part, before
// anybody else has.
func (s *Sim) tellsFirst(p publication) bool {
	return p.about != world.None && (p.position == world.Asserts || p.position == world.Partly) && s.narratives[p.about].since < 0
}

// takesBack tells whether a post denies what the same account has asserted.
func (s *Sim) takesBack(p publication) bool {
	if p.about == world.None || p.position != world.Denies && p.position != world.Partly {
		return false
	}
	return slices.ContainsFunc(s.posts, func(q postState) bool {
		return q.Account == p.by && q.About == p.about && q.Position == world.Asserts
	})
}

// echo spreads what a post brings along: the claim that it quotes, and its
// partners' audiences. Quoting a claim to deny it boosts its source most, a
// reply less, a picture of it without a link least.
func (s *Sim) echo(post *postState, p publication, entity uint64, mask uint8, reach fixed.Q) {
	photo, video := s.shows(p.media)
	if r := s.post(p.replyTo); r != nil && r.About != world.None && r.Position == world.Asserts {
		share := s.coefficient(effects.ShareReply)
		switch {
		case p.quote:
			share = s.coefficient(effects.ShareQuote)
		case p.picture:
			share = s.coefficient(effects.ShareScreenshot)
		}
		for i, platform := range p.on {
			post.wave = append(post.wave, s.people.Publish(population.Post{
				ID: entity ^ uint64(i+1)<<8, Account: p.by, Source: r.Account, Platform: platform, Languages: mask, About: r.About,
				Position: world.Asserts, Reading: neutral, To: world.None, Reach: reach.Mul(share),
			}))
		}
	}
	for k, partner := range p.partners {
		by := s.w.Partners[partner].Account
		for i, platform := range p.on {
			post.wave = append(post.wave, s.people.Publish(population.Post{
				ID: entity ^ uint64(i+1)<<16 ^ uint64(k+1)<<24, Account: by, Source: by, Platform: platform, Languages: mask, About: p.about,
				Position: p.position, Reading: p.reading, To: p.to, Evidence: len(p.evidence) > 0, Photo: photo, Video: video, Reach: fixed.One,
			}))
		}
	}
}

// reachFactor wears an audience out: who posts again and again within a few
// hours is shown and read less.
func (s *Sim) reachFactor(p publication, ours bool) fixed.Q {
	recent := int32(0)
	for i := range s.posts {
		if q := &s.posts[i]; (q.Account == p.by || ours && q.Ours) && q.Minute > s.Minute()-s.minutes(effects.PlatformWearWindow) {
			recent++
		}
	}
	return fixed.One.Div(fixed.One + fixed.Q(recent)*s.coefficient(effects.PlatformWears))
}

// carries notes what a post says about a claim.
func (s *Sim) carries(p publication, ours, inSight bool) {
	n := &s.narratives[p.about]
	if n.since < 0 && (!ours || p.position == world.Asserts) {
		n.since = s.Minute() // who warns of a claim does not raise it
	}
	if n.met < 0 && (ours || inSight) {
		n.met = s.Minute()
	}
	if !ours || p.position == world.Silent {
		return
	}
	if contradicts(n.position, p.position) {
		n.flips++
		s.moveTrust(-s.coefficient(effects.TrustFlip))
	}
	n.said = s.Minute()
	if p.position != world.Holds || n.position == world.Silent || n.position == world.Holds {
		n.position = p.position
	}
	n.promise = p.promise
}

// contradicts tells whether a position takes back the one before.
func contradicts(was, now world.Position) bool {
	return was == world.Denies && (now == world.Asserts || now == world.Partly) || was == world.Asserts && now == world.Denies
}

// nearHour is from how many minutes before its hour a word that only puts off
// is the update that was promised for it.
const nearHour = 30

// promised keeps earlier promises by this post of the desk's, or gives late what
// they promised, and makes its own. What a journalist writes keeps none: the
// public was told to look here.
func (s *Sim) promised(p publication) {
	again := false
	for i := range s.promises {
		pr := &s.promises[i]
		switch {
		case pr.Kept || pr.Late || !s.promisedOn(pr, p):
		case s.putsOff(pr, p):
			again = again || p.promise == pr.Due && p.about == s.promisedAbout(pr)
		case pr.Missed:
			pr.Late = true
			s.note(Event{Kind: EvLateWord, ID: pr.Post, Command: p.command, Public: true})
		default:
			pr.Kept = true
			s.kept++
			s.note(Event{Kind: EvKeptWord, ID: pr.Post, Command: p.command, Public: true})
		}
	}
	if p.promise > s.Minute() && !again {
		s.promises = append(s.promises, view.Promise{Post: p.id, Due: p.promise})
		s.note(Event{Kind: EvPromise, ID: p.id, Value: p.promise, Command: p.command, Public: true})
	}
}

// putsOff tells whether a post only promises again and is no update: by the same
// hour or an earlier one, or by a later hour before the first is near, while it
// holds, or speaks of no claim, and shows nothing that was checked.
func (s *Sim) putsOff(pr *view.Promise, p publication) bool {
	says := len(p.evidence) > 0 || p.position != world.Holds && p.position != world.Silent
	return p.promise > 0 && (p.promise <= pr.Due || !says && s.Minute() < pr.Due-nearHour)
}

// promisedOn tells whether a post can be the update that was promised: a promise
// made on a claim is kept by a word on it, any other by any post.
func (s *Sim) promisedOn(pr *view.Promise, p publication) bool {
	about := s.promisedAbout(pr)
	return about == world.None || about == p.about && p.position != world.Silent
}

// promisedAbout is the claim on which an update was promised, or None.
func (s *Sim) promisedAbout(pr *view.Promise) int {
	if made := s.post(pr.Post); made != nil {
		return made.About
	}
	return world.None
}

func (s *Sim) languages(c *Command) []int {
	var list []int
	for _, lang := range sortedKeys(c.Texts) {
		list = append(list, s.x.languages[lang])
	}
	for _, lang := range c.Translate {
		list = append(list, s.x.languages[lang])
	}
	return list
}

func (s *Sim) mainLanguage() []int { return []int{0} }

func (s *Sim) indices(m map[string]int, list []string) []int {
	var out []int
	for _, id := range list {
		out = append(out, m[id])
	}
	return out
}

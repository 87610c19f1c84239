package sim

import (
	"slices"

	"demarche/internal/chance"
	"demarche/internal/effects"
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
	draft     string // that it was made from, or ""
}

func (s *Sim) publish(p publication) {
	account := &s.w.Accounts[p.by]
	st := &s.accounts[p.by]
	entity := chance.ID("post", p.id)
	post := postState{mine: p.command != "" && account.Ours && !p.decision, command: p.command, draft: p.draft, to: p.to, word: p.word, versions: p.versions, Post: view.Post{
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
	before := slices.Clone(s.tension)
	if p.official && p.to != account.Government {
		s.received(p, account, post.Ours)
	}
	if post.Ours {
		s.interferes(p)
	}
	if s.inSight(&post) {
		s.felt(before, Event{Kind: EvPost, ID: p.id})
	}
	if post.mine {
		s.promised(p)
	}
	if ours := post.Ours || p.word; p.position != world.Silent && (ours || p.official) {
		s.breakSilence(p.about, ours, account.Government)
	}
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

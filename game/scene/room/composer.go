package room

import (
	"slices"
	"strings"

	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/tone"
	"demarche/internal/world"
)

// composer is the letter that is being written, what it was before, and what
// is known of it: whether it can go out, what it costs and how it reads.
type composer struct {
	letter
	text     string // of the language that is edited
	lang     string
	original map[string]string // texts of the draft, as they came
	past     []letter
	unfolded bool // the options are shown
	touched  bool // it differs from what it was made from
	from     int  // saved draft that it came from, from 1; 0 for none

	stale  bool
	why    string // why it cannot be published, or ""
	ask    string // why clearance cannot be asked, or ""
	cost   present.Cost
	asking present.Cost
	reads  map[string]reading
}

// reading is a text and how it reads.
type reading struct {
	text string
	tone.Explanation
}

// saved is a letter put aside.
type saved struct {
	letter
	original map[string]string
	title    string
	command  string // that asked clearance for it, or ""
}

func (k *composer) clear() {
	*k = composer{letter: letter{about: world.None, texts: map[string]string{}}, lang: k.lang, unfolded: k.unfolded, reads: map[string]reading{}, stale: true}
}

// keep notes the letter as it was, for Undo.
func (k *composer) keep() {
	k.past = append(k.past, k.letter.copied())
	if len(k.past) > 100 {
		k.past = k.past[1:]
	}
}

// undo returns to the letter before the last change.
func (k *composer) undo() {
	n := len(k.past)
	if n == 0 {
		return
	}
	k.letter, k.past = k.past[n-1], k.past[:n-1]
	k.edit(k.lang)
}

// edit turns to the text of a language.
func (k *composer) edit(lang string) {
	k.lang, k.text, k.stale = lang, k.texts[lang], true
}

// typed takes over what was written. The desk does not translate into a
// language that has a text of its own.
func (k *composer) typed(text string) {
	if k.texts == nil {
		k.texts = map[string]string{}
	}
	k.texts[k.lang], k.touched = text, true
	if strings.TrimSpace(text) != "" {
		k.translate = slices.DeleteFunc(k.translate, func(l string) bool { return l == k.lang })
		k.off = slices.DeleteFunc(k.off, func(l string) bool { return l == k.lang })
	}
	k.stale = true
}

// origin returns the draft as long as one of its texts stands unchanged: then
// the letter is a version of it, else a text of one's own.
func (k *composer) origin() string {
	for lang, text := range k.original {
		if strings.TrimSpace(k.texts[lang]) == strings.TrimSpace(text) && !slices.Contains(k.off, lang) {
			return k.draft
		}
	}
	return ""
}

// change notes the letter as it was, changes it and takes care of the rest.
func (r *Room) change(do func(l *letter)) {
	r.comp.keep()
	do(&r.comp.letter)
	r.comp.touched = true
	r.comp.edit(r.comp.lang)
	r.hold(true)
}

// write begins a letter with what do sets and shows it. A letter that stands
// there is put aside when it was worked on, so that nothing is lost.
func (r *Room) write(do func(l *letter)) {
	if r.comp.touched && !r.comp.letter.empty() {
		r.saveDraft()
	}
	r.comp.clear()
	l := &r.comp.letter
	l.account = r.p.Session.Bundle().Scenario.Player.Account.V
	do(l)
	if len(l.platforms) == 0 {
		l.platforms = r.reachable(l.account)
	}
	r.comp.edit(r.firstLanguage())
	r.turn(pageWrite)
	r.toDesk()
}

// ready makes sure that there is a letter to write on.
func (r *Room) ready() {
	if r.comp.account != "" {
		return
	}
	l := &r.comp.letter
	l.account = r.p.Session.Bundle().Scenario.Player.Account.V
	l.platforms = r.reachable(l.account)
	r.comp.edit(r.firstLanguage())
}

// firstLanguage is the language in which one begins: that of display where the
// letter has it, else the first that it has, else the main one.
func (r *Room) firstLanguage() string {
	k, list := &r.comp, r.world().Languages
	if own := r.p.Words.Lang(); slices.Contains(list, own) && (k.texts[own] != "" || len(k.said()) == 0) {
		return own
	}
	for _, lang := range list {
		if k.texts[lang] != "" {
			return lang
		}
	}
	return list[0]
}

// openDraft puts a prepared text into the composer.
func (r *Room) openDraft(index int) {
	d := &r.world().Drafts[index]
	c := r.p.Session.Complete(sim.Command{Kind: world.CmdPost, Draft: d.ID})
	r.write(func(l *letter) {
		l.account, l.platforms, l.texts, l.draft = c.Account, c.Platforms, c.Texts, d.ID
		l.to, l.evidence, l.media, l.promise = c.To, c.Evidence, c.Media, c.Promise
		l.about, l.position = d.About, d.Position
	})
	r.comp.original = r.comp.letter.copied().texts
}

// reply begins an answer to a post under it, or one that quotes it.
func (r *Room) reply(post string, quote bool) {
	p := present.PostOf(r.view(), post)
	r.write(func(l *letter) {
		l.replyTo, l.quote, l.about = post, quote, p.About
		if p.About != world.None {
			l.position = world.Holds
		}
		l.platforms = r.common(l.account, p.Platforms)
	})
}

// answer begins the public answer to a question.
func (r *Room) answer(target string) {
	r.write(func(l *letter) {
		l.answer = target
		if p := present.PostOf(r.view(), target); p != nil {
			l.about = p.About
			l.platforms = r.common(l.account, p.Platforms)
			if p.About != world.None {
				l.position = world.Holds
			}
		}
	})
}

// correct begins the correction of a post of ours, which it takes back.
func (r *Room) correct(post string) {
	p := present.PostOf(r.view(), post)
	r.write(func(l *letter) {
		l.correct, l.about, l.position = post, p.About, world.Partly
		l.account = r.world().Accounts[p.Account].ID
		for _, i := range p.Platforms {
			l.platforms = append(l.platforms, r.world().Platforms[i].ID)
		}
	})
}

// saveDraft puts the letter aside.
func (r *Room) saveDraft() {
	k := &r.comp
	s := saved{letter: k.letter.copied(), original: k.original, title: r.letterTitle()}
	if k.from > 0 && k.from <= len(r.saved) {
		s.command = r.saved[k.from-1].command
		r.saved[k.from-1] = s
	} else {
		r.saved = append(r.saved, s)
	}
}

// takeUp goes on with a letter that was put aside.
func (r *Room) takeUp(i int) {
	s := r.saved[i]
	at := i + 1
	if r.comp.touched && !r.comp.letter.empty() && r.comp.from != at {
		r.saveDraft()
	}
	r.comp.clear()
	r.comp.letter, r.comp.original, r.comp.from = s.letter.copied(), s.original, at
	r.comp.edit(r.firstLanguage())
	r.turn(pageWrite)
	r.toDesk()
}

// letterTitle names a letter by its draft or by its first words.
func (r *Room) letterTitle() string {
	for i := range r.world().Drafts {
		if d := &r.world().Drafts[i]; d.ID == r.comp.draft {
			return r.tell().Draft(i)
		}
	}
	for _, lang := range r.world().Languages {
		if t := strings.TrimSpace(r.comp.texts[lang]); t != "" {
			return present.Short(t, 40)
		}
	}
	return r.t("room.untitled")
}

// reachable returns the platforms on which an account is.
func (r *Room) reachable(account string) []string {
	var list []string
	for i := range r.world().Platforms {
		if r.isOn(account, i) {
			list = append(list, r.world().Platforms[i].ID)
		}
	}
	return list
}

func (r *Room) isOn(account string, platform int) bool {
	for i := range r.world().Accounts {
		if a := &r.world().Accounts[i]; a.ID == account {
			for _, q := range a.Reach[platform] {
				if q > 0 {
					return true
				}
			}
		}
	}
	return false
}

// common returns the platforms of an account that are among others, or all of
// its own where none is.
func (r *Room) common(account string, platforms []int) []string {
	var list []string
	for _, i := range platforms {
		if r.isOn(account, i) {
			list = append(list, r.world().Platforms[i].ID)
		}
	}
	if len(list) == 0 {
		return r.reachable(account)
	}
	return list
}

// judge asks whether the letter can go out, what that costs and how it reads.
func (r *Room) judge() {
	k := &r.comp
	if !k.stale {
		return
	}
	k.stale = false
	give, ask := r.p.Session.Complete(r.command(k.kind())), r.p.Session.Complete(r.command(world.CmdClear))
	v := r.view()
	k.why, k.ask = r.why(r.p.Check(give)), r.why(r.p.Check(ask))
	if len(give.Texts) == 0 {
		k.why = r.why(&sim.Refusal{Code: sim.RefusedNoText})
	}
	k.cost, k.asking = r.tell().Cost(&give, v), r.tell().Cost(&ask, v)
	for lang, text := range k.texts {
		if old, ok := k.reads[lang]; !ok || old.text != text {
			k.reads[lang] = reading{text, tone.Explain(lang, text)}
		}
	}
}

// publish gives the command by which the letter goes out.
func (r *Room) publish() {
	r.ready()
	r.judge()
	k := &r.comp
	if k.why != "" {
		return
	}
	if r.uncleared() && r.asking == nil {
		r.ask(question{
			title: r.t("room.uncleared-title"), text: r.t("room.uncleared-text", "level", r.tell().Clearance(r.level())),
			yes: r.t("room.publish-uncleared"), danger: true, do: r.send,
		})
		return
	}
	r.send()
}

// send publishes without asking back.
func (r *Room) send() {
	k := &r.comp
	if !r.give(r.command(k.kind())) {
		return
	}
	r.forget(k.from)
	k.clear()
	r.hold(false)
	r.page = pageRead
}

// forget drops a letter that was put aside, by its number from 1.
func (r *Room) forget(number int) {
	if number > 0 && number <= len(r.saved) {
		r.saved = slices.Delete(r.saved, number-1, number)
	}
}

// askClearance asks who must agree, and puts the letter aside until then.
func (r *Room) askClearance() {
	r.ready()
	if !r.give(r.command(world.CmdClear)) {
		return
	}
	r.saveDraft()
	at := r.comp.from
	if at == 0 {
		at = len(r.saved)
	}
	r.saved[at-1].command = r.p.Given()
	r.comp.clear()
	r.hold(false)
	r.page = pageRead
}

// uncleared tells whether the account needs a clearance that was not given.
func (r *Room) uncleared() bool {
	return r.level() != world.None && r.clearance(r.comp.account) == nil
}

// level returns whose clearance the account needs, or world.None.
func (r *Room) level() int {
	for i := range r.world().Accounts {
		if a := &r.world().Accounts[i]; a.ID == r.comp.account {
			return a.Clearance
		}
	}
	return world.None
}

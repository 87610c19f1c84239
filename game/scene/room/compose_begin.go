package room

import (
	"slices"

	"demarche/internal/sim"
	"demarche/internal/world"
)

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
	r.openComposer()
	r.turn(pageWrite)
	r.toDesk()
}

// openComposer shows a letter from its beginning, with the text in sight: where
// little fits, the options are folded again.
func (r *Room) openComposer() {
	r.opened++
	r.comp.unfolded = false
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

// useDraft takes a prepared text for the letter that is being written: what that
// answers, corrects, cites or takes stays as it was.
func (r *Room) useDraft(index int) {
	was := r.comp.letter.copied()
	if len(was.said()) == 0 {
		r.comp.touched = false // nothing to put aside
	}
	r.openDraft(index)
	l := &r.comp.letter
	l.answer, l.correct, l.step = was.answer, was.correct, was.step
	l.replyTo, l.quote, l.screenshot = was.replyTo, was.quote, was.screenshot
	r.comp.stale = true
}

// reply begins an answer to a post under it, or one that quotes it.
func (r *Room) reply(post string, quote bool) {
	p := r.view().Post(post)
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
		if p := r.view().Post(target); p != nil {
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
	p := r.view().Post(post)
	r.write(func(l *letter) {
		l.correct, l.about, l.position = post, p.About, world.Partly
		l.account = r.world().Accounts[p.Account].ID
		for _, i := range p.Platforms {
			l.platforms = append(l.platforms, r.world().Platforms[i].ID)
		}
	})
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
			return a.Heard(platform)
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

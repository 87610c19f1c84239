package present

import (
	"slices"

	"demarche/internal/view"
	"demarche/internal/world"
)

// Post is a post in words.
type Post struct {
	Author      string
	Handle      string // "" when it has none
	Class       string // what kind of source it is
	Where       string // platforms
	When        string // with its zone
	Header      string // author, platforms and time in one line
	Body        string // in the language of display when there is such a text
	Lang        string // code of the body's language
	Note        string // that the body is a translation, or in which language it stands; or ""
	About       string // the claim that it speaks of, and how; or ""
	Temper      string // hostile or calming; "" for neither
	Marks       []string
	Pictures    []string // what its media show; of what distresses, that it is withheld
	Reach       string   // people who have seen it
	Credibility string   // mean over all people
}

// Post puts a post into words.
func (t *Teller) Post(p *view.Post, v *view.View) Post {
	out := Post{
		Author: t.Account(p.Account), Handle: t.Handle(p.Account), Class: t.Class(p.Account),
		Where: t.Words.Comma(t.Platforms(p.Platforms)...), When: t.Hour(p.Minute, v.Minute),
		About: t.postAbout(p), Temper: t.Temper(p.Reading.Goldstein),
		Reach: t.Words.Short(p.Reach), Credibility: t.Words.Percent(t.Credibility(p.Account)),
	}
	out.Header = t.Words.Comma(out.Author, out.Where, out.When)
	out.Body, out.Lang, out.Note = t.body(p)
	out.Marks = t.postMarks(p, v)
	for _, m := range p.Media {
		out.Pictures = append(out.Pictures, t.picture(m, v))
	}
	return out
}

// body returns the text of a post. What was written in another language is
// shown in that of display, and says so; a text of the player's is shown as it
// was written.
func (t *Teller) body(p *view.Post) (text, lang, note string) {
	if len(p.Texts) > 0 {
		return t.written(p.Texts)
	}
	text, lang = t.text(p.Line)
	written := len(p.Languages) == 0 || slices.ContainsFunc(p.Languages, func(l int) bool { return t.w.Languages[l] == lang })
	switch {
	case written && lang == t.Words.Lang():
		return text, lang, ""
	case written:
		return text, lang, t.Words.T("post.in", "language", t.Words.Language(lang))
	}
	return text, lang, t.Words.T("post.translated", "language", t.Words.Language(t.w.Languages[p.Languages[0]]))
}

// written returns a text that somebody wrote in the play, in the language of
// display where it has one in that.
func (t *Teller) written(texts map[string]string) (text, lang, note string) {
	lang = t.Words.Lang()
	if _, ok := texts[lang]; !ok {
		lang = firstKey(texts)
		note = t.Words.T("post.in", "language", t.Words.Language(lang))
	}
	return texts[lang], lang, note
}

// Written returns a text that somebody wrote in the play.
func (t *Teller) Written(texts map[string]string) string {
	text, _, _ := t.written(texts)
	return text
}

func firstKey(m map[string]string) string {
	first := ""
	for k := range m {
		if first == "" || k < first {
			first = k
		}
	}
	return first
}

// postAbout says which claim a post speaks of and how: who asks us and takes no side
// asks about it.
func (t *Teller) postAbout(p *view.Post) string {
	if p.About != world.None && p.Asks && (p.Position == world.Holds || p.Position == world.Silent) {
		return t.Words.T("post.asks-about", "claim", t.Words.Quote(t.Narrative(p.About)))
	}
	return t.about(p.About, p.Position)
}

// about says which claim something speaks of and how.
func (t *Teller) about(narrative int, p world.Position) string {
	if narrative == world.None {
		return ""
	}
	return t.Words.T("post.about."+p.String(), "claim", t.Words.Quote(t.Narrative(narrative)))
}

// postMarks are the short remarks on a post: what it wants of us, and what has
// become of it.
func (t *Teller) postMarks(p *view.Post, v *view.View) []string {
	var marks []string
	add := func(on bool, key string) {
		if on {
			marks = append(marks, t.Words.T(key))
		}
	}
	add(p.Ours, "mark.ours")
	add(p.Asks, "mark.asks")
	add(p.Leak, "mark.leak")
	add(p.Removed, "mark.removed")
	add(p.Retracted, "mark.retracted")
	add(p.Disowned, "mark.disowned")
	if r := v.Post(p.ReplyTo); r != nil {
		marks = append(marks, t.Words.T("mark.reply", "author", t.Account(r.Account)))
	}
	for _, e := range p.Evidence {
		marks = append(marks, t.Words.T("mark.evidence", "title", t.Evidence(e)))
	}
	if len(p.Partners) > 0 {
		var names []string
		for _, i := range p.Partners {
			names = append(names, t.Partner(i))
		}
		marks = append(marks, t.Words.T("mark.partners", "names", t.Words.List(names)))
	}
	return marks
}

// picture says what a media item shows and whether the desk has checked it.
func (t *Teller) picture(m int, v *view.View) string {
	if withheld := t.Withheld(m); withheld != "" {
		return withheld
	}
	text := or(t.MediaAlt(m), t.Media(m))
	e := t.w.Media[m].Evidence
	if e == world.None {
		return text
	}
	state := view.Unknown
	if i := slices.IndexFunc(v.Evidence, func(x view.Evidence) bool { return x.Index == e }); i >= 0 {
		state = v.Evidence[i].State
	}
	return t.Words.T("post.picture", "text", text, "state", t.EvidenceState(state))
}

// Temper names the temper of words by their Goldstein value in tenths; "" for
// plain ones, and where nothing says how a text reads.
func (t *Teller) Temper(goldstein int16) string {
	switch {
	case t.Toneless:
	case goldstein <= -30:
		return t.Words.T("temper.hostile")
	case goldstein >= 25:
		return t.Words.T("temper.calming")
	}
	return ""
}

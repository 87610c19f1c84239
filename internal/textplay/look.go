package textplay

import (
	"strconv"
	"strings"

	"demarche/internal/present"
	"demarche/internal/view"
	"demarche/internal/world"
)

// number reads the number of a post or message: 12, p12, m12.
func number(word, prefix string, of int) (int, bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(strings.ToLower(word), prefix))
	return n - 1, err == nil && n >= 1 && n <= of
}

func (g *game) postNumber(id string, v *view.View) string {
	for i := range v.Feed {
		if v.Feed[i].ID == id {
			return "p" + strconv.Itoa(i+1)
		}
	}
	return ""
}

func (g *game) messageNumber(id string, v *view.View) string {
	for i := range v.Inbox {
		if v.Inbox[i].ID == id {
			return "m" + strconv.Itoa(i+1)
		}
	}
	return ""
}

// messageID returns the id of a message by its number in the inbox.
func (g *game) messageID(word string) string {
	v := g.s.View()
	if i, ok := number(word, "m", len(v.Inbox)); ok {
		return v.Inbox[i].ID
	}
	return word
}

// readVerb reads a post or a message out.
func (g *game) readVerb(r *request) error {
	v := g.s.View()
	word := r.at(0)
	if word == "" {
		return g.readAgain(v)
	}
	if strings.HasPrefix(strings.ToLower(word), "m") {
		return g.readMessage(word, v)
	}
	i, ok := number(word, "p", len(v.Feed))
	if !ok {
		return complaint(g.words.T("text.no-post", "word", word, "n", len(v.Feed)))
	}
	g.postInFull(i, v)
	return nil
}

// readAgain reads out what still waits for a decision, one message after the
// other, or the last one when none does.
func (g *game) readAgain(v *view.View) error {
	if len(v.Inbox) == 0 {
		return complaint(g.words.T("text.no-messages"))
	}
	next := len(v.Inbox) - 1
	for k := range v.Inbox {
		if i := (g.reread + k) % len(v.Inbox); present.Open(&v.Inbox[i]) {
			next = i
			break
		}
	}
	g.message(next, v)
	g.reread = next + 1
	return nil
}

// postInFull reads a post out with all that is known of it.
func (g *game) postInFull(i int, v *view.View) {
	p := g.t.Post(v.Feed[i], v)
	g.read[v.Feed[i].ID] = true // and with it the message about it, which has its id
	g.gap()
	g.line(g.words.T("text.post-head", "number", "p"+strconv.Itoa(i+1), "header", p.Header))
	g.line(g.words.T("text.author", "class", p.Class, "credibility", p.Credibility, "about", g.t.AccountAbout(v.Feed[i].Account)))
	if p.Note != "" {
		g.line("(" + p.Note + ")")
	}
	g.line(p.Body)
	for _, picture := range p.Pictures {
		g.line(g.words.T("text.picture", "text", picture))
	}
	g.withheld(v.Feed[i].Media)
	g.films(v.Feed[i].Media)
	if p.About != "" {
		g.line(g.words.T("text.about", "about", p.About))
	}
	g.line(g.words.T("text.reach", "reach", p.Reach))
	if marks := append(temper(p), p.Marks...); len(marks) > 0 {
		g.line(g.words.T("text.marks", "marks", g.words.Semicolons(marks...)))
	}
	if v.Feed[i].Ours && !g.t.Toneless {
		g.line(g.words.T("text.tone", "reading", g.t.Reading(v.Feed[i].Reading, nil)))
	}
}

func temper(p present.Post) []string {
	if p.Temper == "" {
		return nil
	}
	return []string{p.Temper}
}

// usualPosts is how many posts the feed shows when nobody says.
const usualPosts = 10

// feed lists posts: the last ones, those of a platform, ours, those that ask,
// those about a claim or with some words.
func (g *game) feed(r *request) error {
	v := g.s.View()
	fits, most, err := g.feedFilter(r)
	if err != nil {
		return err
	}
	var found []int
	for i := range v.Feed {
		if fits(v.Feed[i]) {
			found = append(found, i)
		}
	}
	if len(found) == 0 {
		g.line(g.words.T("text.no-posts"))
		return nil
	}
	if hidden := len(found) - most; hidden > 0 {
		g.line(g.words.N("text.older-posts", int64(hidden)))
		found = found[hidden:]
	}
	for _, i := range found {
		p := g.t.Post(v.Feed[i], v)
		g.listed1("p"+strconv.Itoa(i+1), g.labelled(p.Header, present.Short(p.Body, 160)), g.words.Semicolons(append([]string{g.words.T("text.seen-by", "reach", p.Reach)}, append(temper(p), p.Marks...)...)...))
	}
	g.line(g.words.T("text.read-post"))
	return nil
}

// feedFilter reads what a feed command asks for.
func (g *game) feedFilter(r *request) (fits func(*view.Post) bool, most int, err error) {
	most = usualPosts
	tests := []func(*view.Post) bool{}
	for _, word := range r.free {
		if n, err := strconv.Atoi(word); err == nil && n > 0 {
			most = n
			continue
		}
		switch strings.ToLower(word) {
		case "ours", g.words.T("word.ours"):
			tests = append(tests, func(p *view.Post) bool { return p.Ours })
		case "asks", g.words.T("word.asks"):
			tests = append(tests, func(p *view.Post) bool { return p.Asks })
		default:
			r.given["on"] = append(r.given["on"], word)
		}
	}
	on, err := g.matches("platform", g.platforms(), r.given["on"])
	if err != nil {
		return nil, 0, err
	}
	if len(on) > 0 {
		tests = append(tests, func(p *view.Post) bool { return g.isOn(p, on) })
	}
	about, err := g.lookup("narrative", g.narratives(), r.one("about"))
	if err != nil {
		return nil, 0, err
	}
	if about != "" {
		tests = append(tests, func(p *view.Post) bool { return p.About != world.None && g.w.Narratives[p.About].ID == about })
	}
	if words := strings.ToLower(r.one("find")); words != "" {
		v := g.s.View()
		tests = append(tests, func(p *view.Post) bool {
			post := g.t.Post(p, v)
			return strings.Contains(strings.ToLower(post.Author+" "+post.Handle+" "+post.Body), words)
		})
	}
	return func(p *view.Post) bool {
		for _, t := range tests {
			if !t(p) {
				return false
			}
		}
		return true
	}, most, nil
}

func (g *game) isOn(p *view.Post, platforms []string) bool {
	for _, i := range p.Platforms {
		for _, id := range platforms {
			if g.w.Platforms[i].ID == id {
				return true
			}
		}
	}
	return false
}

package play

import (
	"demarche/internal/present"
	"demarche/internal/sim"
	"demarche/internal/view"
)

// News is something that happened, in words.
type News struct {
	Event sim.Event
	Text  string
}

// mostNews bounds what is kept for who does not look.
const mostNews = 200

// hear keeps what the desk is told of events.
func (p *Play) hear(events []sim.Event) {
	v := p.View()
	for i := range events {
		if text := p.Tell.Event(&events[i], v); text != "" {
			p.news = append(p.news, News{events[i], text})
		}
	}
	if over := len(p.news) - mostNews; over > 0 {
		p.news = p.news[over:]
	}
}

// News returns what the desk was told since it was last called.
func (p *Play) News() []News {
	list := p.news
	p.news = nil
	return list
}

// Freed returns who has ended what they were put to for a time since it was last
// called, as they were before.
func (p *Play) Freed() []view.Colleague {
	list := p.freed
	p.freed = nil
	return list
}

// Read marks a message as read.
func (p *Play) Read(message string) {
	if !p.read[message] {
		p.read[message] = true
		p.changes++
	}
}

// Anew marks a message as new again: something came back on it.
func (p *Play) Anew(message string) {
	if p.read[message] {
		delete(p.read, message)
		p.changes++
	}
}

// IsRead tells whether a message was read.
func (p *Play) IsRead(message string) bool { return p.read[message] }

// Unread returns how many messages were not read.
func (p *Play) Unread() int {
	n := 0
	for _, m := range p.View().Inbox {
		if !p.read[m.ID] {
			n++
		}
	}
	return n
}

// LookedAtFeed notes that the player sees the feed as it is now.
func (p *Play) LookedAtFeed() { p.posts = len(p.View().Feed) }

// NewPosts returns how many posts came since the player looked at the feed.
func (p *Play) NewPosts() int { return len(p.View().Feed) - p.posts }

// markOld takes as read, after a resumed crisis, what needs no answer any more.
func (p *Play) markOld() {
	v := p.View()
	for i := range v.Inbox {
		if m := &v.Inbox[i]; !present.Open(m) {
			p.read[m.ID] = true
		}
	}
	p.posts = len(v.Feed)
}

// Reveal shows a media item that is withheld, by its index.
func (p *Play) Reveal(media int) { p.asked[media] = true; p.changes++ }

// Revealed tells whether the player has asked to see it.
func (p *Play) Revealed(media int) bool { return p.asked[media] }

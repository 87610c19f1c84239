package sim

import (
	"slices"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/world"
)

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

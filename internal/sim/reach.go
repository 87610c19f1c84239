package sim

import (
	"slices"
	"unicode/utf8"
)

func (s *Sim) checkPlatforms(c *Command) *Refusal {
	if r := s.checkReach(c.Account, c.Platforms); r != nil {
		return r
	}
	for _, p := range s.platforms(c) {
		spec := &s.w.Platforms[p]
		if len(c.Media) > 0 && !spec.Pictures {
			return refuse(RefusedPictures, "platform", spec.ID)
		}
		for _, lang := range sortedKeys(c.Texts) {
			if n := utf8.RuneCountInString(c.Texts[lang]); n == 0 {
				return refuse(RefusedNoText)
			} else if spec.Limit > 0 && n > int(spec.Limit) {
				return refuse(RefusedTooLong, "platform", spec.ID, "limit", itoa(spec.Limit), "length", itoa(int32(n)), "language", lang)
			}
		}
	}
	return nil
}

// checkReach checks that an account has an audience on the platforms that are
// named, or on any when none is.
func (s *Sim) checkReach(account string, platforms []string) *Refusal {
	if r := known(s.x.platforms, "platform", platforms...); r != nil {
		return r
	}
	list := s.platforms(&Command{Account: account, Platforms: platforms})
	if len(list) == 0 {
		return refuse(RefusedMissing, "what", "platform")
	}
	for _, p := range list {
		if !s.onPlatform(account, p) {
			return refuse(RefusedNotOffered, "what", s.w.Platforms[p].ID)
		}
	}
	return nil
}

// onPlatform tells whether an account has an audience on a platform.
func (s *Sim) onPlatform(account string, platform int) bool {
	return slices.ContainsFunc(s.w.Accounts[s.x.accounts[account]].Reach[platform], func(q reachShare) bool { return q > 0 })
}

// everywhere lists the platforms on which an account has an audience.
func (s *Sim) everywhere(account int) []int {
	return s.platforms(&Command{Account: s.w.Accounts[account].ID})
}

// platforms returns where a post goes: everywhere the account is, unless said.
func (s *Sim) platforms(c *Command) []int {
	var list []int
	for i := range s.w.Platforms {
		if len(c.Platforms) == 0 && !s.onPlatform(c.Account, i) {
			continue
		}
		if len(c.Platforms) > 0 && !slices.Contains(c.Platforms, s.w.Platforms[i].ID) {
			continue
		}
		list = append(list, i)
	}
	return list
}

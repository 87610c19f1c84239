package sim

import (
	"slices"
	"unicode/utf8"

	"demarche/internal/view"
	"demarche/internal/world"
)

func refuse(code string, args ...string) *Refusal {
	r := &Refusal{Code: code}
	for i := 0; i+1 < len(args); i += 2 {
		if r.Args == nil {
			r.Args = map[string]string{}
		}
		r.Args[args[i]] = args[i+1]
	}
	return r
}

// Check tells why a command cannot be done now, or nil when it can.
func (s *Sim) Check(c *Command) *Refusal {
	switch {
	case s.over:
		return refuse(RefusedOver)
	case c.Minute < s.w.Clock.Enters:
		return refuse(RefusedNotYet)
	case c.Minute < s.Minute() || c.Minute >= s.Minute()+s.w.Clock.Tick:
		// Else a command could claim time that the desk did not spend.
		return refuse(RefusedUnknown, "what", "minute", "id", itoa(c.Minute))
	case int(c.Position) >= world.Positions:
		return refuse(RefusedUnknown, "what", "position", "id", c.Position.String())
	}
	if r := checkForesight(c); r != nil {
		return r
	}
	if len(c.Translate) > 0 && len(c.Texts) == 0 {
		return refuse(RefusedNoText) // there is nothing to translate
	}
	if int(c.Kind) < len(deeds) && deeds[c.Kind].check != nil {
		return deeds[c.Kind].check(s, c)
	}
	return refuse(RefusedUnknown, "what", "command", "id", c.Kind.String())
}

// wordless refuses a text with what says nothing in public.
func wordless(c *Command) *Refusal {
	if len(c.Texts) > 0 {
		return refuse(RefusedCarries, "what", "text")
	}
	return nil
}

// known refuses ids that the scenario does not declare.
func known(m map[string]int, what string, list ...string) *Refusal {
	for _, id := range list {
		if _, ok := m[id]; !ok {
			return refuse(RefusedUnknown, "what", what, "id", id)
		}
	}
	return nil
}

// optional is known for an id that may be empty.
func optional(m map[string]int, what, id string) *Refusal {
	if id == "" {
		return nil
	}
	return known(m, what, id)
}

func first(list ...*Refusal) *Refusal {
	for _, r := range list {
		if r != nil {
			return r
		}
	}
	return nil
}

// checkPost checks what is to be said and from where. Clearance and joint
// statements check the same content before anybody is asked.
func (s *Sim) checkPost(c *Command, publish bool) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Account), known(s.x.media, "media", c.Media...),
		optional(s.x.narratives, "narrative", c.About), optional(s.x.governments, "government", c.To),
		known(s.x.languages, "language", sortedKeys(c.Texts)...), known(s.x.languages, "language", c.Translate...)); r != nil {
		return r
	}
	a := s.x.accounts[c.Account]
	switch {
	case !s.w.Accounts[a].Ours:
		return refuse(RefusedNotOurs, "account", c.Account)
	case publish && s.accounts[a].seized:
		return refuse(RefusedSeized, "account", c.Account)
	case len(c.Texts) == 0:
		return refuse(RefusedNoText)
	}
	if r := s.checkEvidence(c); r != nil {
		return r
	}
	if d, ok := s.x.drafts[c.Draft]; ok && !s.machine.Bool(s.w.Drafts[d].Open, desk{s}) {
		return refuse(RefusedNotOffered, "what", c.Draft)
	}
	if c.Promise != 0 && (c.Promise <= c.Minute || c.Promise > min(c.Minute+longestPromise, s.w.Clock.Minute(s.w.Clock.Ticks))) {
		return refuse(RefusedUnknown, "what", "promise", "id", itoa(c.Promise))
	}
	if c.ReplyTo != "" && s.post(c.ReplyTo) == nil {
		return refuse(RefusedUnknown, "what", "post", "id", c.ReplyTo)
	}
	if c.ReplyTo == "" && c.Screenshot || c.Quote && c.Screenshot {
		return refuse(RefusedMissing, "what", "post")
	}
	if _, ok := c.Texts[c.Authoritative]; !ok && c.Authoritative != "" {
		return refuse(RefusedUnknown, "what", "language", "id", c.Authoritative)
	}
	if c.Cleared != "" && !s.clearedFor(c) {
		return refuse(RefusedNotCleared, "command", c.Cleared)
	}
	return first(s.checkPlatforms(c), s.checkTranslators(c))
}

// checkEvidence checks that what a command shows has been checked.
func (s *Sim) checkEvidence(c *Command) *Refusal {
	if r := known(s.x.evidence, "evidence", c.Evidence...); r != nil {
		return r
	}
	for _, e := range c.Evidence {
		if st := s.evidence[s.x.evidence[e]].state; st != view.Held && st != view.Failed {
			return refuse(RefusedUnchecked, "evidence", e)
		}
	}
	return nil
}

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
				return refuse(RefusedTooLong, "platform", spec.ID, "limit", itoa(spec.Limit), "length", itoa(int32(n)))
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

// longestPromise is how far ahead an update can be promised, in minutes: what
// is further off promises nothing.
const longestPromise = 24 * 60

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

func (s *Sim) checkTranslators(c *Command) *Refusal {
	var taken []int
	for _, lang := range c.Translate {
		who := s.translator(s.x.languages[lang], c.Minute, taken)
		if who == world.None {
			return refuse(RefusedNoVersion, "language", lang)
		}
		taken = append(taken, who)
	}
	return nil
}

func (s *Sim) checkRetract(c *Command) *Refusal {
	p := s.post(c.Target)
	switch {
	case p == nil || !p.Ours:
		return refuse(RefusedUnknown, "what", "post", "id", c.Target)
	case s.pending(c.Kind, func(o *Command) bool { return o.Target == c.Target }):
		return refuse(RefusedDone)
	}
	if r := s.standsOurs(p); r != nil || len(c.Texts) == 0 {
		return r
	}
	return s.checkPost(c, true)
}

// standsOurs tells why a post of ours cannot be taken back, or nil: it is gone
// already, or others have its account.
func (s *Sim) standsOurs(p *postState) *Refusal {
	switch {
	case p.Retracted || p.Removed:
		return refuse(RefusedDone)
	case s.accounts[p.Account].seized:
		return refuse(RefusedSeized, "account", s.w.Accounts[p.Account].ID)
	}
	return nil
}

func (s *Sim) checkVerify(c *Command) *Refusal {
	if r := first(known(s.x.evidence, "evidence", c.Target), optional(s.x.colleagues, "colleague", c.Colleague)); r != nil {
		return r
	}
	switch s.evidence[s.x.evidence[c.Target]].state {
	case view.Unknown:
		return refuse(RefusedNotOffered, "what", c.Target)
	case view.Checking:
		return refuse(RefusedDone)
	case view.Held, view.Failed:
		if !s.mayCheckAgain(c) {
			return refuse(RefusedDone)
		}
	}
	if s.evidence[s.x.evidence[c.Target]].burnt {
		return refuse(RefusedBurnt, "evidence", c.Target)
	}
	if s.worker(world.TaskVerify, c.Colleague, c.Minute) == world.None {
		return s.engaged(world.TaskVerify, c.Colleague, c.Minute)
	}
	return nil
}

func (s *Sim) checkClear(c *Command) *Refusal {
	if r := first(optional(s.x.clearances, "clearance", c.Level), s.checkPost(c, false)); r != nil {
		return r
	}
	if len(s.levels(c)) == 0 {
		return refuse(RefusedMissing, "what", "level")
	}
	return nil
}

func (s *Sim) checkJoint(c *Command) *Refusal {
	if len(c.Partners) == 0 {
		return refuse(RefusedMissing, "what", "partners")
	}
	for i, p := range c.Partners {
		if slices.Contains(c.Partners[:i], p) {
			return refuse(RefusedDone)
		}
	}
	return first(known(s.x.partners, "partner", c.Partners...), s.checkPost(c, true))
}

func (s *Sim) checkReport(c *Command) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Target), optional(s.x.narratives, "narrative", c.About)); r != nil {
		return r
	}
	if s.accounts[s.x.accounts[c.Target]].posts == 0 {
		return refuse(RefusedMissing, "what", "posts")
	}
	if r := s.checkReach(c.Target, c.Platforms); r != nil {
		return r
	}
	if s.pending(world.CmdReport, func(o *Command) bool { return o.Target == c.Target && o.About == c.About }) {
		return refuse(RefusedDone)
	}
	return nil
}

func (s *Sim) checkBrief(c *Command) *Refusal {
	if r := first(known(s.x.accounts, "account", c.Target), known(s.x.narratives, "narrative", c.About),
		s.checkEvidence(c)); r != nil {
		return r
	}
	b := s.w.Accounts[s.x.accounts[c.Target]].Brief
	terms, ok := world.TermsOf(c.Choice)
	switch {
	case b == nil:
		return refuse(RefusedNotOffered, "what", c.Target)
	case !ok:
		return refuse(RefusedUnknown, "what", "terms", "id", c.Choice)
	case !b.Offers[terms]:
		return refuse(RefusedNotOffered, "what", c.Choice)
	case c.Position == world.Silent:
		return refuse(RefusedMissing, "what", "position")
	}
	return nil
}

func (s *Sim) checkAnswer(c *Command) *Refusal {
	open := false
	if m := s.message(c.Target); m != nil && m.Asks {
		if m.Answered || m.Expired || s.pending(world.CmdAnswer, func(o *Command) bool { return o.Target == c.Target }) {
			return refuse(RefusedDone)
		}
		if m.People > 0 && len(c.Texts) == 0 {
			return refuse(RefusedNoText)
		}
		open = true
	}
	if p := s.post(c.Target); p != nil && p.Asks {
		open = true
	}
	if !open {
		return refuse(RefusedUnknown, "what", "question", "id", c.Target)
	}
	if len(c.Texts) > 0 {
		return s.checkPost(c, true)
	}
	return nil
}

func (s *Sim) checkSecure(c *Command) *Refusal {
	if r := known(s.x.accounts, "account", c.Target); r != nil {
		return r
	}
	a := s.x.accounts[c.Target]
	switch {
	case !s.w.Accounts[a].Ours:
		return refuse(RefusedNotOurs, "account", c.Target)
	case s.accounts[a].secured && !s.accounts[a].seized:
		return refuse(RefusedDone)
	}
	return nil
}

func (s *Sim) checkAssign(c *Command) *Refusal {
	if r := known(s.x.colleagues, "colleague", c.Target); r != nil {
		return r
	}
	i := s.x.colleagues[c.Target]
	task, ok := taskOf(c.Task)
	switch {
	case !ok:
		return refuse(RefusedUnknown, "what", "task", "id", c.Task)
	case task != world.TaskRest && s.w.Colleagues[i].Skills[task] <= 0:
		return refuse(RefusedNotOffered, "what", c.Task)
	case !s.free(i, c.Minute):
		return s.engaged(task, c.Target, c.Minute)
	}
	return nil
}

func (s *Sim) checkChoose(c *Command) *Refusal {
	m := s.message(c.Target)
	if m == nil {
		return refuse(RefusedUnknown, "what", "message", "id", c.Target)
	}
	if m.Chosen != "" || m.Expired || m.Skipped || s.pending(world.CmdChoose, func(o *Command) bool { return o.Target == c.Target }) {
		return refuse(RefusedDone)
	}
	choices := m.choices()
	for i := range choices {
		if ch := &choices[i]; ch.ID == c.Choice {
			if !s.machine.Bool(ch.Open, desk{s}) {
				return refuse(RefusedNotOffered, "what", c.Choice, "line", m.effect.ID+".message.choices."+ch.ID+".text")
			}
			return nil
		}
	}
	return refuse(RefusedUnknown, "what", "choice", "id", c.Choice)
}

// pending tells whether a command like this is under way.
func (s *Sim) pending(kind world.CommandKind, like func(*Command) bool) bool {
	return slices.ContainsFunc(s.queue, func(d due) bool {
		return (d.kind == dueCommand || d.kind == dueReport) && d.command.Kind == kind && like(d.command)
	})
}

// dueOf is the minute at which a command of a kind about a target acts, in a way
// where one is named; -1 when none is under way.
func (s *Sim) dueOf(kind world.CommandKind, target string, way ...string) int32 {
	for _, d := range s.queue {
		if c := d.command; d.kind == dueCommand && c.Kind == kind && c.Target == target && (len(way) == 0 || way[0] == c.Choice) {
			return s.w.Clock.Minute(d.tick)
		}
	}
	return -1
}

// choices are the answers that a message offers.
func (m *messageState) choices() []world.Choice {
	if m.effect == nil || m.effect.Message == nil {
		return nil
	}
	return m.effect.Message.Choices
}

// post finds a post by id, or nil.
func (s *Sim) post(id string) *postState {
	for i := range s.posts {
		if s.posts[i].ID == id {
			return &s.posts[i]
		}
	}
	return nil
}

// message finds a message by id, or nil.
func (s *Sim) message(id string) *messageState {
	for i := range s.messages {
		if s.messages[i].ID == id {
			return &s.messages[i]
		}
	}
	return nil
}

package sim_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// play is a crisis in the hands of a test.
type play struct {
	*sim.Sim
	t      *testing.T
	events []sim.Event
}

func start(t *testing.T, w *world.World, seed uint64) *play {
	t.Helper()
	return &play{Sim: sim.New(w, population.Build(w), seed), t: t}
}

// to lets the crisis run to a minute, giving commands at the first tick.
func (p *play) to(minute int32, commands ...sim.Command) {
	p.t.Helper()
	for i := range commands {
		if commands[i].Minute == 0 {
			commands[i].Minute = p.Minute()
		}
	}
	for p.Minute() < minute && !p.Over() {
		p.events = append(p.events, p.Step(commands)...)
		commands = nil
	}
}

func (p *play) happened(kind sim.EventKind) bool {
	for _, e := range p.events {
		if e.Kind == kind {
			return true
		}
	}
	return false
}

// post is a plain denial of the quotes by the ministry.
func post(id string, change ...func(*sim.Command)) sim.Command {
	c := sim.Command{
		ID: id, Kind: world.CmdPost, Account: "ministry", Texts: map[string]string{"en": "The words are not his."}, Translate: []string{"ar"},
		Readings: map[string]speech.Reading{"en": {Lang: "en", Act: speech.Deny, Confidence: 80, Politeness: 30, Certainty: 30}},
		About:    "quotes", Position: world.Denies,
	}
	for _, f := range change {
		f(&c)
	}
	return c
}

func goldstein(tenths int16) func(*sim.Command) {
	return func(c *sim.Command) {
		r := c.Readings["en"]
		r.Goldstein = tenths
		c.Readings, c.To = map[string]speech.Reading{"en": r}, "neighbour"
	}
}

func TestSameSeedAndCommandsGiveTheSameDigest(t *testing.T) {
	run := func(seed uint64) string {
		p := start(t, wt.Small(), seed)
		p.to(60)
		p.to(2880, post("c1"))
		return p.Digest()
	}
	if a, b := run(1), run(1); a != b {
		t.Errorf("the same run gave %s and %s", a, b)
	}
	if run(1) == run(2) {
		t.Error("another seed gave the same digest")
	}
}

func TestBranchGoesOnAsTheOriginalDoes(t *testing.T) {
	p := start(t, wt.Small(), 3)
	p.to(120, post("c1"))
	b := &play{Sim: p.Branch(), t: t}
	if b.Digest() != p.Digest() {
		t.Fatal("a branch differs at once")
	}
	b.to(1000, post("c2", goldstein(-80)))
	p.to(1000, post("c2", goldstein(-80)))
	if b.Digest() != p.Digest() {
		t.Error("a branch does not go on as its original")
	}
	c := &play{Sim: p.Branch(), t: t}
	c.to(1500, post("c3"))
	before := p.Digest()
	p.to(1005)
	if q := start(t, wt.Small(), 3); true {
		q.to(120, post("c1"))
		q.to(1000, post("c2", goldstein(-80)))
		if q.Digest() != before {
			t.Error("what happens in a branch reaches its original")
		}
	}
}

// believers returns the final share that believes the quotes, over some seeds.
func believers(t *testing.T, commands func(p *play)) (heard, believed, tension, outrage, trust float64) {
	const seeds = 6
	for seed := range uint64(seeds) {
		p := start(t, wt.Small(), seed)
		p.to(40)
		commands(p)
		p.to(720)
		last := p.Ticks() - 1
		h, b := p.Minds(last, wt.Quotes)
		o, _ := p.Outrage(last, wt.Neighbour)
		_, th := p.Outrage(last, wt.Home)
		heard, believed, tension, outrage, trust = heard+h/seeds, believed+b/seeds, tension+p.Tension(last, wt.Neighbour)/seeds, outrage+o/seeds, trust+th/seeds
	}
	return
}

func TestWhatAPostDoes(t *testing.T) {
	_, silent, calm, _, trust := believers(t, func(*play) {})
	_, denied, _, quiet, _ := believers(t, func(p *play) { p.to(45, post("c1")) })
	if denied >= silent {
		t.Errorf("a denial left %.3f believers, silence %.3f", denied, silent)
	}
	_, _, insulted, angry, _ := believers(t, func(p *play) { p.to(45, post("c1", goldstein(-90))) })
	if insulted <= calm || angry <= quiet {
		t.Errorf("an insult left tension %.3f (without %.3f) and outrage %.3f (without %.3f)", insulted, calm, angry, quiet)
	}
	_, _, soothed, _, _ := believers(t, func(p *play) { p.to(45, post("c1", goldstein(60))) })
	if soothed >= calm {
		t.Errorf("kind words left tension %.3f, silence %.3f", soothed, calm)
	}
	_, backed, _, _, trusted := believers(t, func(p *play) {
		p.to(100, sim.Command{ID: "c1", Kind: world.CmdVerify, Target: "footage"})
		p.to(105, post("c2", func(c *sim.Command) { c.Evidence = []string{"footage"} }))
	})
	if trusted <= trust || backed >= silent {
		t.Errorf("evidence left trust %.3f (without %.3f), believers %.3f (silence %.3f)", trusted, trust, backed, silent)
	}
}

func TestPromisesAreKeptOrMissed(t *testing.T) {
	hold := func(c *sim.Command) { c.Position, c.Promise = world.Holds, 120 }
	p := start(t, wt.Small(), 1)
	p.to(40)
	p.to(100, post("c1", hold, func(c *sim.Command) { c.Translate = nil }))
	if !p.happened(sim.EvPromise) {
		t.Fatal("no promise was noted")
	}
	kept := &play{Sim: p.Branch(), t: t}
	kept.to(200, post("c2", func(c *sim.Command) { c.Translate = nil }))
	p.to(200)
	if !p.happened(sim.EvMissed) || !kept.happened(sim.EvKeptWord) {
		t.Errorf("missed %v, kept %v", p.happened(sim.EvMissed), kept.happened(sim.EvKeptWord))
	}
	_, missed := p.Outrage(p.Ticks()-1, wt.Home)
	_, held := kept.Outrage(kept.Ticks()-1, wt.Home)
	if missed >= held {
		t.Errorf("a missed promise left trust %.3f, a kept one %.3f", missed, held)
	}
}

func TestRefusals(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	for name, c := range map[string]struct {
		sim.Command
		code string
	}{
		"unknown account":     {post("x", func(c *sim.Command) { c.Account = "nobody" }), sim.RefusedUnknown},
		"not ours":            {post("x", func(c *sim.Command) { c.Account = "tv" }), sim.RefusedNotOurs},
		"too long":            {post("x", func(c *sim.Command) { c.Texts = map[string]string{"en": string(make([]byte, 300))} }), sim.RefusedTooLong},
		"nothing said":        {post("x", func(c *sim.Command) { c.Texts = nil }), sim.RefusedNoText},
		"unchecked evidence":  {post("x", func(c *sim.Command) { c.Evidence = []string{"footage"} }), sim.RefusedUnchecked},
		"unknown evidence":    {sim.Command{Kind: world.CmdVerify, Target: "logs"}, sim.RefusedNotOffered},
		"no such point":       {sim.Command{Kind: world.CmdCall, Target: "cabinet", Point: "beg"}, sim.RefusedUnknown},
		"no summons there":    {sim.Command{Kind: world.CmdSummon, Target: "cabinet", Point: "warn"}, sim.RefusedNotOffered},
		"silence, no reason":  {sim.Command{Kind: world.CmdSilence, Until: 500}, sim.RefusedMissing},
		"no pictures there":   {post("x", func(c *sim.Command) { c.Media = []string{"still"} }), sim.RefusedPictures},
		"nobody to translate": {post("x", func(c *sim.Command) { c.Translate = []string{"fr"} }), sim.RefusedUnknown},
	} {
		c.Minute = p.Minute()
		if r := p.Check(&c.Command); r == nil || r.Code != c.code {
			t.Errorf("%s: got %v, want %s", name, r, c.code)
		}
	}
}

func TestCommandsTakeAttentionAndTime(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	p.to(45, post("c1", func(c *sim.Command) { c.Translate = nil }), post("c2", func(c *sim.Command) { c.Translate = nil }))
	p.to(70)
	var at []int32
	for _, o := range p.Own() {
		at = append(at, o.Minute)
	}
	// Each takes 8 minutes of the desk, one after the other: 40+8 and 40+16.
	if len(at) != 2 || at[0] != 50 || at[1] != 60 {
		t.Errorf("two posts given at 40 came out at %v", at)
	}
}

func TestEachCommandHasItsEffect(t *testing.T) {
	w := wt.Small()
	w.Costs[world.CmdSecure] = world.Cost{Attention: 2, Takes: 20}
	p := start(t, w, 4)
	p.to(40)
	commands := []struct {
		c    sim.Command
		then sim.EventKind
	}{
		{sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"}, sim.EvEvidence},
		{sim.Command{ID: "k", Kind: world.CmdCall, Target: "cabinet", Point: "reassure"}, sim.EvContact},
		{sim.Command{ID: "s", Kind: world.CmdSecure, Target: "ministry"}, sim.EvSecured},
		{sim.Command{ID: "q", Kind: world.CmdSilence, Reason: "talks", Until: 2000}, sim.EvSilence},
		{sim.Command{ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies}, sim.EvBriefed},
		{sim.Command{ID: "r", Kind: world.CmdReport, Target: "tv", About: "quotes"}, sim.EvRemoved},
		{post("j", func(c *sim.Command) { c.Kind, c.Partners = world.CmdJoint, []string{"ally"} }), sim.EvJoined},
		{post("l", func(c *sim.Command) { c.Kind, c.Level = world.CmdClear, "minister" }), sim.EvCleared},
		{sim.Command{ID: "a", Kind: world.CmdAssign, Target: "ben", Task: "monitor"}, sim.EvAssigned},
	}
	for _, x := range commands {
		p.events = nil
		p.to(p.Minute()+5, x.c)
		p.to(p.Minute() + 250)
		if !p.happened(x.then) {
			t.Errorf("%s: no event %q in %v", x.c.Kind, x.then, kinds(p.events))
		}
	}
	p.events = nil
	p.to(p.Minute()+15, post("t", func(c *sim.Command) { c.Translate = nil }))
	p.to(p.Minute()+30, sim.Command{ID: "u", Kind: world.CmdRetract, Target: "t"})
	if !p.happened(sim.EvRetracted) {
		t.Error("a post was not retracted")
	}
}

func kinds(events []sim.Event) (list []sim.EventKind) {
	for _, e := range events {
		list = append(list, e.Kind)
	}
	return list
}

func TestASeizedAccountIsSilentUnlessSecured(t *testing.T) {
	w := wt.Small()
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 200}, Do: []world.Effect{
		wt.Effect("injects.tv-airs", world.Effect{Kind: world.DoSeize, Account: wt.Ministry}),
	}})
	open := start(t, w, 1)
	open.to(220)
	c := post("c")
	c.Minute = open.Minute()
	if r := open.Check(&c); r == nil || r.Code != sim.RefusedSeized {
		t.Errorf("a post from a seized account: %v", r)
	}
	safe := start(t, w, 1)
	safe.to(40)
	safe.to(220, sim.Command{ID: "s", Kind: world.CmdSecure, Target: "ministry"})
	c.Minute = safe.Minute()
	if r := safe.Check(&c); r != nil {
		t.Errorf("a post from a secured account: %v", r)
	}
}

// Two worlds that differ in the hidden fact alone look the same to the desk
// until something that depends on the truth has had time to show: the claim
// has just appeared, nothing was measured, nothing was checked.
func TestTheViewTellsNoTruth(t *testing.T) {
	at := func(value fixed.Prob) *view.View {
		w := wt.Small()
		w.Facts[0].Prior[0] = value
		p := start(t, w, 1)
		p.to(15)
		return p.View()
	}
	if d := cmp.Diff(at(0), at(fixed.Certain), cmpopts.IgnoreUnexported(view.View{})); d != "" {
		t.Errorf("the view tells the truth: %s", d)
	}
	w := wt.Small()
	w.Platforms[0].Monitored, w.Platforms[1].Monitored = false, false
	p := start(t, w, 1)
	p.to(300)
	if v := p.View(); len(v.Feed) != 0 || len(v.Narratives) != 0 || len(v.Timeline) != 0 {
		t.Errorf("nobody watches, and the desk knows %d posts, %d claims, %d marks", len(v.Feed), len(v.Narratives), len(v.Timeline))
	}
}

func TestSignalsComeLateAndWithError(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(305)
	v := p.View()
	n := v.Narratives[0]
	if n.Measured < 0 || n.Measured > v.Minute-15 {
		t.Errorf("at minute %d the last figures are of minute %d", v.Minute, n.Measured)
	}
	last := n.Heard[len(n.Heard)-1]
	truth, _ := p.Minds(int(n.Measured/5)-1, wt.Quotes)
	if last.Error <= 0 || abs(float64(last.Value)/1000-truth) > 4*float64(last.Error)/1000+0.01 {
		t.Errorf("measured %d ± %d thousandths, true %.3f", last.Value, last.Error, truth)
	}
}

func abs(x float64) float64 { return max(x, -x) }

func TestTheNightWithoutYou(t *testing.T) {
	w := wt.Small()
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 200}, Do: []world.Effect{
		wt.Effect("injects.tv-airs", world.Effect{Kind: world.DoCompare, Narrative: wt.Quotes, Message: &world.Message{From: "ada"}}),
	}})
	told := func(commands ...sim.Command) map[string]string {
		p := start(t, w, 2)
		p.to(25)
		p.to(300, commands...)
		for _, m := range p.View().Inbox {
			if m.Result != nil {
				return m.Result
			}
		}
		return nil
	}
	if r := told(); r != nil {
		t.Errorf("who did nothing is told %v", r)
	}
	silent := start(t, w, 2)
	silent.to(200)
	_, believed := silent.Minds(silent.Ticks()-1, wt.Quotes)
	r := told(post("c1", func(c *sim.Command) { c.Translate = nil }))
	if r["believed_without"] != strconv.Itoa(int(believed*100+.5)) || r["believed"] == r["believed_without"] {
		t.Errorf("told %v; without the post %.2f believe it", r, believed)
	}
}

func TestAQuestionOnAPlatformOffersNoChoices(t *testing.T) {
	w := wt.Small()
	e := wt.Post("injects.quotes-appear", wt.Daily, wt.Quotes)
	e.Post.Asks = &world.Question{About: wt.Quotes, Within: 60}
	w.Injects[0].Do = []world.Effect{e}
	p := start(t, w, 1)
	p.to(40)
	c := sim.Command{Kind: world.CmdChoose, Target: "quotes-appear", Choice: "any", Minute: p.Minute()}
	if r := p.Check(&c); r == nil || r.Code != sim.RefusedUnknown {
		t.Errorf("a choice that is not there: %v", r)
	}
	p.to(45, sim.Command{ID: "a", Kind: world.CmdAnswer, Target: "quotes-appear"})
	p.to(60)
	if !p.happened(sim.EvAnswered) {
		t.Error("a question on a platform cannot be answered")
	}
}

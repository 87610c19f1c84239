package sim_test

import (
	"strconv"
	"testing"

	"demarche/internal/effects"
	"demarche/internal/fixed"
	"demarche/internal/sim"
	"demarche/internal/speech"
	"demarche/internal/tone"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

func q(f float64) fixed.Q { return fixed.FromFloat(f) }

// expelling is a world in which two diplomats can be expelled, and the like is
// done to Ada an hour later.
func expelling() *world.World {
	w := wt.Small()
	w.Expulsions = []world.Expulsion{{
		Government: wt.Neighbour, Ways: []world.ExpelWay{{ID: "two", People: 2, Value: -50}}, Notice: 600, Account: wt.Ministry,
		Mirrored: &world.Mirror{Chance: wt.Number("1"), Wait: [2]int32{60, 60}, Takes: []int{wt.Ada}, Reporting: fixed.Half},
	}}
	w.Events = append(w.Events, "neighbour.expelled", "neighbour.mirrored")
	return w
}

func expel() sim.Command {
	return sim.Command{ID: "x", Kind: world.CmdExpel, Target: "neighbour", Choice: "two"}
}

func TestAnExpulsionIsAnActAndComesBack(t *testing.T) {
	p, calm := start(t, expelling(), 1), start(t, expelling(), 1)
	p.to(60, expel())
	calm.to(60)
	if last := p.Ticks() - 1; p.Tension(last, wt.Neighbour) <= calm.Tension(last, wt.Neighbour) {
		t.Error("an expulsion leaves the other side calm")
	}
	if len(p.Own()) != 0 {
		t.Error("its words count for the player's tone")
	}
	if r := p.Check(&sim.Command{Kind: world.CmdExpel, Target: "neighbour", Choice: "two", Minute: p.Minute()}); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("a second one is refused as %v", r)
	}
	verify := sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ben"}
	p.to(180)
	calm.to(180)
	if v := p.View(); !v.Colleagues[wt.Ada].Away || v.Colleagues[wt.Ben].Away || !p.happened(sim.EvMirrored) {
		t.Errorf("mirrored: %+v", v.Colleagues)
	}
	p.to(185, verify)
	calm.to(185, verify)
	if short, long := calm.View().Evidence[wt.Footage].Due-182, p.View().Evidence[wt.Footage].Due-182; long != 2*short {
		t.Errorf("a check takes %d minutes with half the mission, %d with all of it", long, short)
	}
	p.to(600)
	calm.to(600)
	widest := func(v *view.View) (most int32) {
		for _, s := range v.Publics[wt.Home].Trust[3:] {
			most = max(most, s.Error)
		}
		return most
	}
	if fine, coarse := widest(calm.View()), widest(p.View()); coarse <= fine {
		t.Errorf("polls are within %d thousandths with half the mission, %d with all of it", coarse, fine)
	}
}

// naming is a world in which the quotes can be laid at somebody's door once
// the footage is checked.
func naming() *world.World {
	w := wt.Small()
	w.Evidence[wt.Logs].Offered = true
	w.Facts[0].Prior[0] = fixed.Certain // the footage holds
	w.Attributions = []world.Attribution{{
		ID: "who", About: wt.Quotes, Confidence: wt.Number(`supports("footage") ? 0.9 : 0.3`), Clearances: []int{wt.Minister}, Needs: fixed.Half, Burns: []int{wt.Logs},
		Ways: [world.AttributionWays]*world.Naming{
			world.WithAllies: {Draft: world.None, Partners: []int{wt.AllyPartner}}, world.Publicly: {},
		},
	}}
	w.Events = append(w.Events, "who", "who.allied", "who.public", "who.withdrawn")
	return w
}

func attribute(id, way string) sim.Command {
	c := post(id, func(c *sim.Command) {
		c.Kind, c.Target, c.Choice, c.Position = world.CmdAttribute, "who", way, world.Asserts
	})
	if way != "public" {
		c.Texts, c.Translate = nil, nil
	}
	return c
}

func TestNobodyIsNamedBeforeThereIsReasonTo(t *testing.T) {
	w := naming()
	w.Attributions[0].Open = wt.Bool(`known("footage")`)
	p := start(t, w, 2)
	p.to(180)
	early := attribute("early", "allied")
	early.Minute = p.Minute()
	if r := p.Check(&early); r == nil || r.Code != sim.RefusedNotOffered || len(p.View().Steps) != 0 {
		t.Errorf("refused as %v, shown as %+v", r, p.View().Steps)
	}
	p.to(420, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"})
	if steps := p.View().Steps; len(steps) != 1 || !steps[0].Ways[0].Open {
		t.Errorf("once there is reason to: %+v", steps)
	}
}

func TestAPublicAttributionBurnsItsEvidenceAndCostsTrustWhenWithdrawn(t *testing.T) {
	p := start(t, naming(), 2)
	p.to(180, attribute("early", "public"))
	if !p.happened(sim.EvUnsure) || p.happened(sim.EvAttributed) {
		t.Error("somebody was named on weak grounds")
	}
	p.to(300, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"})
	p.to(480, attribute("allied", "allied"))
	p.to(660, attribute("public", "public"))
	own := p.Own()
	if len(own) != 1 || len(own[0].Partners) != 1 {
		t.Fatalf("published %+v", own)
	}
	if r := p.Check(&sim.Command{Kind: world.CmdVerify, Target: "logs", Minute: p.Minute()}); r == nil || r.Code != sim.RefusedBurnt {
		t.Errorf("burnt evidence is refused as %v", r)
	}
	if v := p.View(); !v.Evidence[wt.Logs].Burnt || v.Steps[0].State != view.StepStands || v.Steps[0].Sure != 90 {
		t.Errorf("shown as %+v, %+v", v.Evidence[wt.Logs], v.Steps[0])
	}
	stays := &play{Sim: p.Branch(), t: t}
	p.to(720, attribute("back", "withdraw"))
	stays.to(720)
	last := p.Ticks() - 1
	_, trust := p.Outrage(last, wt.Home)
	_, kept := stays.Outrage(last, wt.Home)
	if trust >= kept || !p.Own()[0].Retracted {
		t.Errorf("withdrawing left trust %.3f, standing by it %.3f", trust, kept)
	}
}

func TestAnObjectionWeakensTheText(t *testing.T) {
	joint := post("j", goldstein(-80), func(c *sim.Command) {
		c.Kind, c.Partners = world.CmdJoint, []string{"ally"}
		r := c.Readings["en"]
		r.Certainty = 50
		c.Readings = map[string]speech.Reading{"en": r}
	})
	w := wt.Small()
	w.Partners[0].Objects, w.Partners[0].Weakens = wt.Number("1"), fixed.Half
	p := start(t, w, 1)
	p.to(300, joint)
	if own := p.Own(); len(own) != 1 || own[0].Reading.Goldstein != -40 || own[0].Reading.Certainty != 40 || len(own[0].Partners) != 1 {
		t.Errorf("published %+v", own)
	}
	if !p.happened(sim.EvObjected) || p.happened(sim.EvJoined) {
		t.Error("the partner did not object")
	}
}

// crowd is a world in which several accounts can be given a text.
func crowd(n int, breaks float64) (w *world.World, ids []string) {
	w = wt.Small()
	for i := range n {
		a := w.Accounts[wt.Daily]
		b := *a.Brief
		b.Breaks = q(breaks)
		a.ID, a.Brief = "paper-"+strconv.Itoa(i), &b
		w.Accounts, ids = append(w.Accounts, a), append(ids, a.ID)
	}
	w.Events = append(w.Events, "embargo", "embargo.kept", "embargo.broken")
	return w, ids
}

func embargo(ids []string) sim.Command {
	return sim.Command{ID: "e", Kind: world.CmdEmbargo, Recipients: ids, About: "quotes", Position: world.Denies, Until: 480}
}

func TestAnEmbargoBreaksMoreOftenWithMoreRecipients(t *testing.T) {
	broken := func(n int) (times int) {
		w, ids := crowd(n, 0.02)
		for seed := range uint64(40) {
			p := start(t, w, seed)
			p.to(480, embargo(ids))
			if p.happened(sim.EvBroken) {
				times++
			}
		}
		return times
	}
	if one, six := broken(1), broken(6); six < 2*one || six == 0 {
		t.Errorf("broken %d times of 40 with six recipients, %d times with one", six, one)
	}
}

func TestAKeptEmbargoReachesTogetherAndABrokenOneAtOnce(t *testing.T) {
	minutes := func(breaks float64) (list []int32, v *view.View) {
		w, ids := crowd(3, breaks)
		p := start(t, w, 1)
		p.to(600, embargo(ids))
		for _, f := range p.View().Feed {
			if f.Account > wt.Daily {
				list = append(list, f.Minute)
			}
		}
		return list, p.View()
	}
	kept, v := minutes(0)
	if len(kept) != 3 || kept[0] != 480 || kept[2] != 480 || v.Narratives[0].Position != world.Denies || len(v.Embargoes) != 0 {
		t.Errorf("a kept embargo is published at %v", kept)
	}
	if broken, _ := minutes(1); len(broken) != 3 || broken[0] > 60 || broken[1] == broken[0] || broken[2] > broken[0]+65 {
		t.Errorf("a broken embargo is published at %v", broken)
	}
}

func TestOnWhatTermsABriefingIsGiven(t *testing.T) {
	told := func(terms string) (posts int, position world.Position, anger float64) {
		w := wt.Small()
		b := w.Accounts[wt.Daily].Brief
		for i := range b.Offers {
			b.Offers[i], b.Keeps[i] = true, fixed.One
		}
		b.Shapes = []world.Effect{wt.Effect("shapes", world.Effect{Kind: world.DoSet, To: wt.Number("1")})}
		p := start(t, w, 1)
		p.to(300, sim.Command{ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies, Choice: terms})
		for _, f := range p.View().Feed {
			if f.Account == wt.Daily {
				posts++
			}
		}
		return posts, p.View().Narratives[0].Position, p.Eval(wt.Number(`counter("anger")`))
	}
	for _, c := range []struct {
		terms    string
		posts    int
		position world.Position
		shaped   float64
	}{{"", 1, world.Denies, 0}, {"background", 1, world.Silent, 0}, {"off-record", 0, world.Silent, 1}} {
		if posts, position, shaped := told(c.terms); posts != c.posts || position != c.position || shaped != c.shaped {
			t.Errorf("%q: %d posts, our word %v, shaped %v", c.terms, posts, position, shaped)
		}
	}
	p := start(t, wt.Small(), 1)
	if r := p.Check(&sim.Command{Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies, Choice: "background"}); r == nil || r.Code != sim.RefusedNotOffered {
		t.Errorf("terms that are not taken are refused as %v", r)
	}
}

func TestAnEmbassyInTheLanguageOfItsHostsInterferes(t *testing.T) {
	tension := func(abroad int, languages ...string) float64 {
		w := wt.Small()
		w.Governments[wt.Neighbour].Language, w.Accounts[wt.Ministry].Abroad = wt.Arabic, abroad
		w.Events = append(w.Events, "interference")
		p := start(t, w, 1)
		p.to(60, post("c", goldstein(0), func(c *sim.Command) { c.Translate = languages }))
		return p.Tension(p.Ticks()-1, wt.Neighbour)
	}
	home, english := tension(world.None, "ar"), tension(wt.Neighbour)
	if host := tension(wt.Neighbour, "ar"); host <= home || english > home {
		t.Errorf("tension %.3f after an embassy in the host's language, %.3f in another, %.3f after the ministry", host, english, home)
	}
}

func TestVersionsThatDifferCostTrust(t *testing.T) {
	trust := func(arabic int16, authoritative string) (float64, bool) {
		w := wt.Small()
		w.Events = append(w.Events, "diverged")
		p := start(t, w, 1)
		p.to(45, post("c", func(c *sim.Command) {
			r := c.Readings["en"]
			r.Goldstein = arabic
			c.Translate, c.Texts = nil, map[string]string{"en": "No.", "ar": "لا"}
			c.Readings = map[string]speech.Reading{"en": c.Readings["en"], "ar": r}
			c.Authoritative = authoritative
		}))
		_, trust := p.Outrage(p.Ticks()-1, wt.Home)
		return trust, p.happened(sim.EvVersions)
	}
	same, told := trust(-10, "")
	if told {
		t.Error("versions that hardly differ were found to")
	}
	if apart, told := trust(-60, ""); !told || apart >= same {
		t.Errorf("trust %.3f after versions that differ, %.3f after those that do not", apart, same)
	}
	if _, told := trust(-60, "en"); told {
		t.Error("an authoritative version did not help")
	}
}

func TestTheAuthoritativeVersionIsTakenByGovernments(t *testing.T) {
	tension := func(authoritative string) float64 {
		p := start(t, wt.Small(), 1)
		p.to(45, post("c", goldstein(0), func(c *sim.Command) {
			harsh := c.Readings["en"]
			harsh.Goldstein = -80
			c.Translate, c.Texts = nil, map[string]string{"en": "No.", "ar": "لا"}
			c.Readings = map[string]speech.Reading{"en": c.Readings["en"], "ar": harsh}
			c.Authoritative = authoritative
		}))
		return p.Tension(p.Ticks()-1, wt.Neighbour)
	}
	if mild, harsh := tension("en"), tension("ar"); mild >= harsh || tension("") != harsh {
		t.Errorf("tension %.3f by the milder version, %.3f by the harsher, %.3f by none", mild, harsh, tension(""))
	}
}

func TestAScreenshotBoostsLeast(t *testing.T) {
	heard := func(cite func(*sim.Command)) (share float64) {
		w := wt.Small()
		w.Effects[effects.ShareContact] = 0
		const seeds = 8
		for seed := range uint64(seeds) {
			p := start(t, w, seed)
			p.to(20)
			p.to(120, post("c", cite, func(c *sim.Command) { c.ReplyTo, c.About, c.Position = "quotes-appear", "", world.Silent }))
			h, _ := p.Minds(p.Ticks()-1, wt.Quotes)
			share += h / seeds
		}
		return share
	}
	quote, reply := heard(func(c *sim.Command) { c.Quote = true }), heard(func(*sim.Command) {})
	if shot := heard(func(c *sim.Command) { c.Screenshot = true }); shot >= reply || reply >= quote {
		t.Errorf("heard by %.4f after a screenshot, %.4f after a reply, %.4f after a quote", shot, reply, quote)
	}
}

// superior is a world in which the minister's own account says that the quotes
// are true, after an hour.
func superior() *world.World {
	w := wt.Small()
	own := w.Accounts[wt.Ministry]
	again := wt.Post("again", len(w.Accounts), wt.Hack)
	own.ID, own.Principal = "boss", &world.Principal{Again: &world.Again{Chance: wt.Number("0.8"), Wait: [2]int32{10, 60}, Do: []world.Effect{again}}}
	w.Injects = append(w.Injects, world.Inject{ID: "boss-posts", When: world.When{At: 60}, Do: []world.Effect{wt.Post("boss", len(w.Accounts), wt.Quotes)}})
	w.Accounts = append(w.Accounts, own)
	w.Events = append(w.Events, "boss-posts", "principal", "principal.amplify", "principal.clarify", "principal.absorb")
	return w
}

func deal(way string) sim.Command {
	if way == "clarify" {
		return post("p", func(c *sim.Command) { c.Kind, c.Target, c.Choice = world.CmdPrincipal, "boss-posts", way })
	}
	return sim.Command{ID: "p", Kind: world.CmdPrincipal, Target: "boss-posts", Choice: way, Account: "ministry"}
}

func TestAPrincipalSetRightPostsAgainMoreOftenThanOneLetPass(t *testing.T) {
	again := func(way string) (times int) {
		for seed := range uint64(30) {
			p := start(t, superior(), seed)
			p.to(70)
			p.to(240, deal(way))
			times += int(p.Eval(wt.Number(`posts("player")`))) - 1
			if way != "absorb" {
				times-- // ours
			}
		}
		return times
	}
	clarified, absorbed, amplified := again("clarify"), again("absorb"), again("amplify")
	if clarified < absorbed+5 || absorbed == 0 || amplified != 0 {
		t.Errorf("of 30, posted again: %d set right, %d let pass, %d passed on", clarified, absorbed, amplified)
	}
}

func TestWaysOfDealingWithThePrincipal(t *testing.T) {
	p := start(t, superior(), 1)
	p.to(70)
	if steps := p.View().Steps; len(steps) != 1 || steps[0].Target != "boss-posts" || !steps[0].Ways[0].Open {
		t.Fatalf("steps %+v", steps)
	}
	passed, quiet := &play{Sim: p.Branch(), t: t}, &play{Sim: p.Branch(), t: t}
	passed.to(90, deal("amplify"))
	quiet.to(90, deal("absorb"))
	if feed := passed.View().Feed; feed[len(feed)-1].Account != wt.Ministry || feed[len(feed)-1].Position != world.Asserts {
		t.Errorf("passed on as %+v", feed[len(feed)-1])
	}
	if s := quiet.View().Silences; len(s) != 1 || s[0].About != wt.Quotes || s[0].Until < 400 {
		t.Errorf("let pass with %+v", s)
	}
	wrong := deal("clarify")
	wrong.Position, wrong.Minute = world.Asserts, p.Minute()
	if r := p.Check(&wrong); r == nil || r.Code != sim.RefusedMissing {
		t.Errorf("a clarification that agrees is refused as %v", r)
	}
	again := deal("absorb")
	again.Minute = quiet.Minute()
	if r := quiet.Check(&again); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("a second dealing is refused as %v", r)
	}
}

// A polite no and a correction are acts of their own: they move a government
// less than to reject, or to accuse, and a warning less than a threat.
func TestFinerActsMoveAGovernmentLess(t *testing.T) {
	tension := func(text string) float64 {
		p := start(t, wt.Small(), 1)
		p.to(45, post("c", func(c *sim.Command) {
			c.Texts, c.To = map[string]string{"en": text}, "neighbour"
			c.Readings = map[string]speech.Reading{"en": tone.Read("en", text)}
		}))
		return p.Tension(p.Ticks()-1, wt.Neighbour)
	}
	for _, c := range []struct{ name, finer, bare string }{
		{"decline", "We regret that we cannot accept the invitation.", "We reject the invitation."},
		{"correct", "The report is not correct.", "You are lying."},
		{"warn", "We advise against any further step.", "We will retaliate."},
	} {
		if finer, bare := tension(c.finer), tension(c.bare); finer >= bare {
			t.Errorf("%s: tension %.3f after %q, %.3f after %q", c.name, finer, c.finer, bare, c.bare)
		}
	}
}

func TestWhatTheInstrumentsKeepIsBranchedAndDigested(t *testing.T) {
	w, ids := crowd(4, 0.1)
	w.Expulsions, w.Events = expelling().Expulsions, append(w.Events, "neighbour.expelled", "neighbour.mirrored")
	p := start(t, w, 3)
	p.to(30, expel(), embargo(ids))
	before := p.Digest()
	b := &play{Sim: p.Branch(), t: t}
	b.to(600)
	if p.Digest() != before {
		t.Error("what happens in a branch reaches its original")
	}
	p.to(600)
	if b.Digest() != p.Digest() {
		t.Error("a branch does not go on as its original")
	}
}

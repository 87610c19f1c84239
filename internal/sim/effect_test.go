package sim_test

import (
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"demarche/internal/fixed"
	"demarche/internal/population"
	"demarche/internal/sim"
	"demarche/internal/view"
	"demarche/internal/world"
	wt "demarche/internal/world/worldtest"
)

// Each command must change something that somebody relies on: here the crisis
// with the command is laid beside the same crisis without it.

// over returns the mean over seeds of what is measured at a minute, after the
// commands given at minute 40.
func over(t *testing.T, w *world.World, until int32, measure func(p *play) float64, commands ...sim.Command) (mean float64) {
	t.Helper()
	const seeds = 8
	for seed := range uint64(seeds) {
		p := start(t, w, seed)
		p.to(40)
		p.to(until, commands...)
		mean += measure(p) / seeds
	}
	return mean
}

func tension(p *play) float64 { return p.Tension(p.Ticks()-1, wt.Neighbour) }
func trustAt(segment int) func(p *play) float64 {
	return func(p *play) float64 { _, trust := p.Outrage(p.Ticks()-1, segment); return trust }
}
func heardQuotes(p *play) float64   { h, _ := p.Minds(p.Ticks()-1, wt.Quotes); return h }
func believeQuotes(p *play) float64 { _, b := p.Minds(p.Ticks()-1, wt.Quotes); return b }
func vacuum(p *play) float64 {
	for _, n := range p.View().Narratives {
		if n.Index == wt.Quotes {
			return float64(n.Vacuum)
		}
	}
	return 0
}

func plain(c *sim.Command) { c.Translate = nil }

func TestClosedWordsMoveTension(t *testing.T) {
	say := func(point string) float64 {
		return over(t, wt.Small(), 120, tension, sim.Command{ID: "k", Kind: world.CmdCall, Target: "cabinet", Point: point})
	}
	without := over(t, wt.Small(), 120, tension)
	if warm, cold := say("reassure"), say("warn"); warm >= without || cold <= without {
		t.Errorf("tension %.3f after reassurance, %.3f without a call, %.3f after a warning", warm, without, cold)
	}
}

func TestAReportThatIsFoundedStopsAClaim(t *testing.T) {
	w := wt.Small()
	w.Platforms[wt.Pulse].HalfLife, w.Platforms[wt.Pulse].Moderation.Delay = 400, 20
	w.Facts[0].Prior[0] = fixed.Certain // the quotes are false
	r := sim.Command{ID: "r", Kind: world.CmdReport, Target: "tv", About: "quotes", Platforms: []string{"pulse"}}
	if with, without := over(t, w, 900, heardQuotes, r), over(t, w, 900, heardQuotes); with >= without {
		t.Errorf("heard by %.3f after the report, %.3f without", with, without)
	}
}

func TestABriefingSpeaksThroughSomebodyElse(t *testing.T) {
	b := sim.Command{ID: "b", Kind: world.CmdBrief, Target: "daily", About: "quotes", Position: world.Denies}
	wide := wt.Small()
	wide.Accounts[wt.Daily].Reach[wt.Press] = []fixed.Q{fixed.One, fixed.One, fixed.One}
	if with, without := over(t, wide, 700, believeQuotes, b), over(t, wide, 700, believeQuotes); with >= without {
		t.Errorf("believed by %.6f after the briefing, %.6f without", with, without)
	}
	w := wt.Small()
	w.Accounts[wt.Daily].Brief.Keeps[world.OnRecord] = 0
	p := start(t, w, 1)
	p.to(40)
	p.to(200, b)
	if feed := p.View().Feed; !p.happened(sim.EvLeaked) || !feed[len(feed)-1].Leak {
		t.Error("an unreliable journalist keeps the terms")
	}
}

func TestAJointStatementReachesMoreThanOneAlone(t *testing.T) {
	reached := func(p *play) float64 { return float64(p.Own()[0].Seen) }
	alone := over(t, wt.Small(), 400, reached, post("c", plain))
	joint := over(t, wt.Small(), 400, reached, post("c", plain, func(c *sim.Command) { c.Kind, c.Partners = world.CmdJoint, []string{"ally"} }))
	if joint <= alone {
		t.Errorf("a joint statement was seen by %.0f, one alone by %.0f", joint, alone)
	}
}

func TestSilenceWithAReasonSlowsTheTalk(t *testing.T) {
	q := sim.Command{ID: "q", Kind: world.CmdSilence, About: "quotes", Reason: "talks are under way", Until: 600}
	if with, without := over(t, wt.Small(), 180, vacuum, q), over(t, wt.Small(), 180, vacuum); with >= without {
		t.Errorf("vacuum %.0f under a reasoned silence, %.0f under an unspoken one", with, without)
	}
}

func TestAHoldingLineFillsTheVacuumUntilItsHour(t *testing.T) {
	hold := post("h", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 160 })
	at := func(minute int32) (with, without float64) {
		return over(t, wt.Small(), minute, vacuum, hold), over(t, wt.Small(), minute, vacuum)
	}
	if with, without := at(150); with >= without {
		t.Errorf("before its hour: vacuum %.0f with a holding line, %.0f without", with, without)
	}
	early, _ := at(160)
	late, _ := at(400)
	if late <= early {
		t.Errorf("vacuum %.0f at the promised hour, %.0f four hours after it was missed", early, late)
	}
}

func TestQuotingAClaimSpreadsItMoreThanReplying(t *testing.T) {
	heard := func(change func(*sim.Command)) float64 {
		w := wt.Small()
		// The claim is known on the press alone: who quotes it carries it further.
		w.Accounts[wt.TV].Reach[wt.Pulse] = make([]fixed.Q, 3)
		return over(t, w, 300, func(p *play) float64 { return believeQuotes(p) }, post("c", plain, func(c *sim.Command) {
			c.About, c.Position, c.ReplyTo = "hack", world.Silent, "quotes-appear"
			change(c)
		}))
	}
	quoted, replied := heard(func(c *sim.Command) { c.Quote = true }), heard(func(*sim.Command) {})
	if quoted <= replied {
		t.Errorf("believed by %.4f when quoted, %.4f when replied to", quoted, replied)
	}
}

func TestADeletionLeavesSuspicionUnlessCorrected(t *testing.T) {
	trust := func(retract *sim.Command) float64 {
		w := wt.Small()
		mean := 0.0
		for seed := range uint64(6) {
			p := start(t, w, seed)
			p.to(40)
			p.to(90, post("c", plain))
			if retract != nil {
				p.to(150, *retract)
			}
			p.to(150)
			mean += trustAt(wt.Home)(p) / 6
		}
		return mean
	}
	correction := post("r", plain, func(c *sim.Command) { c.Kind, c.Target, c.Position = world.CmdRetract, "c", world.Partly })
	deleted, corrected, kept := trust(&sim.Command{ID: "r", Kind: world.CmdRetract, Target: "c"}), trust(&correction), trust(nil)
	if deleted >= corrected || deleted >= kept {
		t.Errorf("trust %.4f after a deletion, %.4f after a correction, %.4f when the post stands", deleted, corrected, kept)
	}
}

func TestColleaguesWatchRestAndAnswer(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	watched := &play{Sim: p.Branch(), t: t}
	watched.to(200, sim.Command{ID: "m", Kind: world.CmdAssign, Target: "ben", Task: "monitor"})
	p.to(200)
	a, b := watched.View().Publics[0], p.View().Publics[0]
	if a.Measured < b.Measured || a.Outrage[len(a.Outrage)-1].Error >= b.Outrage[len(b.Outrage)-1].Error {
		t.Errorf("watched: minute %d ± %d; unwatched: minute %d ± %d", a.Measured, a.Outrage[len(a.Outrage)-1].Error, b.Measured, b.Outrage[len(b.Outrage)-1].Error)
	}

	w := wt.Small()
	w.Colleagues[wt.Ada].Fatigue = fixed.FromFloat(0.9)
	tired := start(t, w, 1)
	tired.to(40)
	rested := &play{Sim: tired.Branch(), t: t}
	rested.to(290, sim.Command{ID: "s", Kind: world.CmdAssign, Target: "ada", Task: "rest"})
	tired.to(290)
	done := func(q *play) int32 {
		q.to(q.Minute()+5, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage", Colleague: "ada"})
		return q.View().Evidence[wt.Footage].Due
	}
	if slow, quick := done(tired), done(rested); quick >= slow {
		t.Errorf("a rested colleague is done at %d, a tired one at %d", quick, slow)
	}
}

// asked is a world in which citizens ring at minute 60.
func asked() *world.World {
	w := wt.Small()
	w.Segments[wt.Abroad].Distress = true
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 60}, Do: []world.Effect{wt.Effect("injects.tv-airs", world.Effect{
		Kind: world.DoMessage, Message: &world.Message{From: "ben", Asks: &world.Question{About: world.None, Within: 90, People: 300}, Choices: []world.Choice{
			{ID: "calm", Event: 1, Draft: world.None, Do: []world.Effect{wt.Effect("x", world.Effect{Kind: world.DoTension, Government: wt.Neighbour, By: -fixed.One / 5})}},
		}},
	})}})
	return w
}

func TestCitizensWhoAreAnsweredTrustMore(t *testing.T) {
	trust := func(c ...sim.Command) float64 {
		p := start(t, asked(), 1)
		p.to(70)
		p.to(300, c...)
		return trustAt(wt.Abroad)(p)
	}
	ignored, answered := trust(), trust(post("a", plain, func(c *sim.Command) {
		c.Kind, c.Target, c.About, c.Position = world.CmdAnswer, "tv-airs", "", world.Silent
	}))
	consular := trust(sim.Command{ID: "a", Kind: world.CmdAssign, Target: "ben", Task: "consular"})
	if answered <= ignored || consular <= ignored {
		t.Errorf("trust %.3f when answered, %.3f by the consular desk, %.3f when not", answered, consular, ignored)
	}
}

func TestAChoiceHasItsEffectOnce(t *testing.T) {
	p := start(t, asked(), 1)
	p.to(70)
	without := &play{Sim: p.Branch(), t: t}
	without.to(90)
	choose := sim.Command{ID: "o", Kind: world.CmdChoose, Target: "tv-airs", Choice: "calm"}
	p.to(90, choose)
	if tension(p) >= tension(without)-0.15 {
		t.Errorf("tension %.3f after the choice, %.3f without", tension(p), tension(without))
	}
	choose.Minute = p.Minute()
	if r := p.Check(&choose); r == nil || r.Code != sim.RefusedDone {
		t.Errorf("a second choice: %v", r)
	}
}

func TestWhatIsNotClearedMayBeDisowned(t *testing.T) {
	w := wt.Small()
	w.Accounts[wt.Ministry].Clearance = []int{wt.Minister}
	disowned := func(cleared bool) (n int) {
		for seed := range uint64(30) {
			p := start(t, w, seed)
			p.to(40)
			c := post("c", plain)
			if cleared {
				p.to(200, post("l", plain, func(c *sim.Command) { c.Kind = world.CmdClear }))
				c.Cleared = "l"
			}
			p.to(p.Minute()+300, c)
			if p.happened(sim.EvDisavowed) {
				n++
			}
		}
		return n
	}
	if with, without := disowned(true), disowned(false); with != 0 || without < 3 {
		t.Errorf("disowned %d times when cleared, %d of 30 when not", with, without)
	}
}

func TestWaitingChangesNothing(t *testing.T) {
	p, q := start(t, wt.Small(), 1), start(t, wt.Small(), 1)
	p.to(300)
	q.to(40)
	q.to(300, sim.Command{ID: "w", Kind: world.CmdWait, Until: 90})
	if p.Digest() != q.Digest() {
		t.Error("waiting led elsewhere")
	}
}

func TestTheLadderMovesWhenItsConditionHasStood(t *testing.T) {
	w := wt.Small()
	p := start(t, w, 1)
	p.to(40)
	p.to(60, post("c", plain, goldstein(-100), func(c *sim.Command) { c.To = "neighbour" }))
	for i := range 4 {
		p.to(p.Minute()+30, post("c"+string(rune('a'+i)), plain, goldstein(-100)))
	}
	p.to(600)
	if p.Outcome().PeakRung < 2 {
		t.Errorf("five insults leave tension %.2f and the ladder at %d", tension(p), p.Outcome().PeakRung)
	}
	moves := p.View().Ladder.Moves
	if len(moves) == 0 || moves[0].Minute < 40+w.Ladder[0].Holds {
		t.Errorf("the ladder moved at once: %v", moves)
	}
	calm := 0
	for minute := p.Minute(); minute < 2800; minute += 360 {
		p.to(minute, sim.Command{ID: "k" + string(rune('a'+calm)), Kind: world.CmdCall, Target: "cabinet", Point: "reassure"})
		calm++
	}
	p.to(2880)
	if p.Outcome().Rung >= p.Outcome().PeakRung {
		t.Errorf("reassurance for two days leaves tension %.2f and the ladder at %d", tension(p), p.Outcome().Rung)
	}
}

// What could not be confirmed is not refuted: a check that found nothing leaves
// the claim as it was.
func TestEvidenceToldByStatus(t *testing.T) {
	met := map[view.Status]bool{}
	for seed := uint64(1); seed <= 12; seed++ {
		p := start(t, wt.Small(), seed)
		p.to(40)
		status := func() view.Status {
			for _, n := range p.View().Narratives {
				if n.Index == wt.Quotes {
					return n.Status
				}
			}
			return 99
		}
		if s := status(); s != view.Unverified {
			t.Errorf("seed %d: before the check the claim is %d", seed, s)
		}
		p.to(200, sim.Command{ID: "v", Kind: world.CmdVerify, Target: "footage"})
		want := view.Contradicted
		if p.True(wt.Quotes) {
			want = view.Unverified
		}
		if s := status(); s != want {
			t.Errorf("seed %d: after the check the claim is %d, want %d", seed, s, want)
		}
		met[want] = true
	}
	if len(met) != 2 {
		t.Errorf("the seeds show only %v", met)
	}
}

func TestWhatOthersSayThroughASeizedAccountIsNotOurs(t *testing.T) {
	w := wt.Small()
	w.Injects = append(w.Injects, world.Inject{ID: "tv-airs", When: world.When{At: 60}, Do: []world.Effect{
		wt.Effect("injects.tv-airs.do.1", world.Effect{Kind: world.DoSeize, Account: wt.Ministry}),
		wt.Post("injects.tv-airs.do.2", wt.Ministry, wt.Quotes),
	}})
	p := start(t, w, 1)
	p.to(300)
	if len(p.Own()) != 0 || p.Reached(wt.Home) != 0 {
		t.Errorf("%d posts are laid to our charge; %.2f count as reached", len(p.Own()), p.Reached(wt.Home))
	}
}

func TestAPromiseOnAClaimIsKeptByAWordOnIt(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	p.to(60, post("h", plain, func(c *sim.Command) { c.Position, c.Promise = world.Holds, 160 }))
	other := post("o", plain, func(c *sim.Command) { c.About = "hack" })
	p.to(90, other)
	if p.happened(sim.EvKeptWord) {
		t.Error("a word on another claim kept the promise")
	}
	p.to(120, post("u", plain))
	if !p.happened(sim.EvKeptWord) {
		t.Error("a word on the claim did not keep the promise")
	}
}

func TestAQuestionIsServedOnce(t *testing.T) {
	p := start(t, asked(), 1)
	p.to(70)
	answer := func(id string) sim.Command {
		return post(id, plain, func(c *sim.Command) {
			c.Kind, c.Target, c.About, c.Position = world.CmdAnswer, "tv-airs", "", world.Silent
		})
	}
	p.to(75, answer("a"), answer("b"), sim.Command{ID: "o", Kind: world.CmdChoose, Target: "tv-airs", Choice: "calm"})
	p.to(300)
	if b := p.Books(); b.Served != 300 || b.Failed != 0 {
		t.Errorf("300 citizens asked; %d count as served, %d as not", b.Served, b.Failed)
	}
}

func TestWhoHeardTheAnswerFirstIsForewarned(t *testing.T) {
	w := wt.Small()
	w.Injects[0].When.At = 400
	warned := over(t, w, 900, believeQuotes, post("c", plain))
	if without := over(t, w, 900, believeQuotes); warned >= without {
		t.Errorf("believed by %.4f when answered before it was raised, %.4f without", warned, without)
	}
}

func TestAShutdownStopsPostsToo(t *testing.T) {
	w := wt.Small()
	for i := range w.Platforms {
		e := wt.Effect("injects.tv-airs", world.Effect{Kind: world.DoShutdown, For: 600})
		e.Platform, e.Segment = i, world.None
		w.Injects = append(w.Injects, world.Inject{ID: "cut" + string(rune('a'+i)), When: world.When{At: 5}, Do: []world.Effect{e}})
	}
	p := start(t, w, 1)
	p.to(300)
	if h := heardQuotes(p); h != 0 {
		t.Errorf("%.3f have heard a claim while everything is cut", h)
	}
}

func TestTheDigestSeesWhatIsPlanned(t *testing.T) {
	digest := func(change ...func(*sim.Command)) string {
		p := start(t, wt.Small(), 1)
		p.to(40)
		p.to(45, post("c", append(change, plain)...)) // published at 50
		return p.Digest()
	}
	if digest(goldstein(90)) == digest(goldstein(-90)) {
		t.Error("opposite posts on their way give one digest")
	}
}

// meant states an intent and a prediction.
func meant(c *sim.Command) {
	c.Intent, c.Expect = "calm", &sim.Expectation{Of: sim.OfOutrage, Way: "lower", Sure: 90}
}

func TestWhatIsMeantAndExpectedDecidesNothing(t *testing.T) {
	p, q := start(t, wt.Small(), 1), start(t, wt.Small(), 1)
	p.to(40)
	q.to(40)
	p.to(45, post("c", plain)) // published at 50
	q.to(45, post("c", plain, meant))
	for minute := int32(45); minute <= 1000; minute += 5 {
		p.to(minute)
		q.to(minute)
		if p.Digest() != q.Digest() {
			t.Fatalf("the digests differ at minute %d", minute)
		}
	}
}

func TestPredictionsThatMeanNothingAreRefused(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(40)
	expects := func(of, way string, sure int) func(*sim.Command) {
		return func(c *sim.Command) { c.Expect = &sim.Expectation{Of: of, Way: way, Sure: sure} }
	}
	for _, change := range []func(*sim.Command){
		func(c *sim.Command) { c.Intent = "win" },
		expects("money", "lower", 75), expects(sim.OfLadder, "gone", 75), expects(sim.OfLadder, "same", 80),
		func(c *sim.Command) {
			c.About, c.Position = "", world.Silent
			expects(sim.OfBelief, "lower", 75)(c)
		},
	} {
		c := post("c", plain, change)
		c.Minute = p.Minute()
		if r := p.Check(&c); r == nil {
			t.Errorf("%q %+v is accepted", c.Intent, c.Expect)
		}
	}
	c := post("c", plain, meant)
	c.Minute = p.Minute()
	if r := p.Check(&c); r != nil {
		t.Error(r)
	}
}

func TestCommandsMustBeOfTheirTick(t *testing.T) {
	p := start(t, wt.Small(), 1)
	p.to(300)
	for _, minute := range []int32{40, 299, 305, 1 << 30} {
		c := post("c")
		c.Minute = minute
		if p.Check(&c) == nil {
			t.Errorf("at minute 300 a command of minute %d is accepted", minute)
		}
	}
}

func TestRandomCommandsNeverPanic(t *testing.T) {
	ids := []string{
		"", "ministry", "tv", "quotes", "hack", "footage", "logs", "cabinet", "reassure", "ada", "ally", "tv-airs", "quotes-appear", "calm",
		"minister", "pulse", "press", "neighbour", "still", "monitor", "nobody", "c1",
	}
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.SampledFrom(ids)
		few := rapid.SliceOfN(id, 0, 2)
		s := sim.New(smallAsked, smallPeople, rapid.Uint64().Draw(t, "seed"))
		for range 20 {
			s.Step(nil)
		}
		for i := range rapid.IntRange(1, 12).Draw(t, "commands") {
			c := sim.Command{
				ID: "c" + strconv.Itoa(i+1), Minute: s.Minute(), Kind: world.CommandKind(rapid.IntRange(0, world.CommandKinds).Draw(t, "kind")),
				Target: id.Draw(t, "target"), Colleague: id.Draw(t, "colleague"), Point: id.Draw(t, "point"), Choice: id.Draw(t, "choice"),
				Task: id.Draw(t, "task"), Level: id.Draw(t, "level"), Reason: id.Draw(t, "reason"), Until: int32(rapid.IntRange(-10, 4000).Draw(t, "until")),
				Account: id.Draw(t, "account"), Platforms: few.Draw(t, "platforms"), Translate: few.Draw(t, "translate"), Draft: id.Draw(t, "draft"),
				About: id.Draw(t, "about"), Position: world.Position(rapid.IntRange(0, world.Positions).Draw(t, "position")), To: id.Draw(t, "to"),
				Evidence: few.Draw(t, "evidence"), Media: few.Draw(t, "media"), ReplyTo: id.Draw(t, "reply"), Quote: rapid.Bool().Draw(t, "quote"),
				Partners: few.Draw(t, "partners"), Promise: int32(rapid.IntRange(-10, 4000).Draw(t, "promise")), Cleared: id.Draw(t, "cleared"),
			}
			if rapid.Bool().Draw(t, "says") {
				c.Texts = map[string]string{"en": "Words."}
			}
			s.Step([]sim.Command{c})
			s.View()
		}
		for range 40 {
			s.Step(nil)
		}
		s.Digest()
	})
}

var (
	smallAsked  = asked()
	smallPeople = population.Build(smallAsked)
)

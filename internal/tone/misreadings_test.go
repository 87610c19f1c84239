package tone

import (
	"testing"

	"demarche/internal/speech"
)

// TestRestraintRejectsNobody: who refuses to do harm, to mock, to guess or to
// speak for others holds back; who refuses what the others want rejects it.
func TestRestraintRejectsNobody(t *testing.T) {
	for lang, texts := range map[string][]string{
		"en": {
			"Kerrane has lost six men and we will not joke about it tonight", "We will not speak for them.",
			"The Ministry will not gloat over a failed launch.", "We refuse to speculate while families wait.",
			"We shall never speak on behalf of the bereaved.", "I will not make light of a night like this.",
			"We are not going to exploit a storm.", "We won't publish the names of the crew.", "We will not be drawn into a quarrel.",
			"We will not answer insult with insult.",
		},
		"fr": {
			"Le Kerrane a perdu six hommes et nous n'en plaisanterons pas ce soir.", "Nous ne parlerons pas à leur place.",
			"Le ministère ne spéculera pas.", "Nous refusons de polémiquer pendant que des familles attendent.",
			"Nous ne nous exprimerons pas au nom des familles.", "Je ne me moquerai pas d'une nuit pareille.",
			"Nous n'allons pas exploiter une tempête.", "Nous ne publierons pas les noms de l'équipage.",
			"Nous ne nous laisserons pas entraîner dans une querelle.", "Nous ne répondrons pas à l'insulte par l'insulte.",
		},
	} {
		for _, text := range texts {
			r := hear(lang, text)
			if r.Act != speech.State || r.Goldstein < 0 || r.Goldstein > 10 || r.Confidence < unsure {
				t.Errorf("%s: %v/%v %d, confidence %d", text, r.Act, r.Kind, r.Goldstein, r.Confidence)
			}
		}
	}
	for lang, texts := range map[string][]string{
		"en": {"We will not accept this.", "We will not tolerate it.", "We will not be intimidated.", "We will not bow to blackmail.", "We will not leave the talks to you."},
		"fr": {"Nous n'accepterons pas cela.", "Nous ne tolérerons pas cela.", "Nous ne nous laisserons pas intimider.", "Nous ne céderons pas au chantage.", "Nous ne parlerons pas avec eux."},
	} {
		for _, text := range texts {
			if r := hear(lang, text); r.Act != speech.Reject && r.Act != speech.Threaten || r.Goldstein > -25 {
				t.Errorf("%s: %v/%v %d", text, r.Act, r.Kind, r.Goldstein)
			}
		}
	}
}

// TestSoberWordsStaySober holds phrases of communiqués that share a word with
// mockery, orders, condolences, accusations and talks.
func TestSoberWordsStaySober(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		// "another" after a preposition tells a place or time and is no sigh
		{"en", "The vehicles were photographed on another road, in another winter. Journalists are welcome to come and count; there is coffee at the customs shed."},
		{"en", "The film shows vehicles on another bridge, from another year."},
		{"en", "The ship was seen near another port under another flag."},
		{"en", "The picture comes from another country and belongs to another season."},
		// a word alone before a colon is a heading; "open", "end", "free" before no object are no orders
		{"en", "Established: the agency was entered at 23:51. Open: the ninety seconds after it."},
		{"en", "Known: the hour. Open: the name."},
		{"en", "Answer: the desk at gate four."},
		{"en", "Open all night, gate four."},
		{"en", "End of the bulletin."},
		// mourning that names a road condoles with nobody
		{"fr", "Évitez la Corniche et le parcours du deuil jusqu'à lundi."},
		{"fr", "La place du deuil est fermée à la circulation."},
		{"fr", "Le cortège de deuil passera par le quai."},
		{"fr", "Évitez les abords du cortège de deuil."},
		{"en", "Avoid the mourning route until Monday."},
		// what was done to them is no deed of theirs
		{"fr", "Ils ont été volés mardi."},
		{"fr", "Ils ont été arrêtés mardi."},
		{"en", "They have been stolen."},
		{"en", "They had been detained on Tuesday."},
		// "in good time" is no fruitful talk
		{"fr", "Le ministère communiquera en temps utile."},
		{"fr", "La liste sera lue en temps voulu."},
		{"fr", "Le ministère continue de suivre attentivement l'évolution de la situation."},
		{"en", "The Ministry continues to follow developments closely and will speak in due course."},
		{"en", "She has asked us to say that the list is long."},
		// not knowing is no refusal, an earlier denial none of today, an unnamed doer no accusation
		{"en", "At the lectern, no. Elsewhere, we cannot say."},
		{"en", "Who wrote it we cannot yet tell."},
		{"fr", "Ailleurs, nous ne pouvons pas le dire."},
		{"en", "Correction. We denied all of these words. That was more than we knew, and part of it was wrong."},
		{"fr", "Rectificatif. Nous avions démenti tous ces propos. C'était en partie faux."},
		{"en", "Somebody stole the text on Friday."},
		{"fr", "Elle nous prie de dire que la liste est longue."},
	} {
		if r := hear(c.lang, c.text); r.Act > speech.Appeal || r.Goldstein < -5 || r.Goldstein > 10 {
			t.Errorf("%s: %v/%v %d", c.text, r.Act, r.Kind, r.Goldstein)
		}
	}
	for _, text := range []string{"Open the border.", "Free our crew.", "Open the crossing now.", "Free them."} {
		if r := hear("en", text); r.Act != speech.Demand {
			t.Errorf("%s: %v/%v %d", text, r.Act, r.Kind, r.Goldstein)
		}
	}
}

func TestMourningStillCondoles(t *testing.T) {
	for _, text := range []string{
		"Nous partageons votre deuil.", "En ce jour de deuil, nos pensées vont aux familles.", "Le Rasal est en deuil.", "Un jour de deuil pour le Kerrane.",
	} {
		if r := hear("fr", text); r.Kind != speech.Condole || r.Goldstein < 20 {
			t.Errorf("%s: %v/%v %d", text, r.Act, r.Kind, r.Goldstein)
		}
	}
}

func TestFrenchRegretsWithItsPronoun(t *testing.T) {
	for _, text := range []string{
		"Nous en regrettons chaque heure.", "Nous le regrettons.", "Je la regrette.", "Nous les regrettons tous.",
	} {
		if r := hear("fr", text); r.Kind != speech.Regret || r.Goldstein != 10 {
			t.Errorf("%s: %v/%v %d", text, r.Act, r.Kind, r.Goldstein)
		}
	}
}

func TestAbuseOfWhoeverIsNamedIsAnInsult(t *testing.T) {
	for _, c := range []struct{ lang, text string }{
		{"en", "Meridian is a disgrace, its owners are liars."},
		{"en", "Its editors are cowards and its news is a farce."},
		{"en", "That channel is a scandal and its guests are clowns."},
		{"en", "The owners remain thieves."},
		{"fr", "Meridian est une honte, ses patrons sont des menteurs."},
		{"fr", "Ses rédacteurs sont des lâches et son journal est une farce."},
		{"fr", "Cette chaîne est un scandale et ses invités sont des clowns."},
		{"fr", "Ses patrons restent des voleurs."},
	} {
		if r := hear(c.lang, c.text); r.Kind != speech.Insult || r.Goldstein > -40 {
			t.Errorf("%s: %v/%v %d", c.text, r.Act, r.Kind, r.Goldstein)
		}
	}
	if r := hear("en", "Our sailors are not thieves."); r.Act == speech.Disapprove {
		t.Errorf("an insult denied is read as one: %d", r.Goldstein)
	}
}

// TestWordsOfNearnessSetNobodyApart: "they" and "the neighbours" count for the
// other camp only where the text is not for them.
func TestWordsOfNearnessSetNobodyApart(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		apart      bool
	}{
		{"en", "They kept a strait that our ships use as well. We are grateful to them, and our thoughts are with their families.", false},
		{"en", "Our condolences to our neighbours and to their families.", false},
		{"en", "We thank them for their help.", false},
		{"en", "We apologise to them.", false},
		{"fr", "Ils gardaient un détroit. Nos pensées vont à leurs familles.", false},
		{"fr", "Nos condoléances à nos voisins et à leurs familles.", false},
		{"en", "They lie, and their lies kill.", true},
		{"en", "We condemn them and their regime.", true},
		{"fr", "Nous les condamnons, eux et leur régime.", true},
	} {
		if r := Read(c.lang, c.text); r.OutGroup > 0 != c.apart {
			t.Errorf("%s: %d", c.text, r.OutGroup)
		}
	}
}

func TestWhatIsNotDoneIsNotPromised(t *testing.T) {
	for _, text := range []string{"Nous ne publierons pas les noms à l'aube.", "Nous ne parlerons pas à leur place.", "Nous ne communiquerons pas avant l'enquête."} {
		if Read("fr", text).Promise {
			t.Errorf("%s: a promise was heard", text)
		}
	}
	if !Read("en", "Next update no later than 09:00. Further information no later than noon.").Promise {
		t.Error("a promise with a limit was not heard")
	}
}

// TestEverySpanHasItsArgs: no reason is left with an empty place.
func TestEverySpanHasItsArgs(t *testing.T) {
	want := map[Reason][]string{
		ReasonAct: {"act", "kind", "pattern"}, ReasonDimension: {"pattern", "words"}, ReasonNegated: {"act", "kind"},
	}
	check := func(lang, text string) {
		for _, s := range Explain(lang, text).Spans {
			if s.Reason == "" {
				t.Errorf("%s: %q has no reason", text, text[s.Start:s.End])
			}
			for _, arg := range want[s.Reason] {
				if s.Args[arg] == "" {
					t.Errorf("%s: %q, %s: no %s", text, text[s.Start:s.End], s.Reason, arg)
				}
			}
		}
	}
	for _, lang := range olderSets {
		for _, p := range append(readPosts(t, lang, "learn"), readPosts(t, lang, "learn2")...) {
			check(lang, p.text)
		}
	}
	for _, s := range Explain("en", "We will not guess. You will see.").Spans {
		if s.Dimension == Certainty && s.Args["words"] != "will|shall" {
			t.Errorf("%v", s.Args)
		}
	}
}

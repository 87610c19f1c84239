package tone

import (
	"strings"
	"testing"

	"demarche/internal/speech"
)

// TestDistinctionsOfPractice holds the distinctions that a diplomat would not
// forgive a reader for missing (docs/TONE.md).
func TestDistinctionsOfPractice(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		act        speech.Act
		kind       speech.Kind
		low, high  int16
	}{
		{"en", "We reject the claim that Odane attacked the convoy.", speech.Deny, speech.CorrectClaim, -10, 0},
		{"fr", "Nous rejetons les informations selon lesquelles Odane aurait attaqué le convoi.", speech.Deny, speech.CorrectClaim, -10, 0},
		{"en", "We deny any responsibility for the attack.", speech.Deny, speech.Plain, -45, -15},
		{"fr", "Nous démentons toute responsabilité dans cette attaque.", speech.Deny, speech.Plain, -45, -15},
		{"en", "We regret the loss of life.", speech.State, speech.Regret, 0, 30},
		{"fr", "Nous regrettons cet incident.", speech.State, speech.Regret, 0, 30},
		{"en", "We apologise for the loss of life.", speech.Apologise, speech.Plain, 50, 80},
		{"fr", "Nous présentons nos excuses pour cet incident.", speech.Apologise, speech.Plain, 50, 80},
		{"en", "We are verifying these reports. Next update at 03:30.", speech.State, speech.Hold, 0, 10},
		{"fr", "Nous vérifions ces informations. Prochain point à 3 h 30.", speech.State, speech.Hold, 0, 10},
		{"en", "Such acts will not be without consequences.", speech.Threaten, speech.Reserve, -60, -30},
		{"fr", "De tels actes ne seront pas sans conséquences.", speech.Threaten, speech.Reserve, -60, -30},
		{"en", "Marenne reserves the right to respond.", speech.Threaten, speech.Reserve, -60, -30},
		{"fr", "La Marenne se réserve le droit de répondre.", speech.Threaten, speech.Reserve, -60, -30},
		{"en", "We are unable to accept your invitation.", speech.Reject, speech.Decline, -25, -5},
		{"fr", "Nous ne sommes pas en mesure d'accepter votre invitation.", speech.Reject, speech.Decline, -25, -5},
		{"en", "We offer our condolences to all who lost someone in the bombing.", speech.Praise, speech.Condole, 20, 45},
		{"fr", "Nos condoléances aux familles des victimes du bombardement.", speech.Praise, speech.Condole, 20, 45},
		{"en", "We will use nuclear weapons.", speech.Threaten, speech.Force, -100, -55},
		{"fr", "Nous utiliserons l'arme nucléaire.", speech.Threaten, speech.Force, -100, -55},
		{"en", "Thank you for bombing our hospital.", speech.Disapprove, speech.Mock, -60, -15},
		{"fr", "Merci d'avoir bombardé notre hôpital.", speech.Disapprove, speech.Mock, -60, -15},
		{"en", "The ministry takes note of the report.", speech.State, speech.Plain, -5, 5},
		{"fr", "Le ministère prend acte du rapport.", speech.State, speech.Plain, -5, 5},
	} {
		r := Read(c.lang, c.text)
		if r.Act != c.act || r.Kind != c.kind || r.Goldstein < c.low || r.Goldstein > c.high {
			t.Errorf("%s: %v/%v %d, want %v/%v %d..%d", c.text, r.Act, r.Kind, r.Goldstein, c.act, c.kind, c.low, c.high)
		}
	}
}

func TestAHoldingStatementPromises(t *testing.T) {
	if !Read("en", "We are verifying. Next update at 03:30.").Promise || !Read("fr", "Nous vérifions. Prochain point à 3 h 30.").Promise {
		t.Error("a promised update was not heard")
	}
	if Read("en", "We are verifying.").Promise || Read("fr", "Nous vérifions.").Promise {
		t.Error("an update was heard that nobody promised")
	}
}

func TestStrengthOrdersFormulae(t *testing.T) {
	for lang, texts := range map[string][]string{
		"en": {"We condemn the raid in the strongest possible terms.", "We condemn the raid.", "We deplore the raid.", "We are concerned about the raid.", "We take note of the raid."},
		"fr": {"Nous condamnons ce raid avec la plus grande fermeté.", "Nous condamnons ce raid.", "Nous déplorons ce raid.", "Ce raid suscite notre préoccupation.", "Nous prenons acte de ce raid."},
	} {
		last := int16(-101)
		for _, text := range texts {
			g := Read(lang, text).Goldstein
			if g <= last {
				t.Errorf("%s: %d is not milder than %d", text, g, last)
			}
			last = g
		}
	}
}

// TestPolitenessKeepsItsPublishedOrder checks the order of strategies that
// Danescu-Niculescu-Mizil et al. (2013) found in English.
func TestPolitenessKeepsItsPublishedOrder(t *testing.T) {
	last := int8(51)
	for _, text := range []string{
		"I am grateful for the list of passengers.",
		"That is good work on the list of passengers.",
		"The list of passengers please by noon.",
		"About the list of passengers, sorry.",
		"The list of passengers is with the office.",
		"What is on the list of passengers?",
		"Please the list of passengers.",
		"So the list of passengers.",
	} {
		p := Read("en", text).Politeness
		if p > last {
			t.Errorf("%s: politeness %d stands above %d", text, p, last)
		}
		last = p
	}
}

func TestALanguageThatIsNotReadSaysSo(t *testing.T) {
	for _, lang := range []string{"de", "fa", "", "zz", "EN"} {
		e := Explain(lang, "Nous exigeons la libération immédiate.")
		if e.Confidence != 0 || e.Goldstein != 0 || e.Lexicon != "" {
			t.Errorf("%q was read: %+v", lang, e.Reading)
		}
		if len(e.Notes) == 0 || e.Notes[len(e.Notes)-1].Reason != NoteUnread {
			t.Errorf("%q: nothing says that it is not read: %v", lang, e.Notes)
		}
	}
}

func TestTheDeclaredLanguageIsChecked(t *testing.T) {
	for _, c := range []struct{ lang, text, detected string }{
		{"en", "Nous demandons que les familles soient informées dans la journée.", "fr"},
		{"fr", "We ask that the families be told before the end of the day.", "en"},
		{"en", "Pedimos que las familias sean informadas por los medios del gobierno.", "es"},
		{"en", "نرحب بالحوار وندعو إلى التهدئة", "ar"},
	} {
		e := Explain(c.lang, c.text)
		if e.DetectedLang != c.detected || !e.Mismatch || e.Confidence >= unsure {
			t.Errorf("%s: detected %q, mismatch %v, confidence %d", c.text, e.DetectedLang, e.Mismatch, e.Confidence)
		}
	}
	if e := Explain("en", "Sarn, Odane, Kesh."); e.Mismatch {
		t.Error("names alone were taken for another language")
	}
}

func TestNoPostOfALanguageLooksLikeAnother(t *testing.T) {
	for _, lang := range Languages() {
		for _, p := range readTwice(t, lang, "learn") {
			if e := Explain(lang, p.text); e.Mismatch {
				t.Errorf("%s is taken for %s: %s", p.id, e.DetectedLang, p.text)
			}
		}
	}
}

func TestSpansNameTheirReasons(t *testing.T) {
	known := map[Reason]bool{}
	for _, r := range Reasons() {
		known[r] = true
	}
	text := "We do not condemn the raid; but we strongly protest."
	e := Explain("en", text)
	seen := map[Reason]string{}
	for _, s := range e.Spans {
		if !known[s.Reason] {
			t.Errorf("reason %q is not listed", s.Reason)
		}
		seen[s.Reason] = text[s.Start:s.End]
	}
	if seen[ReasonNegated] != "not" || seen[ReasonBoosted] != "strongly" {
		t.Errorf("negation or booster is missing: %v", seen)
	}
}

func TestLexiconsAreLargeAndDigested(t *testing.T) {
	for _, lang := range Languages() {
		l, err := load(lang)
		if err != nil {
			t.Fatal(err)
		}
		if len(l.entries) < 900 {
			t.Errorf("%s has %d entries", lang, len(l.entries))
		}
		if len(Digest(lang)) != 12 || Digest(lang) != l.digest || Read(lang, "x").Lexicon != l.digest {
			t.Errorf("%s: digest %q", lang, Digest(lang))
		}
	}
}

func TestFaultsOfALexiconAreToldWithTheirLine(t *testing.T) {
	for _, c := range []struct{ kind, line, says string }{
		{"acts", "@nobody runs\tstate\tplain\t0\t5", "no class @nobody"},
		{"acts", ".. runs\tstate\tplain\t0\t5", "begins with a place"},
		{"acts", "^\tstate\tplain\t0\t5", "demands no word"},
		{"acts", "runs\tshout\tplain\t0\t5", "unknown act"},
		{"acts", "runs\tstate\tloud\t0\t5", "unknown kind"},
		{"acts", "runs\tstate\tplain\t12\t5", "-10..10"},
		{"acts", "runs\tstate\tplain\t0\t10", "1..9"},
		{"acts", "runs|sit-in\tstate\tplain\t0\t5", "more than one word"},
		{"scopes", "runs\tfly\t1", "unknown scope"},
		{"dimensions", "runs\theight\t1", "unknown dimension"},
	} {
		faulty, err := readTable("lexicon/en/"+c.kind+".tsv", "# remark\n"+c.line)
		if err != nil {
			t.Fatal(err)
		}
		err = (&lexicon{}).fill([]table{faulty})
		if err == nil || !strings.Contains(err.Error(), c.says) || !strings.Contains(err.Error(), c.kind+".tsv:2:") {
			t.Errorf("%q: %v", c.line, err)
		}
	}
}

package locale

import (
	"strings"
	"testing"
)

func TestNewFallsBackToEnglish(t *testing.T) {
	for lang, want := range map[string]string{"fr": "fr", "fr-CA": "fr", "ar-DZ": "ar", "es-MX": "es", "xx": "en", "": "en", "C.UTF-8": "en"} {
		if got := New(lang).Lang(); got != want {
			t.Errorf("New(%q) speaks %q, not %q", lang, got, want)
		}
	}
	if !New("ar").RTL() || New("fr").RTL() {
		t.Error("Arabic is written from right to left, French is not")
	}
}

func TestNumbers(t *testing.T) {
	en, fr, es, ar := New("en"), New("fr"), New("es"), New("ar")
	for _, c := range []struct{ got, want string }{
		{en.Number(1204), "1204"},
		{en.Number(-12045), "−12,045"},
		{fr.Number(1234567), "1\u202f234\u202f567"},
		{es.Number(1234567), "1\u202f234\u202f567"},
		{ar.Number(1234567), "1,234,567"},
		{en.Decimal(-0.04, 1, true), "0.0"},
		{fr.Decimal(2.5, 1, true), "+2,5"},
		{es.Decimal(2.5, 1, true), "+2,5"},
		{en.Percent(413), "41\u00a0%"},
		{fr.Percent(-5), "−1\u00a0%"},
		{ar.Percent(413), "\u200e41%"},
		{ar.Share(413, 61), "\u200e41%\u00a0±6"},
		{en.Share(413, 61), "41\u00a0%\u00a0±6"},
		{en.Share(4, 2), "0\u00a0%\u00a0±1"},
		{en.Short(999), "999"},
		{en.Short(8200), "8.2\u00a0k"},
		{fr.Short(8200), "8,2\u00a0k"},
		{en.Short(61_400), "61\u00a0k"},
		{en.Short(999_700), "1.0\u00a0M"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestTextsAreFilled(t *testing.T) {
	w := New("en")
	if got := w.T("time.ago", "span", "8 min"); got != "8 min ago" {
		t.Errorf("got %q", got)
	}
	if got := w.T("no.such.key"); got != "no.such.key" {
		t.Errorf("a missing key gives %q", got)
	}
	if got := w.List([]string{"a", "b", "c"}); got != "a, b and c" {
		t.Errorf("got %q", got)
	}
	if got := w.Language("xx"); got != "xx" {
		t.Errorf("an unknown language is called %q", got)
	}
	if got := New("fr").Quote("non"); got != "«\u00a0non\u00a0»" {
		t.Errorf("got %q", got)
	}
}

func TestBracesThatOpenNoName(t *testing.T) {
	for _, src := range []string{"", "a { b", "}", "a } b {"} {
		p, _ := braces{}.Parse(src, "", "")
		if got, _ := p.Execute(nil); got != src {
			t.Errorf("%q became %q", src, got)
		}
	}
}

func TestFrenchElides(t *testing.T) {
	for name, want := range map[string]string{
		"Ines": "d’Ines", "Élise": "d’Élise", "Hélène": "d’Hélène", "Yves": "d’Yves", "Hamza": "de Hamza", "Yémen": "de Yémen", "Bo": "de Bo", "12": "de 12",
	} {
		if got, want := New("fr").T("event.message", "from", name, "subject", "x"), "Message "+want+"\u00a0: x"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := New("en").T("event.message", "from", "Ines", "subject", "x"); got != "Message from Ines: x" {
		t.Errorf("got %q", got)
	}
}

// A name is written as it stands alone; within a sentence its article is small and
// melts with the word before it. A title keeps its own.
func TestANameStandsInASentence(t *testing.T) {
	for _, c := range []struct{ lang, src, name, want string }{
		{"fr", "approuvé par {x}", "La permanence de nuit", "approuvé par la permanence de nuit"},
		{"fr", "De {x}, hier", "La secrétaire d'État", "De la secrétaire d'État, hier"},
		{"fr", "la réponse de {x}", "Le ministre", "la réponse du ministre"},
		{"fr", "De {x}", "Le Premier ministre", "Du Premier ministre"},
		{"fr", "dit à {x}", "Les Échos", "dit aux Échos"},
		{"fr", "dit à {x}", "les cliniques", "dit aux cliniques"},
		{"fr", "dit à {x}", "Le bureau", "dit au bureau"},
		{"fr", "de {x}", "L'ambassade", "de l'ambassade"},
		{"fr", "de {x}", "La Voix du fleuve", "de La Voix du fleuve"},
		{"fr", "{x} approuve", "La permanence", "La permanence approuve"},
		{"fr", "Reste : {x}", "La notice", "Reste : La notice"},
		{"es", "aprobado por {x}", "La guardia", "aprobado por la guardia"},
		{"es", "dicho a {x}", "El ministro", "dicho al ministro"},
		{"en", "approved by {x}", "The night desk", "approved by the night desk"},
		{"en", "From {x}", "The Minister's office", "From the Minister's office"},
		{"en", "Checked: {x}", "The leaflet", "Checked: The leaflet"},
		{"ar", "قيل لـ{x}", "الوزير", "قيل للوزير"},
		{"ar", "قيل لـ{x}", "ليلى", "قيل لليلى"},
		{"ar", "قيل لـ{x}", "Reuters", "قيل لـReuters"},
		{"ar", "لـ{x}", "12", "لـ12"},
		{"ar", "بـ{x}", "العربية", "بالعربية"},
	} {
		p, _ := braces{joiners[c.lang]}.Parse(c.src, "", "")
		if got, _ := p.Execute(map[string]string{"x": c.name}); got != c.want {
			t.Errorf("%s: got %q, want %q", c.lang, got, c.want)
		}
	}
}

// What is quoted within a sentence brings no full stop of its own into it.
func TestAQuoteDoesNotEndASentenceTwice(t *testing.T) {
	w := New("fr")
	for text, want := range map[string]string{
		"Ils sont malades.": "«\u00a0Ils sont malades\u00a0».", "Et...": "«\u00a0Et...\u00a0».", "Quoi\u00a0?": "«\u00a0Quoi\u00a0?\u00a0».",
	} {
		if got := w.T("evidence.found-supports", "claims", w.Quote(text)); !strings.HasSuffix(got, want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got, want := w.Semicolons("a", "b"), "a\u00a0; b"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpanishContracts(t *testing.T) {
	w := New("es")
	for value, want := range map[string]string{
		"el ministerio": "Mensaje del ministerio: x", "El Faro": "Mensaje de El Faro: x", "la Armada": "Mensaje de la Armada: x",
		"El señor Faouzi": "Mensaje del señor Faouzi: x", "La secretaria": "Mensaje de la secretaria: x",
	} {
		if got := w.T("event.message", "from", value, "subject", "x"); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for time, want := range map[string]string{
		"03:30 UTC": "Sale a las 03:30 UTC.", "01:30 UTC": "Sale a la 01:30 UTC.", "Día 2 03:30 UTC": "Sale el día 2 a las 03:30 UTC.", "Día 2 01:05": "Sale el día 2 a la 01:05.",
	} {
		if got := w.T("cost.effect-post", "time", time); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got, want := w.T("room.busy", "time", "Día 2 03:30"), "Su despacho está ocupado hasta el día 2 a las 03:30"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for last, want := range map[string]string{"Irán": "Omán e Irán", "Yemen": "Omán y Yemen", "hielo": "Omán y hielo"} {
		if got := w.List([]string{"Omán", last}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func TestASentenceEndsOnce(t *testing.T) {
	w := New("fr")
	for about, want := range map[string]string{"vérifier\u00a0?": "vérifier\u00a0?", "vu.": "vu.", "vu": "vu."} {
		if got := w.T("hint.check", "evidence", about); got[len(got)-len(want):] != want {
			t.Errorf("got %q, want it to end in %q", got, want)
		}
	}
}

// An hour of another day is said as a sentence wants it, and stands alone as Day 2
// 03:30.
func TestAnHourOfAnotherDay(t *testing.T) {
	for _, c := range []struct{ lang, key, value, want string }{
		{"en", "cost.effect-post", "Day 2 03:30 UTC", "Goes out on Day 2 at 03:30 UTC."},
		{"en", "cost.effect-post", "03:30 UTC", "Goes out at 03:30 UTC."},
		{"en", "room.busy", "Day 2 03:30", "Your desk is busy until Day 2 03:30"},
		{"fr", "cost.effect-post", "Jour 2 03:30 UTC", "Publié le jour 2 à 03:30 UTC."},
		{"fr", "cost.effect-post", "03:30 UTC", "Publié à 03:30 UTC."},
		{"fr", "room.busy", "Jour 2 03:30", "Votre bureau est occupé jusqu’au jour 2 à 03:30"},
		{"fr", "closing.choice", "Jour 2 03:30", "avant le jour 2 à 03:30"},
		{"fr", "cost.effect-silence", "Jour 2 03:30", "En vigueur dès le jour 2 à 03:30."},
		{"fr", "text.on-duty", "Jour 1 02:20 UTC", "Vous êtes de service. Jour 1 02:20 UTC."},
	} {
		if got := New(c.lang).T(c.key, "time", c.value); got != c.want {
			t.Errorf("%s: got %q, want %q", c.lang, got, c.want)
		}
	}
}

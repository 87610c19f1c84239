package tone

import "testing"

func TestOffersStandWhereTheWriterSpeaks(t *testing.T) {
	text := "We strongly condemn the raid; they said \"we demand ransom\"."
	e := Explain("en", text)
	if len(e.Offers) != 1 || text[e.Offers[0].Start:e.Offers[0].End] != "strongly condemn" || e.Offers[0].Softer[0] != "deplore" {
		t.Errorf("%+v", e.Offers)
	}
	for lang, text := range map[string]string{
		"fr": "Nous exigeons une réponse.", "es": "Exigimos una respuesta.", "ar": "نطالب برد.",
	} {
		if e := Explain(lang, text); len(e.Offers) != 1 || len(e.Offers[0].Softer) == 0 {
			t.Errorf("%s: %+v", text, e.Offers)
		}
	}
}

// What is offered as softer is never read as more hostile than what stands there.
func TestSofterIsSofter(t *testing.T) {
	worse, all := 0, 0
	for lang, frame := range map[string]string{
		"en": "We condemn this raid.",
		"fr": "Nous condamnons ce raid.",
		"es": "Condenamos este asalto.",
	} {
		e := Explain(lang, frame)
		for _, o := range e.Offers {
			for _, s := range o.Softer {
				all++
				if Read(lang, frame[:o.Start]+s+frame[o.End:]).Goldstein < e.Goldstein {
					worse++
					t.Logf("%s: %q is read as harder", lang, s)
				}
			}
		}
	}
	if worse > 0 || all < 4 {
		t.Errorf("%d of %d softer words are read as harder", worse, all)
	}
}

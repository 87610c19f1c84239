package scenario

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// What the desk has prepared does not grow with the languages in which the
// scenario can be read.
func TestTranslationsForReadersAreNotPrepared(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"scenario.yaml", "locale/fr.yaml", "media/cable.png", "catalogue/places.yaml"} {
		data, err := os.ReadFile("testdata/rich/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["rich/"+name] = &fstest.MapFile{Data: data}
	}
	whole := string(files["rich/scenario.yaml"].Data)
	for drafts, want := range map[string]string{"[en, fr]": "en fr", "[en]": "en", "none": "en fr"} {
		text := strings.Replace(whole, "drafts_in: [en, fr]\n", "drafts_in: "+drafts+"\n", 1)
		if drafts == "none" {
			text = strings.Replace(whole, "drafts_in: [en, fr]\n", "", 1)
		}
		files["rich/scenario.yaml"] = &fstest.MapFile{Data: []byte(text)}
		b, ds := Load(files, "rich", Options{})
		if b == nil {
			t.Fatal(ds)
		}
		var got []string
		ready := b.Texts.Prepared("drafts.holding.text")
		for _, lang := range b.Texts.Languages() {
			if ready[lang] != "" {
				got = append(got, lang)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("drafts in %s lie ready in %v", drafts, got)
		}
		if fr, _ := b.Texts.Text("fr", "drafts.holding.text"); fr == ready["en"] {
			t.Errorf("drafts in %s: a French reader reads English", drafts)
		}
	}
	files["rich/scenario.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(whole, "drafts_in: [en, fr]", "drafts_in: [ar]", 1))}
	if _, ds := Load(files, "rich", Options{}); !ds.Failed() {
		t.Error("drafts lie ready in a language in which nothing is written")
	}
}

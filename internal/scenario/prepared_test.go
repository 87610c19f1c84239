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

// A language in which a scenario can only be read changes nothing in the crisis:
// best lines, tables and journals hold as before.
func TestLanguagesForReadersChangeNoRule(t *testing.T) {
	files := fstest.MapFS{}
	for _, name := range []string{"scenario.yaml", "locale/fr.yaml", "media/cable.png", "catalogue/places.yaml"} {
		data, err := os.ReadFile("testdata/rich/" + name)
		if err != nil {
			t.Fatal(err)
		}
		files["rich/"+name] = &fstest.MapFile{Data: data}
	}
	before, ds := Load(files, "rich", Options{})
	if before == nil {
		t.Fatal(ds)
	}
	whole := string(files["rich/scenario.yaml"].Data)
	more := strings.Replace(whole, "languages: [fr", "languages: [fi, fr", 1)
	if more == whole {
		t.Fatal("rich has other languages now")
	}
	files["rich/scenario.yaml"] = &fstest.MapFile{Data: []byte(more)}
	files["rich/locale/fi.yaml"] = &fstest.MapFile{Data: []byte("title: Kaikki avaimet\ndrafts.holding.text: Selvitämme asiaa.\n")}
	after, ds := Load(files, "rich", Options{})
	if after == nil {
		t.Fatal(ds)
	}
	if title, _ := after.Texts.Text("fi", "title"); title != "Kaikki avaimet" {
		t.Errorf("a Finnish reader reads %q", title)
	}
	if after.WorldDigest != before.WorldDigest {
		t.Error("a language for readers changes the rules of the crisis")
	}
}

package speech

import (
	"encoding/json"
	"testing"
)

func TestEveryActAndKindSurvivesJSON(t *testing.T) {
	for a := range Acts {
		for k := range Kinds {
			want := Reading{Lang: "en", Act: Act(a), Kind: Kind(k), Goldstein: -35, Promise: true}
			data, err := json.Marshal(want)
			if err != nil {
				t.Fatal(err)
			}
			var got Reading
			if err := json.Unmarshal(data, &got); err != nil {
				t.Fatal(err)
			}
			if got != want {
				t.Fatalf("got %+v, want %+v", got, want)
			}
		}
	}
}

func TestUnknownWordsAndNumbersAreErrors(t *testing.T) {
	var a Act
	if a.UnmarshalText([]byte("shout")) == nil {
		t.Error("an unknown act was read")
	}
	var k Kind
	if k.UnmarshalText([]byte("")) == nil {
		t.Error("an empty kind was read")
	}
	if _, err := Act(Acts).MarshalText(); err == nil {
		t.Error("an act out of range was written")
	}
	if _, err := Kind(Kinds).MarshalText(); err == nil {
		t.Error("a kind out of range was written")
	}
	if Act(200).String() != "act(200)" || Kind(200).String() != "kind(200)" {
		t.Error("values out of range have no readable name")
	}
}

func TestZeroReadingIsAPlainStatement(t *testing.T) {
	data, err := json.Marshal(Reading{})
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"lang":"","act":"state","kind":"plain","confidence":0,"goldstein":0,"goldstein_error":0,` +
		`"politeness":0,"certainty":0,"emotion":0,"empathy":0,"moral":0,"out_group":0,"promise":false,"lexicon":""}`
	if string(data) != want {
		t.Errorf("got  %s\nwant %s", data, want)
	}
}

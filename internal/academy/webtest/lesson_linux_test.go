package webtest

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"demarche/internal/library"
	"demarche/internal/tone"
)

// A whole lesson: a class is made, joined, played, steered, ended and looked back on. What
// happens comes to every page by itself.
func TestALesson(t *testing.T) {
	players, rounds := 4, 3
	if os.Getenv("DEMARCHE_SOAK") != "" {
		players, rounds = 30, 12
	}
	lib := &library.Library{Shipped: os.DirFS("../../session/testdata"), Read: tone.Read}
	l := begins(t, lib, "bridge", players)
	ada, mia, noor := l.desk, l.mia, l.noor
	l.questionnaire(mia, "2")
	mia.press("main", "To your desk")

	ada.press("#controls", "Begin")
	l.both("the desk", "document.querySelector('.desk')")
	mia.stays()
	noor.stays()
	ada.Until("that it runs", "document.querySelector('#controls').textContent.includes('Pause')")
	play(t, l.rest)
	l.clock.crisis(40)

	// What the instructor lets happen comes to all; what is written to one, to that one.
	ada.choose("#inject", "citizens")
	ada.press("#fire", "Let it happen")
	ada.shows("Done for")
	l.clock.crisis(10)
	l.both("the inject", "document.querySelector('#inbox').textContent.includes('Drivers')")
	ada.press("#steer", "Write to the desk")
	ask[bool](ada, `(() => { const s = document.querySelector("#m-team"); s.value = [...s.options].find((o) => o.textContent === "Mia").value; return true; })()`)
	ada.types("#m-text", "A word to Mia alone")
	ada.press("#as-sender", "Send")
	l.clock.crisis(10)
	mia.Until("the word", "document.querySelector('#inbox').textContent.includes('A word to Mia alone')")

	// A statement is written, looked at once more, published and followed.
	mia.press("[role=tablist]", "Write")
	mia.types("#writing textarea", "The bridge is open. We are checking the photograph.")
	mia.choose("#about", "bridge")
	mia.choose("#position", "denies")
	ask[bool](mia, `(document.querySelector("#more-foresight").open = true) && (document.querySelector("#more-with").open = true)`)
	mia.choose("#intent", "correct")
	mia.choose("#expect", "belief:lower")
	mia.press("#compose", "Look at it once more")
	mia.Until("what it would be", "document.querySelector('#check').textContent.includes('correct')")
	mia.press("#check", "Publish")
	mia.Until("that it was given", "document.querySelector('#said .good')")
	l.clock.crisis(30)
	mia.Until("the post in the feed", "document.querySelector('#feed .ours')?.textContent.includes('We are checking the photograph')")
	ada.Until("the statement", "document.querySelector('#statements').textContent.includes('We are checking the photograph')")
	ada.press("#statements article:has(bdi)", "Note, tone, hide")
	ada.types("#statements details[open] input[name=text]", "Calm and quick")
	ada.press("#statements details[open]", "Keep the note")
	ada.Until("the note", "document.querySelector('#statements blockquote')?.textContent.includes('Calm and quick')")

	// An embargo, as in the window and the terminal.
	noor.press("[role=tablist]", "Steps")
	noor.press("#acts", "embargoed text")
	ask[bool](noor, `document.querySelector("#act-embargo input[name=recipient]").click() || true`)
	noor.choose("#act-embargo [name=position]", "denies")
	noor.press("#act-embargo", "Hand it over")
	noor.Until("that it was given", "document.querySelector('#said .good')")

	// A pause reaches all desks, and nothing is taken meanwhile.
	ada.press("#controls", "Pause")
	l.both("the pause", "document.querySelector('#top').textContent.includes('paused')")
	play(t, l.rest)
	ada.press("#controls", "Go on")
	mia.Until("that it goes on", "document.querySelector('#top').textContent.includes('running')")
	for range rounds {
		l.clock.crisis(20)
		play(t, l.rest)
	}
	if ask[bool](noor, "document.body.textContent.includes('A word to Mia alone') || document.body.textContent.includes('The bridge is open. We are checking')") {
		t.Error("what was written to one team, or by it, stands on the desk of another")
	}

	ask[bool](ada, "(window.confirm = () => true) && true")
	ada.press("#controls", "End")
	ada.Until("the end", "document.querySelector('#controls').textContent.includes('ended')")
	l.both("the way to the debrief", button("#top", "To the debrief"))
	ada.stayed("the instructor")
	mia.stayed("Mia")
	noor.stayed("Noor")
	l.after(players + 2)
}

// both waits for something on the pages of both players.
func (l *lesson) both(what, until string) {
	l.Helper()
	for _, p := range []*tab{l.mia, l.noor} {
		p.Until(what, until)
	}
}

// questionnaire answers all statements with a value.
func (l *lesson) questionnaire(p *tab, value string) {
	p.Helper()
	p.visit("/desk/questions")
	p.Until("the statements", "document.querySelectorAll('fieldset').length === 6")
	ask[bool](p, fmt.Sprintf("document.querySelectorAll('input[type=radio][value=%q]').forEach((e) => e.click()) || true", value))
	p.press("main", "Keep the answers")
	p.shows("Kept.")
}

// after looks back on a lesson: scores that were verified, what each has done and learned,
// and all that can be taken along.
func (l *lesson) after(teams int) {
	t := l.T
	for _, one := range l.verified(teams, true) {
		if r := one.Result; !r.Proctored || r.Expected == nil || r.Digests == 0 {
			t.Errorf("the result of %s: %+v", one.Name, r)
		}
	}

	l.mia.press("#top", "To the debrief")
	l.mia.Until("the score", "document.querySelector('.code')")
	l.questionnaire(l.mia, "4")
	l.mia.types("#rule", "Say what you know, and when you will know more.")
	l.mia.press("main", "Keep the rule")
	l.mia.shows("Kept.")

	l.desk.visit("/classes/" + l.id + "/marks")
	l.desk.press("main", "Mia")
	ask[bool](l.desk, `document.querySelectorAll("input[type=radio][value='3']").forEach((e) => e.click()) || true`)
	l.desk.types("#remark", "Sound all through")
	l.desk.press("main", "Keep")
	l.desk.shows("Kept.")
	l.desk.visit("/classes/" + l.id + "/results")
	l.desk.Until("the results", fmt.Sprintf("document.querySelectorAll('tbody .pill.g').length === %d", teams))
	l.desk.visit("/api/sessions/" + l.id + "/debrief")
	l.desk.Until("the debrief of the class", "document.querySelector('svg')")
	for _, want := range []string{"Mia", "Noor", fmt.Sprintf("Team %02d", teams-2), "Say what you know, and when you will know more.", "Sound all through"} {
		if !ask[bool](l.desk, fmt.Sprintf("document.body.textContent.includes(%q)", want)) {
			t.Errorf("the debrief of the class lacks %q", want)
		}
	}
	l.exports(teams)
}

// exports takes all exports of a lesson along and looks into them.
func (l *lesson) exports(teams int) {
	t := l.T
	at := "/api/sessions/" + l.id + "/export/"
	for name, least := range map[string]int{"results.csv": teams, "people.csv": teams, "log.csv": teams} {
		var text []byte
		l.ada.must(t, "GET", at+name+"?names&texts", nil, &text)
		rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff")))).ReadAll()
		if err != nil || len(rows) < 1+least {
			t.Errorf("%s has %d lines: %v", name, len(rows), err)
		}
		if name != "results.csv" && !bytes.Contains(text, []byte("Mia")) && !bytes.Contains(text, []byte("checking the photograph")) {
			t.Errorf("%s says nothing of Mia: %.300s", name, text)
		}
	}
	var book, statements []byte
	l.ada.must(t, "GET", at+"class.xlsx", nil, &book)
	if _, err := zip.NewReader(bytes.NewReader(book), int64(len(book))); err != nil {
		t.Errorf("class.xlsx: %v", err)
	}
	l.ada.must(t, "GET", at+"xapi.json", nil, &statements)
	var list []struct {
		Verb struct{ ID string }
	}
	if err := json.Unmarshal(statements, &list); err != nil {
		t.Fatalf("xapi.json: %v", err)
	}
	verbs := map[string]int{}
	for _, s := range list {
		verbs[s.Verb.ID[strings.LastIndexByte(s.Verb.ID, '/')+1:]]++
	}
	if verbs["completed"] != teams || verbs["scored"] != teams || bytes.Contains(statements, []byte("Mia")) {
		t.Errorf("the statements tell %v", verbs)
	}
}

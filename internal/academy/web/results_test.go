package web

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"demarche/internal/academy"
	"demarche/internal/academy/seal"
	"demarche/internal/academy/verify"
	"demarche/internal/session"
)

// What a class has played is run again, signed and handed out; what an instructor
// sets right counts.
func TestResultsAreVerifiedAndSigned(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Exam, Pace: academy.ByTeam, Weights: &academy.Weights{Timing: 1, Tone: 1}})
	mia, who := h.player(t, class.Code, "Mia", "")
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	team := "/api/teams/" + who.Team
	for _, speed := range []int{0, 4} {
		if status, _ := ada.ask("POST", "/api/sessions/"+class.ID+"/speed", map[string]int{"speed": speed}); status != 409 {
			t.Errorf("the clock of an exam is set to %d: %d", speed, status)
		}
	}
	var tried []answered
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/interventions", map[string]any{"intervention": map[string]any{"kind": "fire", "inject": "citizens"}}, &tried)
	if len(tried) != 1 || tried[0].Accepted {
		t.Errorf("an instructor acts on an exam: %+v", tried)
	}
	mia.must(200, "POST", team+"/commands", saidText("1", "The bridge is open."), nil)
	if status, text := mia.ask("GET", team+"/view", nil); status != 200 || strings.Contains(string(text), `"met"`) {
		t.Errorf("an exam tells how it stands: %d", status)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	var out struct {
		Fingerprint string
		Teams       []Standing
	}
	final := func() bool {
		ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
		return len(out.Teams) == 1 && out.Teams[0].Result != nil && !out.Teams[0].Result.Provisional
	}
	wait(t, "the result", final)
	_, text := mia.ask("GET", team+"/result", nil)
	r, print, err := verify.Open(text)
	if err != nil || print != out.Fingerprint || r.Commands != 1 || !r.Proctored || r.Expected == nil {
		t.Fatalf("%v %s %+v", err, print, r)
	}
	if named, err := seal.Named(string(must(ada.ask("GET", "/key", nil)))); err != nil || named != print {
		t.Errorf("the key that is published is %s: %v", named, err)
	}
	var v shown
	mia.must(200, "GET", team+"/view", nil, &v)
	post := ""
	for _, p := range v.Feed {
		if p.Ours {
			post = p.ID
		}
	}
	ada.must(201, "POST", team+"/readings", map[string]any{"post": post, "language": "en", "goldstein": -80, "why": "It threatens."}, nil)
	wait(t, "the corrected result", func() bool { return final() && len(out.Teams[0].Result.Corrections) == 1 })

	page := string(must(mia.ask("GET", team+"/debrief", nil)))
	if !strings.Contains(page, "<svg") || strings.Contains(page, "<script") {
		t.Error("the debrief is no page of its own")
	}
	questions := map[string]int{"tone": 2}
	mia.must(201, "POST", "/api/sessions/"+class.ID+"/answers", academy.Answers{When: academy.Before, Answers: questions}, nil)
	mia.must(201, "POST", "/api/sessions/"+class.ID+"/rules", academy.Rule{Text: "Say what you know.", Named: true}, nil)
	mia.must(422, "POST", "/api/sessions/"+class.ID+"/answers", academy.Answers{When: "never", Answers: questions}, nil)
	ada.must(201, "POST", "/api/sessions/"+class.ID+"/marks", map[string]any{"team": who.Team, "marks": map[string]int{"tone": 3}, "remark": "Well put."}, nil)
	book := string(must(ada.ask("GET", "/api/sessions/"+class.ID+"/debrief", nil)))
	for _, want := range []string{"<svg", "Say what you know.", "Well put.", "Mia"} {
		if !strings.Contains(book, want) {
			t.Errorf("the debrief of the class lacks %q", want)
		}
	}
	if paper := string(must(mia.ask("GET", team+"/certificate?academy=Tamwe", nil))); !strings.Contains(paper, "Mia") || !strings.Contains(paper, print) {
		t.Errorf("the certificate: %.400s", paper)
	}
	for file, want := range map[string]string{"results.csv": who.Team, "people.csv": who.ID, "log.csv": "post", "class.xlsx": "PK", "xapi.json": "1.0.3"} {
		text := string(must(ada.ask("GET", "/api/sessions/"+class.ID+"/export/"+file, nil)))
		if !strings.Contains(text, want) || strings.Contains(text, "Mia") {
			t.Errorf("%s: %.300s", file, text)
		}
	}
	var person struct{ Events []academy.Event }
	at := "/api/sessions/" + class.ID + "/participants/" + who.ID
	ada.must(200, "GET", at, nil, &person)
	if len(person.Events) < 2 {
		t.Errorf("of Mia are kept %+v", person.Events)
	}
	ada.must(200, "DELETE", at, nil, nil)
	if status, _ := mia.ask("GET", team+"/view", nil); status != 401 {
		t.Errorf("who was forgotten comes in: %d", status)
	}
	if _, text := ada.ask("GET", "/api/sessions/"+class.ID+"/class", nil); strings.Contains(string(text), "Mia") {
		t.Error("who was forgotten is named")
	}
	ada.must(200, "DELETE", "/api/sessions/"+class.ID, nil, nil)
	if status, _ := ada.ask("GET", team+"/journal", nil); status != 404 {
		t.Errorf("what was deleted is there: %d", status)
	}
}

func must(_ int, text []byte) []byte { return text }

// What was played elsewhere can be handed in, and says so; what was changed is
// refused.
func TestWhatIsHandedInIsUnproctored(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo})
	mia, _ := h.player(t, class.Code, "Mia", "")
	text := homework(t, h)
	var r verify.Result
	status, got := mia.ask("POST", "/api/sessions/"+class.ID+"/handin", text)
	if err := json.Unmarshal(got, &r); status != 201 || err != nil || r.Proctored || r.Counts() {
		t.Errorf("%d %v %s", status, err, got)
	}
	text[len(text)/2] ^= 1
	if status, got := mia.ask("POST", "/api/sessions/"+class.ID+"/handin", text); status != 422 {
		t.Errorf("a changed journal: %d %s", status, got)
	}
}

// Whether a score counts is known within seconds, also while what was to be expected
// of another team is still computed.
func TestNobodyWaitsForWhatIsComputedOfOthers(t *testing.T) {
	h := opens(t, t.TempDir(), nil)
	ada := h.instructor(t, "Ada")
	class := ada.class(academy.Setup{Mode: session.Solo, Pace: academy.ByTeam})
	mia, first := h.player(t, class.Code, "Mia", "")
	_, second := h.player(t, class.Code, "Noor", "")
	var asked atomic.Int64
	computes, goOn := make(chan struct{}), make(chan struct{})
	release := sync.OnceFunc(func() { close(goOn) })
	t.Cleanup(release)
	journal := h.queue.Journal
	h.queue.Journal = func(ctx context.Context, team string) ([]byte, error) {
		if team == first.Team && asked.Add(1) == 2 { // once run again, now computed
			close(computes)
			<-goOn
		}
		return journal(ctx, team)
	}
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/start", nil, nil)
	beat := 0
	wait(t, "what is computed of who has ended", func() bool {
		beat++
		mia.ask("POST", "/api/teams/"+first.Team+"/advance", map[string]any{"id": fmt.Sprint(beat), "ticks": 500}) // until it is over
		select {
		case <-computes:
			return true
		default:
			return false
		}
	})
	ada.must(200, "POST", "/api/sessions/"+class.ID+"/end", nil, nil)
	results := func(final bool) func() bool {
		return func() bool {
			var out struct{ Teams []Standing }
			ada.must(200, "GET", "/api/sessions/"+class.ID+"/results", nil, &out)
			for _, x := range out.Teams {
				if x.Result == nil && x.Team == second.Team || final && x.Result.Provisional {
					return false
				}
			}
			return true
		}
	}
	wait(t, "the result of the second team", results(false))
	for lang, waits := range map[string]string{"en": "0 of 2 results", "fr": "0 résultats sur 2", "es": "0 de 2", "ar": "0 من 2"} {
		if _, _, page := ada.form("/classes/"+class.ID+"/results", nil, lang); !strings.Contains(page, waits) || strings.Count(page, `class="pill w"`) != 2 || unnamed.MatchString(page) {
			t.Errorf("in %s the results do not say how many are final", lang)
		}
	}
	release()
	wait(t, "what is final", results(true))
	if _, _, page := ada.form("/classes/"+class.ID+"/results", nil, "en"); strings.Contains(page, "<progress") || strings.Count(page, `class="pill g"`) != 2 {
		t.Error("when all results are final the page says otherwise")
	}
}

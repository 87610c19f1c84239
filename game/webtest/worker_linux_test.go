package webtest

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// counting has the page count the forecasts that its worker answers.
const counting = `(() => {
	if (!globalThis.Worker) return;
	globalThis.answers = 0;
	const Real = Worker;
	globalThis.Worker = function (...args) {
		const worker = new Real(...args);
		worker.addEventListener("message", ({ data }) => { if (data.text?.includes("horizons")) answers++; });
		return worker;
	};
})()`

// What the analysts say is computed by the page's worker, and is what the page finds itself
// where it has none.
func TestAForecastComesFromTheWorker(t *testing.T) {
	with := open(t, "?lang=en&scenario=landing-permit&seed=7&mode=coached", counting)
	said := with.forecast()
	if n := ask[int](with, "answers"); n != 1 {
		t.Errorf("%d forecasts came from the worker", n)
	}
	without := open(t, "?lang=en&scenario=landing-permit&seed=7&mode=coached", "delete globalThis.Worker")
	if alone := without.forecast(); !slices.Equal(said, alone) || len(said) < 6 {
		t.Errorf("with a worker:\n%s\nwithout:\n%s", strings.Join(said, "\n"), strings.Join(alone, "\n"))
	}
}

// silent is a worker that never answers, and a page in which the time until that is noticed
// passes a hundred times as fast.
const silent = `(() => {
	if (!globalThis.document) return;
	globalThis.Worker = class { postMessage() {} terminate() { globalThis.ended = true; } };
	const real = setInterval;
	globalThis.setInterval = (f, ms, ...args) => real(f, ms / 100, ...args);
})()`

// A worker that never answers is given up, with a word to the player; the page computes itself,
// and the game goes on.
func TestAWorkerThatNeverAnswersIsGivenUp(t *testing.T) {
	p := open(t, "?lang=en&scenario=landing-permit&seed=7&mode=coached", silent, `globalThis.told = "";
		addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
			const text = document.getElementById("mirror")?.textContent || "";
			if (text.includes("second thread gives no answer")) told = text;
		}).observe(document, { subtree: true, childList: true, characterData: true }))`)
	if said := p.forecast(); len(said) < 6 {
		t.Errorf("the analysts say %q", said)
	}
	if !ask[bool](p, "globalThis.ended === true && told !== ''") {
		t.Error("the worker was not given up, or nobody was told")
	}
	p.beats(1)
}

// forecast asks the analysts how things may go on and returns what they say.
func (p *page) forecast() []string {
	p.Helper()
	p.press("button", "Continue")
	p.press("button", "Take over")
	p.press("tab", "Ahead")
	p.press("button", "Ask the analysts")
	p.press("button", "Next")
	p.Within(10*time.Minute, "the forecast", `document.querySelector("#mirror").textContent.includes("How to read it: ")`)
	return ask[[]string](p, `(() => {
		const all = [...document.querySelectorAll("#mirror [data-node]")].map((e) => [e.ariaLabel, e.ariaValueText, e.firstElementChild ? "" : e.textContent].join(" "));
		const begins = all.findIndex((text) => text.includes("estimate of "));
		return all.slice(begins, all.findIndex((text) => text.includes("How to read it: "))).filter((text) => text.includes("By "));
	})()`)
}

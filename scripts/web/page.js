// Fetches the program and what comes with it, says how far that is, and starts it.

import { compute, forget, ready } from "./aside.js";
import * as files from "./files.js";
import { bring, hand } from "./hand.js";
import { edit, mirror } from "./mirror.js";
import words from "./words.js";

const say = pick();
const gate = document.getElementById("gate"), state = document.getElementById("state");
const bar = document.getElementById("bar"), again = document.getElementById("again");

// pick returns the words of the page in the first language of the reader that it has.
function pick() {
	const asked = new URLSearchParams(location.search).get("lang");
	const code = [asked, ...navigator.languages].map((tag) => (tag || "").slice(0, 2)).find((tag) => tag in words) || "en";
	document.documentElement.lang = code;
	document.documentElement.dir = words[code].rtl ? "rtl" : "ltr";
	return { code, ...words[code] };
}

// tell shows a sentence instead of the game, with a way to open it again.
function tell(text, more) {
	gate.hidden = false;
	bar.hidden = true;
	state.setAttribute("role", "alert");
	state.textContent = more ? text + " (" + more + ")" : text;
	again.textContent = say.again;
	again.hidden = false;
	again.onclick = () => location.reload();
	document.querySelector("canvas")?.remove();
}

// alone waits until no other tab holds the files: two would write over each other.
function alone() {
	if (!navigator.locks) return Promise.resolve();
	return new Promise((mine) => {
		const late = setTimeout(() => { state.textContent = say.elsewhere; }, 800);
		navigator.locks.request("demarche", () => {
			clearTimeout(late);
			mine();
			return new Promise(() => {}); // held as long as the page is there
		});
	});
}

const sizes = document.querySelector('meta[name="demarche-sizes"]').content.split(" ").map(Number);
const whole = sizes.reduce((sum, size) => sum + size, 0);
let come = 0;

// counted fetches a file and moves the bar as it comes. Lengths in headers are those of the
// packed file, so the page knows the sizes itself.
async function counted(name, type) {
	const answer = await fetch(name, { credentials: "omit" });
	if (!answer.ok) throw new Error(name + ": " + answer.status);
	const counter = new TransformStream({
		transform(part, out) {
			come += part.length;
			bar.value = Math.min(1, come / whole);
			out.enqueue(part);
		},
	});
	return new Response(answer.body.pipeThrough(counter), { headers: { "Content-Type": type } });
}

function arguments_() {
	const asked = new URLSearchParams(location.search), args = ["demarche"];
	for (const name of ["scenario", "seed", "lang", "mode"]) if (asked.has(name)) args.push("-" + name + "=" + asked.get(name));
	if (asked.has("class")) args.push("-class");
	return args;
}

async function start() {
	state.textContent = say.loading;
	if (typeof WebAssembly !== "object") return tell(say.nowasm);
	if (!document.createElement("canvas").getContext("webgl2")) return tell(say.nowebgl);
	const go = new Go();
	const coming = Promise.all([
		counted("demarche.wasm", "application/wasm").then((answer) => WebAssembly.compileStreaming(answer)),
		counted("shipped.zip", "application/zip").then((answer) => answer.blob()),
	]);
	coming.catch(() => {}); // said below, once the files are there
	await alone();
	state.textContent = say.loading;
	await files.open();
	let program, shipped;
	try {
		[program, shipped] = await coming;
	} catch (err) {
		console.error(err);
		return tell(err instanceof WebAssembly.CompileError ? say.nowasm : say.unfetched, err.message);
	}
	files.onWritten((path) => { if (path.endsWith(".html")) hand(path); }); // a debrief as a page
	files.put("/shipped/shipped.zip", new Uint8Array(await shipped.arrayBuffer()));
	ready(program, shipped);
	state.textContent = say.starting;
	await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
	go.argv = arguments_();
	go.env = { HOME: "/data", XDG_DATA_HOME: "/data", XDG_CONFIG_HOME: "/config", XDG_CACHE_HOME: "/tmp", XDG_RUNTIME_DIR: "/tmp", LANG: say.code };
	let code = 0;
	go.exit = (with_) => { code = with_; };
	const instance = await WebAssembly.instantiate(program, go.importObject);
	await go.run(instance);
	await files.saved();
	tell(code === 0 ? say.ended : say.failed);
}

// The sound library would run a script that it makes up, which the page's policy forbids: it
// does without where the browser has no worklets.
if (globalThis.BaseAudioContext) Object.defineProperty(BaseAudioContext.prototype, "audioWorklet", { value: undefined });

// What the program calls: ready when its first frame is drawn.
globalThis.demarche = {
	bring,
	compute,
	edit,
	forget,
	hand,
	mirror,
	ready() {
		gate.hidden = true;
		performance.mark("demarche ready");
	},
};

start().catch((err) => {
	console.error(err);
	tell(say.failed, String(err.message || err));
});

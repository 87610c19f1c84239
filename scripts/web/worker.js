// The page's worker: the program once more, without the window, which computes what takes long
// from a journal. It has no files but those that the page hands it.

import "./wasm_exec.js";
import * as files from "./files.js";

// The library of the window makes itself ready before anybody wants one: it finds a page on
// which everything can be set and asked, and nothing is there. There will be no window.
const nothing = new Proxy(function () {}, {
	get: (_, name) => name === Symbol.toPrimitive ? () => 0 : nothing,
	set: () => true,
	apply: () => nothing,
});
globalThis.window = nothing;
globalThis.document = nothing;
globalThis.Document = class { get hidden() { return true; } };

let serve = null, waiting = []; // tasks that came before the program was there

function take({ id, task }) {
	if (serve) serve(id, task);
	else waiting.push({ id, task });
}

globalThis.demarche = {
	serve(to) {
		serve = to;
		for (const one of waiting.splice(0)) take(one);
	},
	answer(id, text) { postMessage({ id, text }); },
};

async function start({ program, shipped }) {
	files.bare();
	files.put("/shipped/shipped.zip", new Uint8Array(await shipped.arrayBuffer()));
	const go = new Go();
	go.argv = ["demarche", "-worker"];
	go.env = { HOME: "/tmp", XDG_DATA_HOME: "/tmp", XDG_CONFIG_HOME: "/tmp", XDG_CACHE_HOME: "/tmp", XDG_RUNTIME_DIR: "/tmp" };
	await go.run(await WebAssembly.instantiate(program, go.importObject));
	throw new Error("the program has ended");
}

onmessage = ({ data }) => {
	if (data.alive) postMessage({}); // as soon as the program leaves it the time
	else if (data.program) start(data).catch((err) => postMessage({ ended: String(err) }));
	else take(data);
};

// The page's worker: the program once more, without the window, which computes what takes long
// from a journal. It has no files but those that the page hands it.

import "./wasm_exec.js";
import * as files from "./files.js";

// The libraries of the window look for these before anybody wants a window. There will be none.
globalThis.window = globalThis;
globalThis.document = { hasFocus: () => false };
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
	if (data.program) start(data).catch((err) => postMessage({ ended: String(err) }));
	else take(data);
};

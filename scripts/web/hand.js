// Hands files to the player, and takes them: what is played lies where only the browser reaches.

import * as files from "./files.js";

// hand saves a file of the program's among the player's downloads.
export function hand(path) {
	const data = files.get(path);
	if (!data) return;
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([data], { type: path.endsWith(".html") ? "text/html" : "application/jsonl" }));
	link.download = path.slice(path.lastIndexOf("/") + 1);
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// bring asks for a file and puts it into a folder, under a name that is free there.
export function bring(folder, told) {
	const asked = document.createElement("input");
	asked.type = "file";
	asked.accept = ".jsonl";
	asked.onchange = async () => {
		const file = asked.files[0];
		if (!file) return;
		const stem = file.name.replace(/\.jsonl$/, "").replace(/[^\p{L}\p{N}._-]/gu, "-");
		let name = stem;
		for (let n = 2; files.get(`${folder}/${name}.jsonl`); n++) name = `${stem}_${n}`;
		const path = `${folder}/${name}.jsonl`;
		files.put(path, new Uint8Array(await file.arrayBuffer()));
		files.keep(folder);
		files.keep(path);
		told(name);
	};
	asked.click();
}

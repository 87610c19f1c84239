// Keeps hidden elements of the same roles, names and places as what the program draws, so that
// a screen reader can read and press it, and keeps a real text area over the field in which
// one writes. What is pressed and written here goes back to the program.

const ROLES = { window: "none", text: "", scrollarea: "group", region: "region", option: "option" };
const STATES = new Set(["checkbox", "switch", "radio"]);
const PICKS = new Set(["tab", "option"]);

const root = document.createElement("div"), news = document.createElement("div");
root.id = "mirror";
news.id = "news";
news.setAttribute("aria-live", "polite");
news.setAttribute("role", "log");

const fields = new Map(); // key -> element of a field
let canvas = null, causing = false, composing = false, told = new Set(), wanted = null;

const set = (element, name, value) => {
	if (value === null || value === undefined || value === "") {
		if (element.hasAttribute(name)) element.removeAttribute(name);
	} else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
};

function attach() {
	canvas = document.querySelector("canvas");
	document.body.append(root, news);
	canvas.setAttribute("role", "img");
	canvas.setAttribute("aria-label", "Démarche");
	// The program focuses its canvas with each key: that would take the focus from what a screen
	// reader reads, and from the text area in which one writes.
	canvas.focus = () => { if (!root.contains(document.activeElement)) HTMLElement.prototype.focus.call(canvas); };
	root.addEventListener("click", (event) => {
		const element = event.target.closest("[data-node]");
		if (!element) return;
		event.preventDefault();
		globalThis.demarche.press(Number(element.dataset.node));
	});
	root.addEventListener("focusin", (event) => {
		if (!causing && event.target.dataset.node) globalThis.demarche.focus(Number(event.target.dataset.node));
	});
	for (const name of ["keydown", "keyup"]) root.addEventListener(name, key);
	root.addEventListener("compositionstart", () => { composing = true; });
	root.addEventListener("compositionend", (event) => { composing = false; send(event.target); });
	root.addEventListener("input", (event) => send(event.target));
	document.addEventListener("selectionchange", () => {
		const element = document.activeElement;
		if (element?.dataset?.key && !composing && !causing) send(element);
	});
	// Keyboards on glass open only for a focus that a touch has brought about.
	for (const name of ["mouseup", "touchend", "keyup"]) addEventListener(name, () => { setTimeout(refocus, 40); });
}

const NATIVE = new Set(["a", "c", "x", "v", "z", "y", "arrowleft", "arrowright", "backspace", "delete", "home", "end"]);
const INSIDE = new Set(["ArrowLeft", "ArrowRight", "Backspace", "Delete", "Home", "End"]);

// ownKey tells whether the browser's text area deals with a key itself.
function ownKey(element, event) {
	if (event.isComposing || composing || event.keyCode === 229) return true;
	const command = event.ctrlKey || event.metaKey;
	if (event.getModifierState("AltGraph")) return event.key.length === 1;
	if (command) return !event.altKey && NATIVE.has(event.key.toLowerCase());
	if (event.key === "Enter") return element.dataset.lines === "1";
	if (event.key === "Dead" || event.key === "Unidentified" || event.key === "Process") return true;
	return event.key.length === 1 || INSIDE.has(event.key);
}

// key hands a key on to the program, which listens on its canvas.
function key(event) {
	const element = event.target;
	if (element.dataset.key && event.type === "keydown" && ownKey(element, event)) return;
	const modifier = ["Shift", "Control", "Alt", "Meta", "AltGraph"].includes(event.key);
	const again = new KeyboardEvent(event.type, {
		key: event.key, code: event.code, location: event.location, repeat: event.repeat, ctrlKey: event.ctrlKey,
		shiftKey: event.shiftKey, altKey: event.altKey, metaKey: event.metaKey, bubbles: false, cancelable: true,
	});
	canvas.dispatchEvent(again);
	if (!modifier && !(event.ctrlKey && ["r", "t", "w", "l"].includes(event.key))) event.preventDefault();
}

function send(element) {
	if (!element?.dataset?.key) return;
	const back = element.selectionDirection === "backward";
	const from = back ? element.selectionEnd : element.selectionStart, to = back ? element.selectionStart : element.selectionEnd;
	element.seen = element.value;
	globalThis.demarche.edited(element.dataset.key, element.value, from, to);
}

// edit has the element of a field hold its text and selection.
export function edit(id, text, anchor, caret, size) {
	wanted = id;
	state.set(id, { text, anchor, caret, size });
	const element = fields.get(id);
	if (element) fill(element);
	refocus();
}
const state = new Map();

function fill(element) {
	const is = state.get(element.dataset.key);
	if (!is || composing) return;
	causing = true;
	if (element.value !== is.text) element.value = is.text;
	const [from, to] = [Math.min(is.anchor, is.caret), Math.max(is.anchor, is.caret)];
	if (element.selectionStart !== from || element.selectionEnd !== to) element.setSelectionRange(from, to, is.caret < is.anchor ? "backward" : "forward");
	element.style.fontSize = is.size / devicePixelRatio + "px";
	setTimeout(() => { causing = false; });
}

let holder = null; // what has the program's focus

function refocus() {
	if (!holder || document.activeElement === holder || !holder.isConnected) return;
	causing = true;
	holder.focus({ preventScroll: true });
	if (holder.dataset.key) fill(holder);
	causing = false;
}

function make(node) {
	if (node.r !== "textbox") return document.createElement(node.r === "heading" ? "h2" : node.r === "text" ? "p" : "div");
	const field = document.createElement("textarea");
	field.dataset.key = node.id;
	field.autocapitalize = "sentences";
	field.spellcheck = false;
	field.wrap = node.m ? "soft" : "off";
	fields.set(node.id, field);
	return field;
}

// dress gives an element what its node says.
function dress(element, node) {
	element.dataset.node = node.i;
	const role = node.r in ROLES ? ROLES[node.r] : node.r;
	const field = node.r === "textbox", words = node.r === "text" || node.r === "heading";
	if (!field && node.r !== "heading") set(element, "role", role);
	if (words) {
		const text = node.v ? node.n + ": " + node.v : node.n || "";
		if (element.textContent !== text) element.textContent = text;
	} else {
		set(element, "aria-label", node.n);
		if (!field) set(element, "aria-valuetext", node.v);
	}
	set(element, "aria-description", node.t);
	set(element, "aria-disabled", node.d ? "true" : null);
	set(element, "aria-checked", STATES.has(node.r) ? String(!!node.c) : null);
	set(element, "aria-selected", PICKS.has(node.r) ? String(!!node.s) : null);
	set(element, "aria-current", node.s && !PICKS.has(node.r) ? "true" : null);
	set(element, "aria-expanded", node.r === "combobox" ? String(!!node.e) : null);
	set(element, "aria-modal", node.r === "dialog" ? "true" : null);
	if (field) {
		element.readOnly = !!node.d;
		element.dataset.lines = node.m ? "1" : "0";
		if (document.activeElement !== element && element.value !== (node.v || "")) element.value = node.v || "";
	}
	set(element, "tabindex", node.f || field ? "-1" : null);
	const [x, y, w, h] = node.b, place = element.style;
	place.left = x + "px";
	place.top = y + "px";
	place.width = w + "px";
	place.height = h + "px";
	if (node.F) holder = element;
}

// match makes the elements below one those of the nodes, keeping those that stay.
function match(parent, nodes) {
	const had = new Map();
	for (const child of [...parent.children]) had.set(child.name, child);
	let count = {}, at = parent.firstElementChild;
	for (const node of nodes) {
		let name = (node.id || "") + node.r;
		count[name] = (count[name] || 0) + 1;
		name += " " + count[name];
		let element = had.get(name);
		if (element) had.delete(name);
		else {
			element = make(node);
			element.name = name;
		}
		dress(element, node);
		if (element === at) at = at.nextElementSibling;
		else parent.insertBefore(element, at);
		if (node.r !== "text" && node.r !== "heading" && node.r !== "textbox") match(element, node.k || []);
	}
	for (const child of had.values()) {
		if (child.dataset.key) fields.delete(child.dataset.key);
		child.remove();
	}
}

// announce reads out the notices that were not there before.
function announce(tree) {
	const now = new Set();
	const look = (node, inside) => {
		if (node.r === "status" && !inside) now.add(node.n);
		for (const child of node.k || []) look(child, inside);
	};
	for (const layer of (tree.k || []).slice(1)) look(layer, false); // the scene itself tells the time without end
	for (const text of now) {
		if (told.has(text)) continue;
		const line = document.createElement("p");
		line.textContent = text;
		news.append(line);
		while (news.children.length > 5) news.firstElementChild.remove();
	}
	told = now;
}

// mirror takes over what the program shows now.
export function mirror(json) {
	const { lang, rtl, tree } = JSON.parse(json);
	if (!canvas) attach();
	if (lang) document.documentElement.lang = lang;
	root.dir = rtl ? "rtl" : "ltr";
	holder = null;
	match(root, tree.k || []);
	announce(tree);
	if (holder) refocus();
	else if (root.contains(document.activeElement)) {
		document.activeElement.blur();
		canvas.focus();
	}
}

// What the program takes for a disk: files in memory, kept in the browser's database as they
// change. Go's runtime finds it as globalThis.fs and process, in the manner of Node.

const DATABASE = "demarche", STORE = "files", PENDING = "demarche pending ";
const KEPT = ["/data", "/config"]; // folders whose files outlive the page

const constants = { O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024, O_DIRECTORY: 65536 };

const nodes = new Map(); // path -> file or folder
const handles = new Map(); // number -> {node, path, at, append, wrote}
const dirty = new Set(); // paths that the database does not have as they are
let inodes = 1, next = 3, base = null, saving = null, trouble = "", output = "";

const fault = (code) => Object.assign(new Error(code), { code });
const tidy = (path) => "/" + path.split("/").filter((part) => part && part !== ".").join("/");
const parent = (path) => path.slice(0, path.lastIndexOf("/")) || "/";
const kept = (path) => KEPT.some((folder) => path === folder || path.startsWith(folder + "/"));

function make(path, folder, data = new Uint8Array(0), changed = Date.now()) {
	const node = { folder, data, size: data.length, changed, inode: inodes++ };
	nodes.set(path, node);
	return node;
}

// put places a file with everything above it, without keeping it.
export function put(path, data, changed) {
	for (let up = parent(path); !nodes.has(up); up = parent(up)) make(up, true);
	return make(path, false, data, changed);
}

// text of a file, or null.
export function get(path) {
	const node = nodes.get(tidy(path));
	return node && !node.folder ? node.data.slice(0, node.size) : null;
}

// keep has a file written to the database, soon.
export function keep(path) {
	if (!kept(path)) return;
	dirty.add(path);
	if (!saving) saving = Promise.resolve().then(save);
}

async function save() {
	while (dirty.size > 0) {
		const paths = [...dirty];
		try {
			if (!base) throw fault("EROFS");
			await write(paths);
			trouble = "";
			for (const path of paths) localStorage.removeItem(PENDING + path);
		} catch (err) {
			// The program is told with its next write; what is missing here stays to be written.
			trouble = err.code === "EROFS" ? "EROFS" : "ENOSPC";
			for (const path of paths) dirty.add(path);
			break;
		}
	}
	saving = null;
}

function write(paths) {
	return new Promise((done, failed) => {
		const change = base.transaction(STORE, "readwrite", { durability: "strict" });
		const store = change.objectStore(STORE);
		for (const path of paths) {
			dirty.delete(path);
			const node = nodes.get(path);
			if (!node) store.delete(path);
			else store.put({ folder: node.folder, data: node.data.slice(0, node.size), changed: node.changed }, path);
		}
		change.oncomplete = done;
		change.onerror = change.onabort = () => failed(change.error || new Error("aborted"));
		change.commit?.();
		underway = paths;
	}).finally(() => { underway = []; });
}
let underway = [];

// A page that goes away cannot wait for the database: what it does not have yet is noted
// where that needs no waiting, and taken over when the page is opened again.
function note() {
	for (const path of new Set([...dirty, ...underway])) {
		const node = nodes.get(path);
		let text = "";
		if (node && !node.folder) for (const byte of node.data.subarray(0, node.size)) text += String.fromCharCode(byte);
		const entry = node ? { folder: node.folder, changed: node.changed, text: btoa(text) } : null;
		try {
			localStorage.setItem(PENDING + path, JSON.stringify(entry));
		} catch { /* no room is left there: the database may still be in time */ }
	}
}

function takeNoted() {
	for (const key of Object.keys(localStorage).filter((name) => name.startsWith(PENDING))) {
		const path = key.slice(PENDING.length), entry = JSON.parse(localStorage.getItem(key));
		if (!entry) nodes.delete(path);
		else if (entry.folder) make(path, true, undefined, entry.changed);
		else put(path, Uint8Array.from(atob(entry.text), (c) => c.charCodeAt(0)), entry.changed);
		keep(path);
	}
}

// bare begins with empty folders.
export function bare() {
	for (const folder of ["/", "/tmp", "/shipped", ...KEPT]) make(folder, true);
}

// open fills the files from the database. Where there is none, files last as long as the page.
export async function open() {
	bare();
	try {
		base = await new Promise((done, failed) => {
			const request = indexedDB.open(DATABASE, 1);
			request.onupgradeneeded = () => request.result.createObjectStore(STORE);
			request.onsuccess = () => done(request.result);
			request.onerror = request.onblocked = () => failed(request.error);
		});
		await new Promise((done, failed) => {
			const request = base.transaction(STORE).objectStore(STORE).openCursor();
			request.onsuccess = () => {
				const at = request.result;
				if (!at) return done();
				if (at.value.folder) make(at.key, true, undefined, at.value.changed);
				else put(at.key, at.value.data, at.value.changed);
				at.continue();
			};
			request.onerror = () => failed(request.error);
		});
		takeNoted();
		navigator.storage?.persist?.();
	} catch (err) {
		console.warn("nothing can be kept here:", err);
		trouble = "EROFS";
	}
	addEventListener("pagehide", note);
}

// saved resolves when the database has everything.
export async function saved() { while (saving) await saving; }

const stat = (node) => ({
	dev: 1, ino: node.inode, mode: node.folder ? 0o40755 : 0o100644, nlink: 1, uid: 0, gid: 0, rdev: 0,
	size: node.size, blksize: 4096, blocks: Math.ceil(node.size / 512),
	atimeMs: node.changed, mtimeMs: node.changed, ctimeMs: node.changed, isDirectory: () => node.folder,
});

function find(path) {
	const node = nodes.get(tidy(path));
	if (!node) throw fault("ENOENT");
	return node;
}

function handle(fd) {
	const h = handles.get(fd);
	if (!h) throw fault("EBADF");
	return h;
}

function grow(node, size) {
	if (size > node.data.length) {
		const larger = new Uint8Array(Math.max(size, 2 * node.data.length, 256));
		larger.set(node.data.subarray(0, node.size));
		node.data = larger;
	}
}

function cut(path, node, size) {
	grow(node, size);
	if (size < node.size) node.data.fill(0, size, node.size);
	node.size = size;
	touch(path, node);
}

function touch(path, node) {
	node.changed = Date.now();
	if (nodes.get(path) === node) keep(path);
}

const calls = {
	open(path, flags) {
		path = tidy(path);
		let node = nodes.get(path);
		if (!node) {
			if (!(flags & constants.O_CREAT)) throw fault("ENOENT");
			if (!find(parent(path)).folder) throw fault("ENOTDIR");
			node = make(path, false);
			keep(path);
		} else if (flags & constants.O_EXCL) throw fault("EEXIST");
		const writes = flags & (constants.O_WRONLY | constants.O_RDWR);
		if (node.folder && writes) throw fault("EISDIR");
		if (!node.folder && flags & constants.O_DIRECTORY) throw fault("ENOTDIR");
		if (writes && flags & constants.O_TRUNC) cut(path, node, 0);
		handles.set(next, { node, path, at: 0, append: flags & constants.O_APPEND, wrote: false });
		return next++;
	},
	close(fd) {
		const h = handle(fd);
		handles.delete(fd);
		if (h.wrote) for (const told of closed) told(h.path);
	},
	read(fd, buffer, offset, length, position) {
		const h = handle(fd), from = position ?? h.at;
		if (h.node.folder) throw fault("EISDIR");
		const n = Math.max(0, Math.min(length, h.node.size - from));
		buffer.set(h.node.data.subarray(from, from + n), offset);
		if (position === null) h.at += n;
		return n;
	},
	write(fd, buffer, offset, length, position) {
		if (fd === 1 || fd === 2) return print(buffer.subarray(offset, offset + length));
		const h = handle(fd);
		if (trouble && kept(h.path)) {
			keep(h.path);
			throw fault(trouble);
		}
		const from = position ?? (h.append ? h.node.size : h.at);
		grow(h.node, from + length);
		h.node.data.set(buffer.subarray(offset, offset + length), from);
		h.node.size = Math.max(h.node.size, from + length);
		if (position === null) h.at = from + length;
		h.wrote = true;
		touch(h.path, h.node);
		return length;
	},
	fsync(fd) {
		if (trouble && kept(handle(fd).path)) throw fault(trouble);
	},
	ftruncate(fd, size) { const h = handle(fd); cut(h.path, h.node, size); },
	truncate(path, size) { cut(tidy(path), find(path), size); },
	fstat(fd) { return stat(handle(fd).node); },
	stat(path) { return stat(find(path)); },
	lstat(path) { return stat(find(path)); },
	mkdir(path) {
		path = tidy(path);
		if (nodes.has(path)) throw fault("EEXIST");
		if (!find(parent(path)).folder) throw fault("ENOTDIR");
		make(path, true);
		keep(path);
	},
	readdir(path) {
		path = tidy(path);
		if (!find(path).folder) throw fault("ENOTDIR");
		const inside = path === "/" ? "/" : path + "/";
		return [...nodes.keys()].filter((name) => name.startsWith(inside) && name.length > inside.length && !name.includes("/", inside.length)).map((name) => name.slice(inside.length));
	},
	unlink(path) {
		if (find(path).folder) throw fault("EISDIR");
		nodes.delete(tidy(path));
		keep(tidy(path));
	},
	rmdir(path) {
		if (calls.readdir(path).length) throw fault("ENOTEMPTY");
		nodes.delete(tidy(path));
		keep(tidy(path));
	},
	rename(from, to) {
		from = tidy(from);
		to = tidy(to);
		const node = find(from);
		if (node.folder) throw fault("ENOSYS"); // the program moves files alone
		nodes.delete(from);
		nodes.set(to, node);
		for (const h of handles.values()) if (h.node === node) h.path = to;
		keep(from);
		keep(to);
	},
	utimes(path, _, changed) { find(path).changed = changed * 1000; },
	chmod() {}, fchmod() {}, chown() {}, fchown() {}, lchown() {},
	readlink() { throw fault("EINVAL"); },
	link() { throw fault("ENOSYS"); },
	symlink() { throw fault("ENOSYS"); },
};

const closed = new Set();

// onWritten has something told of each file that was written and closed.
export function onWritten(tell) { closed.add(tell); }

const decoder = new TextDecoder();

function print(bytes) {
	const lines = (output + decoder.decode(bytes, { stream: true })).split("\n");
	output = lines.pop();
	for (const line of lines) console.log(line);
	return bytes.length;
}

globalThis.fs = { constants, writeSync: (_, bytes) => print(bytes) };
for (const [name, call] of Object.entries(calls)) {
	globalThis.fs[name] = (...args) => {
		const told = args.pop();
		let result;
		try {
			result = call(...args);
		} catch (err) {
			if (!err.code) throw err;
			return told(err);
		}
		told(null, result);
	};
}
const nobody = () => 0;
globalThis.process = {
	getuid: nobody, getgid: nobody, geteuid: nobody, getegid: nobody, getgroups: () => [],
	pid: 1, ppid: 0, umask: nobody, cwd: () => "/", chdir() {},
};
globalThis.path = { resolve: (...parts) => tidy(parts.join("/")) };

// Has tasks computed in a worker, which is started when there is a first one. Where it cannot
// be, or ends, who asked is told, and computes in the page itself.

let made = null, worker = null, away = false, next = 1;
const tasks = new Map(); // number -> who is told

// ready says of what the worker is made: the program and the archive that comes with it.
export function ready(program, shipped) { made = { program, shipped }; }

function lose(why) {
	console.warn("nothing can be computed in a worker:", why);
	away = true;
	worker?.terminate();
	worker = null;
	for (const told of tasks.values()) told(null);
	tasks.clear();
}

function start() {
	try {
		worker = new Worker("worker.js", { type: "module" });
		worker.onerror = (event) => { event.preventDefault(); lose(event.message || "it cannot be loaded"); };
		worker.onmessageerror = () => lose("it cannot be understood");
		worker.onmessage = ({ data }) => data.ended ? lose(data.ended) : tasks.get(data.id)?.(data.text);
		worker.postMessage(made);
	} catch (err) {
		lose(err);
	}
}

// compute gives the worker a task and returns its number, 0 where there is no worker. Told gets
// each answer, and null when none will come.
export function compute(task, told) {
	if (!worker && !away) start();
	if (away) return 0;
	tasks.set(next, told);
	worker.postMessage({ id: next, task });
	return next++;
}

// forget has a task ended, and nobody told of it any more.
export function forget(id) {
	if (tasks.delete(id)) worker.postMessage({ id, task: null });
}

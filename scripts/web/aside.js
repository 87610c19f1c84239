// Has tasks computed in a worker, which is started when there is a first one. Where it cannot
// be, ends or gives no sign any more, who asked is told, and computes in the page itself.

const every = 5000; // ms between two questions whether the worker is still there
const most = 9; // such questions without an answer: its program starts within that on slow machines

let made = null, worker = null, away = false, next = 1;
let watch = 0, silent = 0; // the timer of these questions, and how many have had no answer
const tasks = new Map(); // number -> who is told

// ready says of what the worker is made: the program and the archive that comes with it.
export function ready(program, shipped) { made = { program, shipped }; }

function lose(why) {
	console.warn("nothing can be computed in a worker:", why);
	away = true;
	clearInterval(watch);
	worker?.terminate();
	worker = null;
	const waiting = [...tasks.values()];
	tasks.clear(); // before anybody is told: who asked forgets the task at once
	for (const told of waiting) told(null);
}

// ask asks for a sign while something is computed. Questions are counted, not time: a page that
// was asleep has asked none.
function ask() {
	if (tasks.size === 0) silent = 0;
	else if (++silent > most) lose("it gives no answer");
	else worker.postMessage({ alive: true });
}

function start() {
	try {
		worker = new Worker("worker.js", { type: "module" });
		worker.onerror = (event) => { event.preventDefault(); lose(event.message || "it cannot be loaded"); };
		worker.onmessageerror = () => lose("it cannot be understood");
		worker.onmessage = ({ data }) => {
			silent = 0;
			if (data.ended) lose(data.ended);
			else tasks.get(data.id)?.(data.text);
		};
		worker.postMessage(made);
		watch = setInterval(ask, every);
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
	if (tasks.delete(id)) worker?.postMessage({ id, task: null });
}

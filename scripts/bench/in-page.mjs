// What runs inside the measured page. The functions are sent there as text, so they use nothing but each other.

/**
 * What the page is seen to do, in ms since navigation.
 * @typedef {object} Seen
 * @property {number} fcp first contentful paint
 * @property {number} lcp largest contentful paint
 * @property {number} shift cumulative layout shift
 * @property {[start: number, duration: number][]} tasks of 50 ms and more
 * @property {[time: number, cells: number][]} frames before the first paint, and the cells of the stage in each
 * @property {number} live when the first step on live numbers was on the screen
 */

/** @typedef {typeof tools} Tools */

/** Notes what happens from the very start. */
function observe() {
	/** @type {Seen} */
	const seen = { fcp: NaN, lcp: NaN, shift: 0, tasks: [], frames: [], live: NaN };
	const on = (/** @type {string} */ type, /** @type {(entry: PerformanceEntry) => void} */ note) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
	on('paint', (entry) => {
		if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
	});
	on('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
	on('layout-shift', (entry) => (seen.shift += Reflect.get(entry, 'value')));
	on('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
	const look = () => {
		if (!Number.isNaN(seen.fcp)) return;
		seen.frames.push([performance.now(), cells()]);
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	return seen;
}

/** The first stage of the page. */
function stage() {
	return document.querySelector('[role=group][aria-label=Stage]');
}

/** The cells that it shows. */
function cells() {
	return stage()?.querySelectorAll('svg[role=img] rect').length ?? 0;
}

/** The sentence that says which step is shown. */
function sentence() {
	const texts = [...(stage()?.querySelectorAll('[role=status]') ?? [])].map((each) => each.textContent ?? '');
	return texts.find((text) => text.startsWith('Step ')) ?? '';
}

/** The number of that step. */
function step() {
	return Number(/[\d,]+/.exec(sentence())?.[0].replaceAll(',', ''));
}

/** Whether the numbers shown were calculated on this page. */
function isLive() {
	return stage()?.closest('[data-numbers]')?.getAttribute('data-numbers') === 'live';
}

/** An element that must be there. @param {string} selector */
function found(selector) {
	const element = (stage()?.closest('[data-live]') ?? document).querySelector(selector);
	if (element instanceof HTMLElement) return element;
	throw new Error(`${selector} is not on the page`);
}

/** A finger comes down on it and leaves. @param {HTMLElement} element */
function press(element) {
	element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
	element.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
	element.click();
}

/** Moves a slider as a drag does. @param {string} name its accessible name @param {number} value */
function slide(name, value) {
	const slider = found(`input[type=range][aria-label="${name}"]`);
	Reflect.set(slider, 'value', String(value));
	slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Steps forward as soon as the page answers, and notes when that step, on live numbers, was on the screen. @param {Seen} seen */
function stepAtOnce(seen) {
	let from = NaN;
	const look = async () => {
		if (Number.isNaN(from) && stage()?.closest('[data-live]')) {
			from = step();
			press(found('[aria-label="Step forward"]'));
		}
		if (isLive() && step() === from + 1) {
			await message();
			seen.live = performance.now();
		} else {
			requestAnimationFrame(() => void look());
		}
	};
	requestAnimationFrame(() => void look());
}

/** A task of its own, after what is under way; unlike a timer, at once. */
function message() {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve(undefined);
		port2.postMessage(undefined);
	});
}

/** The next frame, when its scripts began and when it was painted: a message sent in a frame comes after its paint. */
function frame() {
	const times = { began: NaN, painted: NaN };
	const done = new Promise((resolve) => {
		requestAnimationFrame(async () => {
			times.began = performance.now();
			await message();
			times.painted = performance.now();
			resolve(undefined);
		});
	});
	return { times, done };
}

/**
 * How many ms of work follow a change. Two stretches are added up: from the event until the new state
 * stands in the document, and the frame that shows it: its scripts, style, layout and paint. The wait
 * between them for the display's next refresh is up to 16.7 ms of idleness that says nothing about the page.
 * What a worker calculates counts, since the new state waits for it.
 * @param {() => void} change @param {() => boolean} isShown
 */
async function work(change, isShown) {
	let next = frame();
	const start = performance.now();
	change();
	do await message();
	while (!isShown() && performance.now() - start < 20_000);
	if (!isShown()) throw new Error('the change was not shown within 20 s');
	const shown = performance.now();
	if (next.times.began < shown) next = frame();
	await next.done;
	return shown - start + next.times.painted - next.times.began;
}

const tools = { observe, stage, cells, sentence, step, isLive, found, press, slide, stepAtOnce, work, frame };

/** Makes the tools and what is seen known to a page as `bench` and `seen`, before its own scripts run. */
export const source = `
	const message = ${message};
	const bench = { ${Object.keys(tools).join(', ')} };
	${Object.values(tools).join('\n')}
	Object.assign(globalThis, { bench, seen: observe() });
`;

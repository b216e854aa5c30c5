import { readExamples } from '../../models/example-file';
import { inflated } from '../../models/inflated';
import { useWasmToTrain } from '../../ops/backend-wasm-train';
import type { Examples } from '../../ops/examples';
import type { PictureSets } from './side-by-side';
import { LoadError, TrainingLoop } from './training-loop';
import type { TrainingCommand, TrainingFiles, TrainingWord } from './training-messages';

/** A name of its own, of a lock that falls when this worker ends, however it ends. */
const lock = 'locks' in navigator ? `training-${crypto.randomUUID()}` : undefined;
if (lock !== undefined) void navigator.locks.request(lock, () => new Promise<void>(() => undefined));

async function examples(url: string): Promise<Examples> {
	const response = await fetch(url).catch((error: unknown) => {
		throw new LoadError(error instanceof Error ? error.message : String(error));
	});
	if (!response.ok) throw new LoadError(`${url}: ${response.status}`);
	return readExamples(await inflated(new Uint8Array(await response.arrayBuffer())));
}

async function load({ train, test, wasm }: TrainingFiles): Promise<PictureSets> {
	const [toTrain, toTest] = await Promise.all([examples(train), examples(test), useWasmToTrain(wasm)]);
	return { train: toTrain, test: toTest };
}

// A message to itself comes after those that wait, and unlike a timer at once.
const { port1, port2 } = new MessageChannel();
let goOn: () => void = () => undefined;
port1.onmessage = () => {
	goOn();
};

const loop = new TrainingLoop({
	post: (word: TrainingWord) => {
		self.postMessage(word);
	},
	load,
	turn: () =>
		new Promise((resolve) => {
			goOn = resolve;
			port2.postMessage(undefined);
		}),
	now: () => performance.now(),
	lock,
});

self.onmessage = ({ data }: MessageEvent<TrainingCommand>) => {
	void loop.follow(data);
};

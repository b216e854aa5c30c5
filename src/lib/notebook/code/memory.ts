/** A function or class whose calls cost memory. */
type Callable = (...args: unknown[]) => unknown;

/** How many bytes a call costs. */
type Cost = (args: readonly unknown[], self: unknown) => number;

/** What a place in a list takes, and what is put into one, if it is an object of a few fields. */
const placeBytes = 8;
const entryBytes = 64;

/** The typed arrays, with the bytes of a value; other things that are made as large as is asked. */
const classes: Readonly<Record<string, Cost>> = {
	...sized(1, ['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'ArrayBuffer']),
	...sized(2, ['Int16Array', 'Uint16Array', 'Float16Array']),
	...sized(4, ['Int32Array', 'Uint32Array', 'Float32Array']),
	...sized(8, ['BigInt64Array', 'BigUint64Array', 'Float64Array']),
	Array: (args) => placeBytes * (args.length === 1 ? places(args[0]) : args.length),
};

/** The methods that fill a heap fast. */
const methods: readonly (readonly [owner: object, costs: Readonly<Record<string, Cost>>])[] = [
	[
		Array.prototype,
		{
			push: (args) => entryBytes * args.length,
			unshift: (args) => entryBytes * args.length,
			fill: (_, self) => placeBytes * places(self),
			concat: (args, self) =>
				placeBytes * [self, ...args].reduce<number>((sum, list) => sum + places(list), 0),
		},
	],
	[
		String.prototype,
		{
			repeat: ([times], self) => Number(times) * String(self).length,
			padStart: ([length]) => Number(length),
			padEnd: ([length]) => Number(length),
		},
	],
	[Map.prototype, { set: () => entryBytes }],
	[Set.prototype, { add: () => entryBytes }],
	// Buffers that grow after they are made.
	[ArrayBuffer.prototype, { resize: ([length]) => places(length), transfer: ([length]) => places(length) }],
];

/**
 * Counts what code asks for in this worker, freed or not, and refuses what goes beyond the budget by throwing a
 * RangeError with the sentence. A worker whose heap is full takes the whole page with it in Chromium,
 * and no worker is told how full it is.
 */
export function meterMemory(bytes: number, sentence: string): void {
	const { apply, construct } = Reflect;
	let left = bytes;
	function spend(asked: number): void {
		if (asked > left) throw new RangeError(sentence);
		left -= asked;
	}
	function metered(original: Callable, cost: Cost): Callable {
		return new Proxy(original, {
			apply(target, self, args) {
				spend(cost(args, self));
				return apply(target, self, args);
			},
			construct(target, args, newTarget) {
				spend(cost(args, undefined));
				return construct(target, args, newTarget) as object;
			},
		});
	}
	for (const [name, cost] of Object.entries(classes)) {
		const made = replace(globalThis, name, (original) => metered(original, cost));
		// A method that makes another of its kind asks the constructor of what it has.
		if (made) replace(made.prototype as object, 'constructor', () => made);
	}
	for (const [owner, costs] of methods) {
		for (const [name, cost] of Object.entries(costs)) {
			replace(owner, name, (original) => metered(original, cost));
		}
	}
}

/** Puts something else in place of a function, unless this browser does not have it. */
function replace(owner: object, name: string, make: (original: Callable) => Callable): Callable | undefined {
	const original = Reflect.get(owner, name) as Callable | undefined;
	if (original === undefined) return undefined;
	const value = make(original);
	Reflect.defineProperty(owner, name, { value, configurable: true, writable: true });
	return value;
}

/** How many places are made for this: a length, or something with one; a view of a buffer makes none. */
function places(given: unknown): number {
	if (typeof given === 'number') return given > 0 ? given : 0;
	if (typeof given !== 'object' || given === null || !('length' in given)) return 0;
	return Number(given.length) || 0;
}

function sized(bytes: number, names: readonly string[]): Record<string, Cost> {
	return Object.fromEntries(names.map((name) => [name, ([given]) => bytes * places(given)]));
}

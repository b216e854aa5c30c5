import { dialsOf, type NetworkValue } from '../../models/networks';
import { grains } from '../../ops/grain';
import { choice, whole, type Field } from '../page/fields';
import { NotebookLink } from '../page/link';
import { testNumber } from '../trained/test-pictures';
import { startPlace } from './block-place';
import type { NetworkBench } from './network-bench.svelte';

/** What of the page lives outside the bench. */
interface Outside {
	/** Ids of the pictures that come with the site; the first is the usual one. */
	readonly pictures: readonly string[];
	/** How many test pictures there are besides. */
	readonly tests?: number;
	readonly selected: () => string;
	readonly select: (id: string) => void;
}

/**
 * The link of a network's page: which network runs, where its dials stand, the picture, the block on the stage and its
 * step.
 */
export function networkLink(
	bench: NetworkBench,
	{ pictures, tests = 0, selected, select }: Outside,
): NotebookLink {
	const link = new NotebookLink();
	link.keep('trained', {
		field: choice('', ['', ...bench.trained.map(({ name }) => name)]),
		get: () => bench.trainedName,
		set: (name) => {
			bench.choose(name);
		},
	});
	for (const [name, dial] of dialsOf(bench.network)) {
		const get = (): NetworkValue => bench.values[name] ?? dial.usual;
		const set = (value: NetworkValue): void => {
			bench.turn(name, value);
		};
		if ('options' in dial) link.keep(name, { field: option(dial.usual, dial.options), get, set });
		else link.keep(name, { field: whole(dial.usual, dial), get: () => Number(get()), set });
	}
	const field = pictureField(pictures, tests);
	link.keep('input', {
		field,
		// A picture of the reader's own is not in a link: what stands for it is the usual one.
		get: () => field.read(selected()).value,
		set: select,
		hidesMore: true,
	});
	keepBlock(link, bench);
	return link;
}

/** One of some values, numbers or words, as a link writes it. */
function option(usual: NetworkValue, options: readonly NetworkValue[]): Field<NetworkValue> {
	const { read } = choice(String(usual), options.map(String));
	return {
		usual,
		read(text) {
			const { value, isAsAsked } = read(text);
			return { value: options.find((each) => String(each) === value) ?? usual, isAsAsked };
		},
		write: String,
	};
}

/** One of the pictures that are listed, or a test picture. */
function pictureField(pictures: readonly string[], tests: number): Field<string> {
	const listed = choice(pictures[0] ?? '', pictures);
	return {
		...listed,
		read: (text) =>
			testNumber(text, tests) === undefined ? listed.read(text) : { value: text, isAsAsked: true },
	};
}

function keepBlock(link: NotebookLink, bench: NetworkBench): void {
	// The blocks of the network as the link has set it: another build has others.
	const names = (): string[] => ['', ...bench.blocks.map(({ name }) => name)];
	link.keep('block', {
		field: { usual: '', read: (text) => choice('', names()).read(text), write: String },
		get: () => bench.blockName,
		set: (name) => {
			if (name !== bench.blockName) bench.open(name);
		},
	});
	link.keep('grain', {
		field: choice(startPlace.grain, grains),
		get: () => bench.place.grain,
		set: (grain) => {
			if (grain !== bench.place.grain) bench.open(bench.blockName, { ...bench.place, grain });
		},
	});
	link.keep('step', {
		field: whole(startPlace.step, { min: 1, max: Number.MAX_SAFE_INTEGER }),
		get: () => bench.place.step,
		set: (step) => {
			if (step !== bench.place.step) bench.open(bench.blockName, { ...bench.place, step });
		},
	});
}

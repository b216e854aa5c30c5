import type { Operation } from '../description';
import type { Stage } from '../stages';

/** A name in small words, to be joined as a language likes. */
export type Words = readonly string[];

const nouns: Readonly<Record<Operation['op'], string>> = {
	conv: 'conv',
	maxPool: 'pool',
	avgPool: 'pool',
	shuffle: 'shuffle',
	batchNorm: 'norm',
	relu: 'relu',
	leakyRelu: 'relu',
	add: 'add',
	concat: 'concat',
	globalAvgPool: 'pool',
	flatten: 'flatten',
	dense: 'dense',
	softmax: 'softmax',
};

/** A name for every stage, after its own; no two are alike in any language's spelling. */
export function identifiers(stages: readonly Stage[]): Words[] {
	const taken = new Set<string>();
	return stages.map((stage) => {
		const base = baseWords(stages, stage);
		let words = base;
		for (let count = 2; taken.has(words.join('')); count += 1) {
			words = [...base.slice(0, -1), `${base.at(-1)}${count}`];
		}
		taken.add(words.join(''));
		return words;
	});
}

/** `block1_depthwise`; with a low line at the end where that name is taken by something else. */
export function snakeCase(words: Words, taken?: ReadonlySet<string>): string {
	const name = words.join('_');
	return taken?.has(name) === true ? `${name}_` : name;
}

/** `block1Depthwise`. */
export function camelCase(words: Words): string {
	return words
		.map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
		.join('');
}

function baseWords(stages: readonly Stage[], { layer, name }: Stage): Words {
	const noun = nouns[layer.op];
	const words = wordsOf(name);
	if (words.length === 0) return [noun];
	const isShared = stages.filter((stage) => stage.name === name).length > 1;
	const own = isShared ? [...words, noun] : words;
	return /^[0-9]/.test(own.join('')) ? [noun, ...own] : own;
}

function wordsOf(name: string): string[] {
	const parts = name.match(/[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+/g) ?? [];
	return parts.map((part) => part.toLowerCase());
}

import { INPUT } from '../stages';
import { isExact } from './exactness';
import type { Exported } from './exported';
import { snakeCase, type Words } from './identifiers';
import { listText, numberText } from './literal';
import type { Style } from './script';
import { callLines } from './statement';
import type { Tensor } from './tensors';

/** One level of indentation in Python. */
export const pythonUnit = '    ';

/** Two blank lines around functions. */
export const pythonStyle: Style = { comment: '#', blankLines: 2 };

/** `3` for both axes alike, else `(1, 3)`. */
export function pairText([height, width]: readonly [height: number, width: number]): string {
	return height === width ? String(height) : `(${height}, ${width})`;
}

/** `(3, 3, 1, 4)`, with the comma that Python needs after a single side. */
export function tupleText(sides: readonly number[]): string {
	return sides.length === 1 ? `(${sides.join()},)` : `(${sides.join(', ')})`;
}

/** `True` or `False`. */
export function booleanText(value: boolean): string {
	return value ? 'True' : 'False';
}

/** What both generators mix their bits with. */
export const pythonMixed = `def mixed(bits):
    """Mixes 32 bits: the finaliser of MurmurHash3. Arrays of uint32 wrap around, as it needs."""
    bits = (bits ^ (bits >> 16)) * 0x85EBCA6B
    bits = (bits ^ (bits >> 13)) * 0xC2B2AE35
    return bits ^ (bits >> 16)
`;

/** The generator of repeatable whole numbers; nothing if no array needs it. */
export function pythonGenerator(list: readonly Tensor[], seed: number): string[] {
	if (list.every(({ origin }) => origin.kind !== 'seeded')) return [];
	return `SEED = ${seed}


${pythonMixed}

def integers(shape, layer, role, limit):
    """Whole numbers from -limit to limit: the same on every machine for a seed, layer and role."""
    stream = np.array([(SEED * 65536 + layer * 16 + role + 0x9E3779B9) % 2**32], dtype=np.uint32)
    places = np.arange(np.prod(shape), dtype=np.uint32)
    bits = mixed(mixed(stream) + places * 0x9E3779B1).astype(np.int64)
    return (bits * (2 * limit + 1) // 2**32 - limit).astype(np.float32).reshape(shape)
`.split('\n');
}

/** The variable of an array: `image`, `depthwise_kernel`. */
export function arrayName({ stage, role }: Tensor, words: readonly Words[]): string {
	return stage === INPUT ? 'image' : snakeCase([...(words[stage] ?? []), role]);
}

/**
 * An assignment for every array.
 * @param shapeOf the shape that the framework wants it in; the values stay in order
 */
export function pythonArrays(
	list: readonly Tensor[],
	words: readonly Words[],
	shapeOf: (tensor: Tensor) => readonly number[],
): string[] {
	return list.flatMap((tensor) => {
		const shape = shapeOf(tensor);
		const head = `${arrayName(tensor, words)} = `;
		const { origin, array } = tensor;
		switch (origin.kind) {
			case 'seeded': {
				const { layer, role, limit } = origin;
				const args = [tupleText(shape), `layer=${layer}`, `role=${role}`, `limit=${limit}`];
				return callLines({ head: `${head}integers(`, args, tail: ')' }, { indent: '', unit: pythonUnit });
			}
			case 'filled':
				return [`${head}np.${origin.value === 0 ? 'zeros' : 'ones'}(${shape.join()}, dtype=np.float32)`];
			case 'listed': {
				const [before, after] = [`${head}np.array(`, ', dtype=np.float32)'];
				const beside = before.length + after.length;
				const text = listText({ shape, data: array.data }, { indent: '', unit: pythonUnit, beside });
				return `${before}${text}${after}`.split('\n');
			}
		}
	});
}

/** The lines that print what came out and hold it against what was expected; `output` is `[H, W, C]`. */
export function pythonChecks(exported: Exported, largest: string): string[] {
	const { shape, first } = exported.expected;
	const value = numberText(first);
	const isEqual = isExact(exported)
		? [`assert first == ${value}, "unexpected first value"  # whole numbers: equal to the last bit`]
		: [
				`expected = ${value}`,
				`tolerance = 1e-5 * max(1.0, ${largest})  # 32-bit sums depend on their order`,
				'assert abs(first - expected) <= tolerance, "unexpected first value"',
			];
	return [
		'print("shape", tuple(output.shape), "first value", first)',
		`assert tuple(output.shape) == ${tupleText(shape)}, "unexpected shape"`,
		...isEqual,
	];
}

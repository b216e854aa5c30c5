import { roles } from '../weights';
import type { Exported, FormulaNumbers } from './exported';
import { numberText } from './literal';
import { groupedDigits, parameterCount } from './parameters';
import type { Node } from './plan';
import { tolerances } from './tolerance';
import { pythonMixed, pythonUnit, tupleText } from './python';

/** The formula of weights and images: in 64 bits, and rounded once. */
export function pythonFormula(seed: number): string[] {
	return `SEED = ${seed}
ROLES = [${roles.map((role) => `"${role}"`).join(', ')}]


${pythonMixed}

def uniforms(shape, layer, role):
    """Numbers from -1 to 1, in 64 bits: the same on every machine for a seed, layer and role."""
    stream = np.array([(SEED * 65536 + layer * 16 + role + 0x9E3779B9) % 2**32], dtype=np.uint32)
    places = np.arange(np.prod(shape), dtype=np.uint32)
    bits = mixed(mixed(stream) + places * 0x9E3779B1)
    return (bits / 2**31 - 1).reshape(shape)


def formula(shape, layer, role):
    """Weights that keep maps in range through many layers, worked out in 64 bits and rounded once to 32."""
    values = uniforms(shape, layer, ROLES.index(role))
    if role == "kernel":
        values = values * np.sqrt(6 / np.prod(shape[:-1]))
    elif role == "gamma":
        values = 1 + 0.25 * values
    elif role == "variance":
        values = 1 + 0.5 * values
    else:
        values = 0.25 * values
    return values.astype(np.float32)
`.split('\n');
}

/** The image, and the layers that have weights, each with its place in the network. */
export function pythonFormulaArrays(
	{ inputShape }: FormulaNumbers,
	nodes: readonly Node[],
	nameOf: (node: Node) => string,
): string[] {
	return [
		'# An image is [height, width, channels].',
		`image = uniforms(${tupleText(inputShape)}, layer=0, role=0).astype(np.float32)`,
		...(nodes.length === 0
			? []
			: [
					'',
					'# The layers that have weights, by their place among all layers, which the formula reads.',
					'LAYERS = {',
					...nodes.map((node) => `${pythonUnit}"${nameOf(node)}": ${node.index + 1},`),
					'}',
				]),
	];
}

/**
 * The lines that print what came out and hold it against what was expected; `output` is `[H, W, C]`.
 * @param parameters how many values the framework counts as trained
 */
export function pythonFormulaChecks(exported: Exported, parameters: string): string[] {
	const { stages, expected } = exported;
	const { shape, first, largest } = expected;
	const allowed = tolerances(exported);
	return [
		`parameters = ${parameters}`,
		'print("shape", tuple(output.shape), "first value", first, "parameters", parameters)',
		`assert parameters == ${groupedDigits(parameterCount(stages))}, "unexpected number of parameters"`,
		`assert tuple(output.shape) == ${tupleText(shape)}, "unexpected shape"`,
		'',
		'values = [float(value) for value in output.reshape(-1)]',
		'largest = max(values)',
		'# 32-bit sums depend on their order, so a little is allowed.',
		`assert abs(first - ${numberText(first)}) <= ${allowed.first}, "unexpected first value"`,
		`assert abs(largest - ${numberText(largest.value)}) <= ${allowed.largest}, "unexpected largest value"`,
		`assert largest - values[${largest.place}] <= ${allowed.largest}, "the largest value is at another place"`,
	];
}

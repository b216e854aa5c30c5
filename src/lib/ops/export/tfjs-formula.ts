import { roles, weightShapes, type Role } from '../weights';
import type { Exported, FormulaNumbers } from './exported';
import { camelCase, type Words } from './identifiers';
import { numberText } from './literal';
import { groupedDigits, parameterCount } from './parameters';
import type { Node, Plan } from './plan';
import { weightedNodes } from './plan-weights';
import type { Numbered } from './script';
import { callLines } from './statement';
import { tfjsShape, tfjsUnit, type ArrayNames } from './tfjs-calls';
import { tfjsMixed } from './tfjs-functions';
import { tolerances } from './tolerance';

/** One table of weights: `weights.block1Dw.kernel`. */
export const weightNames: ArrayNames = {
	array: (words, role) => `${weightsName(words)}.${role}`,
	norm: (words, x, epsilon) => ({ head: `normalised(${x}, ${weightsName(words)}, ${epsilon})`, args: [] }),
};

function weightsName(words: Words): string {
	return `weights.${camelCase(words)}`;
}

/** Numbers by the formula, for TensorFlow.js: one table of weights by layer. */
export function tfjsFormula(exported: Exported<FormulaNumbers>, plan: Plan): Numbered {
	const { inputShape, seed } = exported.numbers;
	return {
		generator: formula(seed),
		arrays: [
			'// An image is [height, width, channels].',
			`const image = tensor([${inputShape.join(', ')}], { layer: 0, role: 0 });`,
			'',
			'// Kernels are [height, width, in channels / groups, out channels]; depthwise ones are',
			'// [height, width, channels, multiplier]. A layer is numbered by its place among all layers.',
			'const weights = {',
			...weightedNodes(plan).flatMap(entry),
			'};',
		],
		loading: [],
		checks: checks(exported),
	};
}

function entry({ stage, index, words }: Node): string[] {
	const shapes = weightShapes(stage);
	const { kernel } = shapes;
	const place = { indent: tfjsUnit, unit: tfjsUnit };
	const head = `${camelCase(words)}: `;
	if (kernel === undefined) {
		return callLines(
			{ head: `${head}norm(`, args: [String(index + 1), `${shapes.gamma?.[0]}`], tail: '),' },
			place,
		);
	}
	const fanIn = kernel.slice(0, -1).reduce((product, side) => product * side, 1);
	const made: Readonly<Partial<Record<Role, readonly number[]>>> = {
		...shapes,
		kernel: tfjsShape(stage, kernel),
	};
	const lists = roles.flatMap((role) => {
		const shape = made[role];
		return shape === undefined ? [] : [`${role}: [${shape.join(', ')}]`];
	});
	const args = [String(index + 1), `{ ${lists.join(', ')} }`, String(fanIn)];
	return callLines({ head: `${head}formula(`, args, tail: '),' }, place);
}

function formula(seed: number): string[] {
	return `
const seed = ${seed};
const roles = [${roles.map((role) => `'${role}'`).join(', ')}];

${formulaText}`.split('\n');
}

const formulaText = `${tfjsMixed}
/** Numbers from -1 to 1, the same on every machine for a seed, layer and role; scaled, then rounded once to 32 bits. */
function tensor(shape, { layer, role, scaled = (unit) => unit }) {
  const stream = mixed((seed * 65536 + layer * 16 + role + 0x9e3779b9) >>> 0);
  const values = new Float32Array(shape.reduce((product, side) => product * side, 1));
  for (let place = 0; place < values.length; place += 1) {
    const unit = mixed((stream + Math.imul(place, 0x9e3779b1)) >>> 0) / 2 ** 31 - 1;
    values[place] = scaled(unit);
  }
  return tf.tensor(values, shape);
}

/** The weights of a layer, which keep maps in range through many layers; fanIn is how many products a sum has. */
function formula(layer, shapes, fanIn) {
  const scales = {
    kernel: (unit) => unit * Math.sqrt(6 / fanIn),
    bias: (unit) => 0.25 * unit,
    gamma: (unit) => 1 + 0.25 * unit,
    beta: (unit) => 0.25 * unit,
    mean: (unit) => 0.25 * unit,
    variance: (unit) => 1 + 0.5 * unit,
  };
  const entries = Object.entries(shapes).map(([role, shape]) => {
    const numbers = { layer, role: roles.indexOf(role), scaled: scales[role] };
    return [role, tensor(shape, numbers)];
  });
  return Object.fromEntries(entries);
}

/** The weights of a batch norm. */
function norm(layer, channels) {
  const shape = [channels];
  return formula(layer, { gamma: shape, beta: shape, mean: shape, variance: shape });
}

function normalised(x, { mean, variance, beta, gamma }, epsilon) {
  return tf.batchNorm(x, mean, variance, beta, gamma, epsilon);
}
`;

function checks(exported: Exported): string[] {
	const { stages, expected } = exported;
	const { shape, first, largest } = expected;
	const allowed = tolerances(exported);
	const count = groupedDigits(parameterCount(stages));
	return [
		'// Mean and variance of batch norms are not trained.',
		'const trained = Object.values(weights).flatMap(({ mean, variance, ...others }) => Object.values(others));',
		'const parameters = trained.reduce((sum, { size }) => sum + size, 0);',
		'const values = [...output.dataSync()];',
		'const largest = values.reduce((most, value) => Math.max(most, value));',
		'',
		'function check(isRight, what) {',
		'  if (!isRight) throw new Error(`unexpected ${what}`);',
		'}',
		'',
		"console.log('shape', output.shape, 'first value', first, 'parameters', parameters);",
		`check(parameters === ${count}, \`number of parameters \${parameters}\`);`,
		`check(String(output.shape) === '${shape.join()}', \`shape \${output.shape}\`);`,
		'// 32-bit sums depend on their order, so a little is allowed.',
		`check(Math.abs(first - ${numberText(first)}) <= ${allowed.first}, \`first value \${first}\`);`,
		`check(Math.abs(largest - ${numberText(largest.value)}) <= ${allowed.largest}, \`largest value \${largest}\`);`,
		`check(largest - values[${largest.place}] <= ${allowed.largest}, \`place of the largest value \${values.indexOf(largest)}\`);`,
	];
}

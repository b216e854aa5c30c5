import { dimensions } from '../shape';
import { numberText } from './literal';
import type { Node, Plan } from './plan';
import { pythonUnit } from './python';
import {
	attributeName,
	isOwnPadding,
	kernelText,
	paddingReason,
	sidesText,
	weightedModule,
	windowArguments,
} from './pytorch-modules';
import { padded } from './sides';
import { callLines, commentLines, type Call } from './statement';

/** Whether modules in a row can do it: no joins, and nothing that PyTorch has no module for. */
export function isSequential({ nodes }: Plan): boolean {
	return nodes.every(({ stage }) => {
		const { layer } = stage;
		switch (layer.op) {
			case 'shuffle':
			case 'add':
			case 'concat':
				return false;
			case 'avgPool':
				return isOwnPadding(padded(layer, stage));
			case 'flatten': {
				const [height, width, channels] = dimensions(stage.input);
				return channels === 1 || height * width === 1;
			}
			default:
				return true;
		}
	});
}

/** The model as `nn.Sequential` with a name for every module. */
export function sequentialModel({ nodes }: Plan): string[] {
	const place = { indent: pythonUnit.repeat(2), unit: pythonUnit };
	const names = new Set(nodes.map(attributeName));
	const lines = nodes.flatMap((node) =>
		entries(node).flatMap(({ suffix, why, ...call }) => {
			const name = suffix === '' ? attributeName(node) : freeName(`${attributeName(node)}_${suffix}`, names);
			const remark = why === undefined ? [] : commentLines(why, `${place.indent}#`);
			return [
				...remark,
				...callLines({ ...call, head: `${name}=${call.head}`, tail: `${call.tail ?? ''},` }, place),
			];
		}),
	);
	if (lines.length === 0) return ['model = nn.Sequential()'];
	return ['model = nn.Sequential(', `${pythonUnit}OrderedDict(`, ...lines, `${pythonUnit})`, ')'];
}

/** A module; the suffix tells it from the main one of its stage. */
interface Entry extends Call {
	readonly suffix: string;
}

/** What a stage needs before it, and its own module. */
function entries(node: Node): Entry[] {
	return [...conversion(node), ...padding(node), ...main(node)];
}

function conversion({ operands: [operand] }: Node): Entry[] {
	if (operand === undefined || operand.form === operand.wanted) return [];
	if (operand.wanted === 'vector') return [entry('nn.Flatten()', 'flatten')];
	return [entry(`nn.Unflatten(1, (${operand.channels}, 1, 1))`, 'unflatten')];
}

function padding(node: Node): Entry[] {
	const { layer } = node.stage;
	if (layer.op !== 'conv' && layer.op !== 'maxPool') return [];
	const window = padded(layer, node.stage);
	if (isOwnPadding(window)) return [];
	const sides = sidesText(window.sides);
	const module = layer.op === 'conv' ? `nn.ZeroPad2d(${sides})` : `nn.ConstantPad2d(${sides}, float("-inf"))`;
	return [{ ...entry(module, 'pad'), why: paddingReason(node, window) }];
}

function main(node: Node): Entry[] {
	const { layer } = node.stage;
	switch (layer.op) {
		case 'maxPool':
		case 'avgPool':
			return [poolEntry(node)];
		case 'relu':
			return [entry('nn.ReLU()')];
		case 'leakyRelu':
			return [entry(`nn.LeakyReLU(${numberText(layer.slope)})`)];
		case 'globalAvgPool':
			return [entry('nn.AdaptiveAvgPool2d(1)'), entry('nn.Flatten()', 'flatten')];
		case 'flatten':
			return [entry('nn.Flatten()')];
		case 'softmax':
			return [entry('nn.Softmax(dim=1)')];
		default: {
			const module = weightedModule(node);
			return module === undefined ? [] : [{ ...module, suffix: '' }];
		}
	}
}

function poolEntry({ stage }: Node): Entry {
	const { layer } = stage;
	if (layer.op !== 'maxPool' && layer.op !== 'avgPool') return entry('nn.Identity()');
	const window = padded(layer, stage);
	const args = [`kernel_size=${kernelText(layer)}`, ...windowArguments(window, 0)];
	if (layer.op === 'maxPool') return { head: 'nn.MaxPool2d(', args, tail: ')', suffix: '' };
	return { head: 'nn.AvgPool2d(', args: [...args, 'count_include_pad=False'], tail: ')', suffix: '' };
}

function entry(head: string, suffix = ''): Entry {
	return { head, args: [], suffix };
}

function freeName(base: string, names: Set<string>): string {
	let name = base;
	for (let count = 2; names.has(name); count += 1) name = `${base}${count}`;
	names.add(name);
	return name;
}

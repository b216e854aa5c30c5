import type { Pool } from '../description';
import { dimensions } from '../shape';
import { numberText } from './literal';
import type { Node, Plan } from './plan';
import { pairText, pythonUnit } from './python';
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
import { callLines, statements, type Language, type Step } from './statement';

const place = { indent: pythonUnit.repeat(2), unit: pythonUnit };

const forwardLanguage: Language = {
	...place,
	comment: '#',
	declare: '',
	end: '',
	asMap: ({ variable }) => `${variable}[:, :, None, None]`,
	asVector: ({ variable }) => `${variable}.flatten(1)`,
};

/** The model as a class of its own: modules that hold weights, and a forward pass. */
export function moduleModel(plan: Plan): string[] {
	const modules = plan.nodes.flatMap((node) => {
		const module = weightedModule(node);
		return module === undefined
			? []
			: callLines({ ...module, head: `self.${attributeName(node)} = ${module.head}` }, place);
	});
	const setUp =
		modules.length === 0
			? []
			: [`${pythonUnit}def __init__(self):`, `${place.indent}super().__init__()`, ...modules, ''];
	return [
		'',
		'class Model(nn.Module):',
		...setUp,
		`${pythonUnit}def forward(self, x):`,
		...plan.nodes.flatMap((node) => statements(node, [step(node)], forwardLanguage)),
		`${place.indent}return ${plan.result.variable}`,
		'',
		'',
		'model = Model()',
	];
}

function step(node: Node): Step {
	const { layer, input } = node.stage;
	switch (layer.op) {
		case 'conv':
			return convolutionStep(node);
		case 'batchNorm':
		case 'dense':
			return (x) => `self.${attributeName(node)}(${x})`;
		case 'maxPool':
			return maximumStep(node, layer);
		case 'avgPool':
			return averageStep(node, layer);
		case 'shuffle':
			return (x) => `channel_shuffle(${x}, groups=${layer.groups.value})`;
		case 'relu':
			return (x) => `F.relu(${x})`;
		case 'leakyRelu':
			return (x) => `F.leaky_relu(${x}, ${numberText(layer.slope)})`;
		case 'add':
			return (x, branch) => `${x} + ${branch}`;
		case 'concat':
			return (x, branch) =>
				`torch.cat([${(layer.branchFirst ? [branch, x] : [x, branch]).join(', ')}], dim=1)`;
		case 'globalAvgPool':
			return (x) => `${x}.mean(dim=(2, 3))`;
		case 'flatten':
			return flattenStep(node, dimensions(input));
		case 'softmax':
			return (x) => `F.softmax(${x}, dim=1)`;
	}
}

function convolutionStep(node: Node): Step {
	const { stage } = node;
	const name = attributeName(node);
	if (stage.layer.op !== 'conv') return (x) => `self.${name}(${x})`;
	const window = padded(stage.layer, stage);
	if (isOwnPadding(window)) return (x) => `self.${name}(${x})`;
	const why = paddingReason(node, window);
	return (x) => ({ head: `self.${name}(F.pad(${x}, ${sidesText(window.sides)}))`, args: [], why });
}

function maximumStep(node: Node, layer: Pool): Step {
	const window = padded(layer, node.stage);
	const args = [kernelText(layer), ...windowArguments(window, 0)];
	if (isOwnPadding(window)) return (x) => ({ head: 'F.max_pool2d(', args: [x, ...args], tail: ')' });
	const why = paddingReason(node, window);
	const sides = `${sidesText(window.sides)}, value=float("-inf")`;
	return (x) => ({ head: 'F.max_pool2d(', args: [`F.pad(${x}, ${sides})`, ...args], tail: ')', why });
}

function averageStep(node: Node, layer: Pool): Step {
	const window = padded(layer, node.stage);
	if (isOwnPadding(window)) {
		const args = [kernelText(layer), ...windowArguments(window, 0), 'count_include_pad=False'];
		return (x) => ({ head: 'F.avg_pool2d(', args: [x, ...args], tail: ')' });
	}
	const args = [kernelText(layer), `stride=${pairText(layer.stride)}`, `sides=${sidesText(window.sides)}`];
	const why = paddingReason(node, window);
	return (x) => ({ head: 'average_pool(', args: [x, ...args], tail: ')', why });
}

function flattenStep({ form, operands: [operand] }: Node, [height, width]: readonly number[]): Step {
	if (operand?.form === form || (height === 1 && width === 1)) return (x) => `${x}.flatten(1)`;
	const why = 'Values are counted by row, column, channel: channels have to be the last axis first.';
	return (x) => ({ head: `${x}.permute(0, 2, 3, 1).flatten(1)`, args: [], why });
}

import type { Role } from '../weights';
import type { Exported } from './exported';
import { plan, type Node, type Plan } from './plan';
import { arrayName, pythonArrays, pythonChecks, pythonGenerator, pythonStyle, pythonUnit } from './python';
import { pytorchFunctions } from './pytorch-functions';
import { moduleModel } from './pytorch-module';
import { attributeName } from './pytorch-modules';
import { isSequential, sequentialModel } from './pytorch-sequential';
import { header, script } from './script';
import { callLines } from './statement';
import { tensors, type Tensor } from './tensors';

/** A network as a script for PyTorch; see `exportSource`. */
export function pytorchSource(exported: Exported): string {
	const plans = plan(exported.stages);
	const list = tensors(exported);
	const words = plans.nodes.map((node) => node.words);
	const isRow = isSequential(plans);
	const model = isRow ? sequentialModel(plans) : moduleModel(plans);
	const functions = pytorchFunctions(plans);
	const sections = [
		[...header(exported, 'PyTorch', pythonStyle), ...imports(isRow, [...functions, ...model])],
		pythonGenerator(list, exported.seed),
		functions,
		[
			'# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].',
			...pythonArrays(list, words, ({ array }) => array.shape),
		],
		model,
		loading(plans, list),
		run(plans),
		pythonChecks(exported, 'output.abs().max().item()'),
	];
	return script(sections, pythonStyle);
}

function imports(isRow: boolean, model: readonly string[]): string[] {
	const usesFunctions = model.some((line) => /\bF\./.test(line));
	return [
		...(isRow ? ['from collections import OrderedDict', ''] : []),
		'import numpy as np',
		'import torch',
		...(usesFunctions ? ['import torch.nn.functional as F'] : []),
		'from torch import nn',
	];
}

function run({ result }: Plan): string[] {
	return [
		'model.eval()',
		'with torch.no_grad():',
		'    # PyTorch takes [batch, channels, height, width].',
		'    output = model(torch.from_numpy(image).permute(2, 0, 1)[None])',
		result.form === 'map'
			? 'output = output[0].permute(1, 2, 0)'
			: 'output = output.reshape(1, 1, -1)  # a vector counts as a map of one place',
		'first = output[0, 0, 0].item()',
	];
}

/** The weights under the names of PyTorch, kernels turned to its layout. */
function loading({ nodes }: Plan, list: readonly Tensor[]): string[] {
	const place = { indent: pythonUnit.repeat(2), unit: pythonUnit };
	const words = nodes.map((node) => node.words);
	const entries = list.flatMap((tensor) => {
		const node = nodes[tensor.stage];
		if (node === undefined) return [];
		const key = `"${attributeName(node)}.${parameterNames[tensor.role]}"`;
		const tail = `)${turn(node, tensor)},`;
		return callLines({ head: `${key}: torch.from_numpy(`, args: [arrayName(tensor, words)], tail }, place);
	});
	if (entries.length === 0) return [];
	return [
		'# PyTorch keeps kernels as [out channels, in channels / groups, height, width].',
		'model.load_state_dict(',
		'    {',
		...entries,
		'    }',
		')',
	];
}

const parameterNames: Readonly<Record<Role, string>> = {
	kernel: 'weight',
	bias: 'bias',
	gamma: 'weight',
	beta: 'bias',
	mean: 'running_mean',
	variance: 'running_var',
};

function turn({ stage }: Node, { role }: Tensor): string {
	if (role !== 'kernel') return '';
	return stage.layer.op === 'conv' ? '.permute(3, 2, 0, 1)' : '.T';
}

import type { Exported } from './exported';
import { plan, type Plan } from './plan';
import { pythonStyle } from './python';
import { pytorchFunctions } from './pytorch-functions';
import { moduleModel } from './pytorch-module';
import { isSequential, sequentialModel } from './pytorch-sequential';
import { pytorchFormula, pytorchGiven } from './pytorch-weights';
import { header, numbered, script } from './script';

/** A network as a script for PyTorch; see `exportSource`. */
export function pytorchSource(exported: Exported): string {
	const plans = plan(exported.stages);
	const { generator, arrays, loading, checks } = numbered(exported, {
		given: (given) => pytorchGiven(given, plans),
		formula: (formula) => pytorchFormula(formula, plans),
	});
	const isRow = isSequential(plans);
	const model = isRow ? sequentialModel(plans) : moduleModel(plans);
	const functions = pytorchFunctions(plans);
	const sections = [
		[...header(exported, 'PyTorch', pythonStyle), ...imports(isRow, [...functions, ...model])],
		generator,
		functions,
		arrays,
		model,
		loading,
		run(plans),
		checks,
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

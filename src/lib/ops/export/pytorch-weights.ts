import type { Role } from '../weights';
import type { Exported, FormulaNumbers, GivenNumbers } from './exported';
import type { Node, Plan } from './plan';
import { arrayName, pythonArrays, pythonChecks, pythonGenerator, pythonUnit } from './python';
import { pythonFormula, pythonFormulaArrays, pythonFormulaChecks } from './python-formula';
import { attributeName } from './pytorch-modules';
import { weightedNodes } from './plan-weights';
import type { Numbered } from './script';
import { callLines } from './statement';
import { tensors, type Tensor } from './tensors';

/** Numbers that are there, for PyTorch: arrays by name, and a state that holds them. */
export function pytorchGiven(exported: Exported<GivenNumbers>, plan: Plan): Numbered {
	const list = tensors(exported);
	const words = plan.nodes.map((node) => node.words);
	return {
		generator: pythonGenerator(list, exported.numbers.seed),
		arrays: [
			'# Images are [height, width, channels], kernels [height, width, in channels / groups, out channels].',
			...pythonArrays(list, words, ({ array }) => array.shape),
		],
		loading: loading(plan, list),
		checks: pythonChecks(exported, 'output.abs().max().item()'),
	};
}

/** Numbers by the formula, for PyTorch: the model is filled layer by layer. */
export function pytorchFormula(exported: Exported<FormulaNumbers>, plan: Plan): Numbered {
	const nodes = weightedNodes(plan);
	return {
		generator: pythonFormula(exported.numbers.seed),
		arrays: pythonFormulaArrays(exported.numbers, nodes, attributeName),
		loading: nodes.length === 0 ? [] : filling.split('\n'),
		checks: pythonFormulaChecks(exported, 'sum(p.numel() for p in model.parameters())'),
	};
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

const filling = `
PLAIN = {"weight": "kernel", "bias": "bias"}
NORM = {"weight": "gamma", "bias": "beta", "running_mean": "mean", "running_var": "variance"}


@torch.no_grad()
def fill(model):
    """Gives every layer its weights by the formula.

    The formula has kernels as [height, width, in channels / groups, out channels]; PyTorch keeps them as
    [out channels, in channels / groups, height, width].
    """
    for name, number in LAYERS.items():
        layer = model.get_submodule(name)
        is_norm = isinstance(layer, (nn.BatchNorm1d, nn.BatchNorm2d))
        for attribute, role in (NORM if is_norm else PLAIN).items():
            values = getattr(layer, attribute)
            if values is None:  # a layer without a bias
                continue
            if role == "kernel":
                values = values.permute(2, 3, 1, 0) if values.dim() == 4 else values.T
            values.copy_(torch.from_numpy(formula(tuple(values.shape), number, role)))


fill(model)`;

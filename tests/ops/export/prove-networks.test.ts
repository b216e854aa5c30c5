import { beforeAll, describe, expect, test } from 'vitest';
import { mobilenet } from '$lib/models/mobilenet';
import { layerTable } from '$lib/models/table';
import { exportSource } from '$lib/ops/export/export-source';
import { roles } from '$lib/ops/weights';
import { item } from '../../support/cells';
import { difference } from './difference';
import { units, wholeNetworks, type NetworkCase } from './network-cases';
import { hasPython, runScripts, type Ended } from './python-scripts';

const hasPyTorch = hasPython('torch', 'numpy');
const all = [...wholeNetworks, ...units];
const drawn = item(wholeNetworks, 2);
const ended = new Map<string, Ended>();

if (!hasPyTorch) {
	test('PyTorch runs whole networks', (context) => {
		const remedy = 'apt-get install -y --no-install-recommends python3-torch python3-numpy';
		context.skip(`PyTorch is not installed, so no network was run: ${remedy}`);
	});
}

beforeAll(() => {
	if (!hasPyTorch) return;
	const scripts = [
		...all.map((one) => ({ name: one.name, source: source(one) })),
		{ name: 'weights', source: weightsOf(drawn) },
		{ name: 'mistaken', source: source(mistaken(drawn)) },
		{ name: 'miscounted', source: source(drawn).replace(/parameters == [\d_]+/, 'parameters == 1') },
	];
	for (const end of runScripts(scripts, 'run')) ended.set(end.name, end);
}, 120_000);

describe.runIf(hasPyTorch)('PyTorch runs whole networks, and the units of some', () => {
	test.each(all.map((one) => [one.name, one] as const))(
		'%s makes what the engine makes, and has the parameters that the table counts',
		(name, one) => {
			const { error, shape, data = [], printed } = ended.get(name) ?? { error: 'was not run' };
			expect(error).toBeUndefined();
			expect(shape).toEqual(one.output.shape);
			const most = one.output.data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
			const scaled = { ...one.output, data: one.output.data.map((value) => value / most) };
			expect(
				difference(
					scaled,
					data.map((value) => value / most),
				),
			).toBeLessThan(5e-6);
			expect(printed).toContain(` parameters ${one.params}\n`);
		},
	);

	test('MobileNet has the parameters that the table counts', () => {
		const { params } = layerTable(mobilenet()).total;
		expect(ended.get('MobileNet 1.0')?.printed).toContain(` parameters ${params}\n`);
	});

	test('the image and every weight are those of the engine to the last bit', () => {
		const { error, data } = ended.get('weights') ?? { error: 'was not run' };
		expect(error).toBeUndefined();
		const arrays = [
			drawn.input,
			...drawn.weights.flatMap((each) => roles.flatMap((role) => each[role] ?? [])),
		];
		const expected = arrays.flatMap(({ data }) => [...data]);
		expect(data).toHaveLength(expected.length);
		expect(expected.findIndex((value, index) => value !== data?.[index])).toBe(-1);
	});

	test('a script stops when its first value or its number of parameters is not the expected one', () => {
		expect(ended.get('mistaken')?.error).toContain('AssertionError: unexpected first value');
		expect(ended.get('miscounted')?.error).toContain('AssertionError: unexpected number of parameters');
	});
});

function source({ exported }: NetworkCase): string {
	return exportSource('pytorch', exported);
}

/** A network that expects a first value that is a little off. */
function mistaken(one: NetworkCase): NetworkCase {
	const { expected } = one.exported;
	const first = expected.first * (1 + 2e-4);
	return { ...one, exported: { ...one.exported, expected: { ...expected, first } } };
}

/** A script that puts out its image and its weights, turned back to the layouts of the engine. */
function weightsOf(one: NetworkCase): string {
	return `${source(one)}
arrays = [image]
for name in LAYERS:
    layer = model.get_submodule(name)
    for attribute in ["weight", "bias", "running_mean", "running_var"]:
        values = getattr(layer, attribute, None)
        if values is not None:
            turned = {4: (2, 3, 1, 0), 2: (1, 0), 1: (0,)}[values.dim()]
            arrays.append(values.detach().permute(*turned).numpy())
output = np.concatenate([array.reshape(-1) for array in arrays])
`;
}

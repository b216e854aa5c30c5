import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tensorCount, useBackend } from '$lib/ops/backend';
import { forward } from '$lib/ops/forward';
import { gathered } from '$lib/ops/gathered';
import { pointwise } from '$lib/ops/layer';
import { shape } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';
import { integerInput, integerWeights } from '$lib/ops/weights';
import { item, upTo } from '../support/cells';
import { forAll } from '../support/for-all';
import { count } from '../support/layers';

const grouped = fc.record({
	sides: fc.tuple(count(1, 5), count(1, 5)),
	groups: count(2, 4),
	depth: count(2, 3),
	filters: count(1, 3),
	stride: count(1, 2),
	bias: fc.boolean(),
});

test.each(['cpu', 'wasm'] as const)(
	'on %s each group of a 1×1 convolution makes, to the last bit, what it makes alone',
	async (backend) => {
		await useBackend(backend);
		const before = tensorCount();
		forAll(grouped, ({ sides: [height, width], groups, depth, filters, stride, bias }) => {
			const [inChannels, outChannels] = [groups * depth, groups * filters];
			const input = integerInput([height, width, inChannels], 3);
			const whole = stages(
				[pointwise({ inChannels, outChannels, groups, stride, bias })],
				shape(height, width, inChannels),
			);
			const { kernel, bias: added } = item(integerWeights(whole, 5), 0);
			if (kernel === undefined) throw new Error('a convolution has a kernel');
			const made = item(forward(whole, input, [{ kernel, ...(added && { bias: added }) }]), 0);
			for (const group of upTo(groups)) {
				const [own, out] = [depth, filters].map((size) => upTo(size).map((place) => group * size + place));
				const part = stages(
					[pointwise({ inChannels: depth, outChannels: filters, stride, bias })],
					shape(height, width, depth),
				);
				const weights = {
					kernel: gathered(kernel, 3, out ?? []),
					...(added && { bias: gathered(added, 0, out ?? []) }),
				};
				const alone = item(forward(part, gathered(input, 2, own ?? []), [weights]), 0);
				expect(gathered(made, 2, out ?? [])).toEqual(alone);
			}
		});
		expect(tensorCount()).toBe(before);
	},
);

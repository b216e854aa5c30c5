import { describe, expect, it, test } from 'vitest';
import { smallCatalogue } from '$lib/models/small-catalogue';
import { smallName, smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import { layerTable } from '$lib/models/table';
import { dimensions } from '$lib/ops/shape';
import { stages } from '$lib/ops/stages';

function macs(options: SmallOptions): number {
	return layerTable(smallNetwork(options)).total.macs;
}

/** The most channels of a map on each side of maps. */
function widthsOf(options: SmallOptions): Record<number, number> {
	const { layers, input } = smallNetwork(options);
	const most: Record<number, number> = {};
	for (const { output } of stages(layers, input)) {
		const [height, width, channels] = dimensions(output);
		if (height === width) most[height] = Math.max(most[height] ?? 0, channels);
	}
	return most;
}

test.each(smallCatalogue.filter(({ alpha = 1 }) => alpha === 1))(
	'at α = 1 all have the same maps: %o',
	(options) => {
		expect(widthsOf(options)).toMatchObject({ 14: 16, 7: 32, 4: 64, 1: 64 });
	},
);

test('names are different', () => {
	const names = smallCatalogue.map(smallName);
	expect(new Set(names).size).toBe(names.length);
	expect(names).toContain('shufflenet-groups-8-unshuffled');
});

describe('the widths of the same work', () => {
	it.each<[SmallOptions, SmallOptions]>([
		[{ kind: 'standard', alpha: 0.375 }, { kind: 'mobilenet' }],
		[{ kind: 'mobilenet', alpha: 2.75 }, { kind: 'standard' }],
		[{ kind: 'effnet', alpha: 2.25 }, { kind: 'standard' }],
		[{ kind: 'shufflenet', groups: 4, alpha: 5.25 }, { kind: 'standard' }],
		[
			{ kind: 'shufflenet', groups: 2, alpha: 2.5 },
			{ kind: 'shufflenet', groups: 1, alpha: 2 },
		],
		[
			{ kind: 'shufflenet', groups: 4, alpha: 3 },
			{ kind: 'shufflenet', groups: 1, alpha: 2 },
		],
		[
			{ kind: 'shufflenet', groups: 8, alpha: 3.5 },
			{ kind: 'shufflenet', groups: 1, alpha: 2 },
		],
	])('%o costs no more than %o, and the next that is wider costs more', (options, other) => {
		expect(smallCatalogue).toContainEqual(options);
		const { alpha = 1 } = options;
		const [own, budget] = [macs(options), macs(other)];
		expect(own).toBeLessThanOrEqual(budget);
		expect(macs({ ...options, alpha: alpha - 0.125 })).toBeLessThan(own);
		const wider = Array.from({ length: 8 }, (_, step) => macs({ ...options, alpha: alpha + step / 8 }));
		expect(wider.find((cost) => cost !== own)).toBeGreaterThan(budget);
	});
});

test('what a small network cannot be gets a sentence', () => {
	expect(() => smallNetwork({ kind: 'mobilenet', alpha: 0 })).toThrow(
		'alpha must be from 0.125 to 16: got 0; try 0.25, 0.5 or 1',
	);
	expect(() => smallNetwork({ kind: 'shufflenet', groups: 3 })).toThrow(
		'groups must be one of a few: got 3; try 1, 2, 4 or 8',
	);
	expect(() => smallNetwork({ kind: 'shufflenet', groups: 8, alpha: 0.125 })).toThrow(
		'alpha must leave each stage wider than the one before with 8 groups: got 0.125; try 1, or fewer groups',
	);
});

import { expect, test } from 'vitest';
import { channelFan } from '$lib/viz/channel-fan';

const full = { inputs: 4, outputs: 8 };

test('every channel has its maps below it, in the order of the channels', () => {
	const { inputs, maps } = channelFan({ inputs: 4, multiplier: 3, outputs: 8 }, full);
	expect(maps.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
	for (const { index, at } of inputs) {
		const own = maps.slice(index * 3, index * 3 + 3);
		expect(own[1]?.at).toBeCloseTo(at);
		for (const map of own) expect(Math.abs(map.at - at)).toBeLessThan(0.5 / full.inputs);
	}
});

test('with one map for each channel it lies straight below', () => {
	const { inputs, maps, branches } = channelFan({ inputs: 4, multiplier: 1, outputs: 8 }, full);
	expect(maps.map(({ at }) => at)).toEqual(inputs.map(({ at }) => at));
	expect(branches).toBe('M12.5 0L12.5 100M37.5 0L37.5 100M62.5 0L62.5 100M87.5 0L87.5 100');
});

test('channels that are missing keep their places, and have no maps and no lines', () => {
	const all = channelFan({ inputs: 4, multiplier: 2, outputs: 8 }, full);
	const thin = channelFan({ inputs: 2, multiplier: 2, outputs: 4 }, full);
	expect(thin.inputs.map(({ isThere }) => isThere)).toEqual([true, true, false, false]);
	expect(thin.inputs.map(({ at }) => at)).toEqual(all.inputs.map(({ at }) => at));
	expect(thin.outputs.filter(({ isThere }) => isThere)).toHaveLength(4);
	expect(thin.maps).toEqual(all.maps.slice(0, 4));
	expect(thin.branches.match(/M/g)).toHaveLength(4);
	expect(thin.mixing.match(/M/g)).toHaveLength(4 * 4);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { obstacle } from '$lib/ops/settle';
import { startSetting } from '$lib/notebook/compare/link';
import {
	followed,
	settledLane,
	settleShared,
	sharedNames,
	type LaneWish,
} from '$lib/notebook/compare/settling';
import { forAll } from '../../support/for-all';
import { anyCompareSetting } from './settings';

const { shared } = startSetting;

function lane(id: string, own: LaneWish['own'] = {}): LaneWish {
	return { kind: convolution(id), own };
}

describe('a lane', () => {
	test('follows the shared dials that it has', () => {
		const { values } = settledLane(lane('standard'), { ...shared, outChannels: 12, stride: 2 });
		expect(values).toMatchObject({ outChannels: 12, stride: 2, mapSide: 6 });
		const pointwise = settledLane(lane('pointwise'), { ...shared, kernel: 5, stride: 2 });
		expect(pointwise.values).toMatchObject({ stride: 1 });
		expect(pointwise.changes).toEqual([]);
	});

	test('goes its own way in a dial that it has unlocked', () => {
		const own = lane('standard', { outChannels: 3, padding: 'valid' });
		expect(settledLane(own, { ...shared, outChannels: 12 }).values).toMatchObject({
			outChannels: 3,
			padding: 'valid',
		});
	});

	test('lets its own dials give way to the shared ones, and says why', () => {
		const { values, changes } = settledLane(lane('grouped', { groups: 3 }), shared);
		expect(values).toMatchObject({ inChannels: 4, outChannels: 8 });
		expect(changes.map(({ name, asked, given }) => ({ name, asked, given }))).toEqual([
			{ name: 'groups', asked: 3, given: 2 },
		]);
		expect(changes[0]?.reason?.rule).toBe('groups-divide-channels');
	});

	test('comes back to its own dial as soon as the shared ones allow it', () => {
		const wish = lane('grouped', { groups: 4 });
		expect(settledLane(wish, { ...shared, inChannels: 6 }).values.groups).toBe(2);
		expect(settledLane(wish, { ...shared, inChannels: 12 }).values.groups).toBe(4);
	});
});

describe('the shared dials', () => {
	test('stay as they are asked for where all lanes can follow', () => {
		const wish = { ...shared, mapSide: 9, kernel: 5 };
		expect(settleShared([lane('standard'), lane('grouped')], wish)).toEqual({ values: wish, changes: [] });
	});

	test('give way for all lanes where one of them cannot follow', () => {
		const { values, changes } = settleShared([lane('standard'), lane('effnet-block')], {
			...shared,
			mapSide: 1,
		});
		expect(values.mapSide).toBe(2);
		expect(changes).toEqual([{ name: 'mapSide', asked: 1, given: 2 }]);
	});

	test('a dial just turned stays, and the other gives way', () => {
		const wish = { ...shared, kernel: 7, padding: 'valid' as const };
		const lanes = [lane('pointwise'), lane('standard')];
		expect(settleShared(lanes, wish, 'kernel').values).toMatchObject({ kernel: 7, mapSide: 7 });
		expect(settleShared(lanes, wish, 'mapSide').values).toMatchObject({ kernel: 6, mapSide: 6 });
	});

	test('numbers out of range, or none at all, go to the nearest there is', () => {
		const { values } = settleShared([lane('standard')], { ...shared, mapSide: 1e9, inChannels: NaN });
		expect(values).toMatchObject({ mapSide: 64, inChannels: 4 });
	});

	test('are followed by every lane, whatever is asked for', () => {
		forAll(anyCompareSetting, ({ lanes, shared: wish }) => {
			const settled = settleShared(lanes, wish).values;
			for (const each of lanes) {
				const { values } = settledLane(each, settled);
				expect(obstacle(each.kind, values)).toBeUndefined();
				for (const name of followed(each))
					expect(values[name], `${each.kind.id} ${name}`).toBe(settled[name]);
			}
		});
	});
});

test('every dial of every kind is shared or its own', () => {
	for (const kind of convolutions) {
		const names = followed({ kind, own: {} });
		expect(names).toEqual(sharedNames.filter((name) => kind.controls[name]));
	}
});

test('unlocked dials are followed no longer', () => {
	fc.assert(
		fc.property(fc.constantFrom(...convolutions), fc.constantFrom(...sharedNames), (kind, name) => {
			expect(followed({ kind, own: { [name]: 3 } })).not.toContain(name);
		}),
	);
});

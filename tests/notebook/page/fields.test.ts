import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, choices, flag, numbers, text, whole, wholes, type Field } from '$lib/notebook/page/fields';

const side = whole(6, { min: 1, max: 64 });
const flags = wholes([1, 2, 3], { min: 0, max: 9 });
const shares = numbers([0.5, 1], { min: -2, max: 2, decimals: 3 });
const unit = choice('macs', ['macs', 'accesses']);
const cuts = choices([], ['groups', 'all', 'space']);
const code = text(20);

/** What is written is read back as it was, and as it was asked for. */
function holds<Value>(field: Field<Value>, values: fc.Arbitrary<Value>) {
	fc.assert(
		fc.property(values, (value) => {
			expect(field.read(field.write(value))).toEqual({ value, isAsAsked: true });
		}),
	);
}

test('whatever a field can hold comes back from a link', () => {
	holds(side, fc.integer({ min: 1, max: 64 }));
	holds(flags, fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 9 }))));
	const thousandths = fc.integer({ min: -2000, max: 2000 }).map((value) => value / 1000);
	holds(shares, fc.tuple(thousandths, thousandths));
	holds(unit, fc.constantFrom('macs', 'accesses'));
	holds(cuts, fc.subarray(['groups', 'all', 'space'] as const));
	holds(flag(true), fc.boolean());
	holds(code, fc.string({ maxLength: 20 }));
});

test('a field never holds more than it may, whatever a link says', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (asked) => {
			const { value, isAsAsked } = side.read(asked);
			expect(Number.isInteger(value) && value >= 1 && value <= 64).toBe(true);
			expect(isAsAsked).toBe(value === Number(asked) && asked.trim() !== '');
			for (const each of flags.read(asked).value) expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).toContain(each);
			expect(['macs', 'accesses']).toContain(unit.read(asked).value);
			expect(code.read(asked).value?.length ?? 0).toBeLessThanOrEqual(20);
		}),
	);
});

describe('what cannot be given as it stands is told', () => {
	test.each([
		['99', 64],
		['0', 1],
		['-5', 1],
		['4.4', 4],
		['NaN', 6],
		['', 6],
		['1e999', 64],
		['six', 6],
	])('a side of “%s” becomes %i', (asked, value) => {
		expect(side.read(asked)).toEqual({ value, isAsAsked: false });
	});

	test('a list that is too short, too long or has words in it keeps the usual in their places', () => {
		expect(flags.read('4')).toEqual({ value: [4, 2, 3], isAsAsked: false });
		expect(flags.read('4,5,6,7')).toEqual({ value: [4, 5, 6], isAsAsked: false });
		expect(flags.read('4,x,6')).toEqual({ value: [4, 2, 6], isAsAsked: false });
	});

	test('numbers with more decimals than there is room for, or beyond the range', () => {
		expect(shares.read('0.1234,9')).toEqual({ value: [0.123, 2], isAsAsked: false });
		expect(shares.read('-0.25')).toEqual({ value: [-0.25, 1], isAsAsked: false });
	});

	test('options that there are not', () => {
		expect(unit.read('volts')).toEqual({ value: 'macs', isAsAsked: false });
		expect(cuts.read('space,time')).toEqual({ value: ['space'], isAsAsked: false });
		expect(flag(false).read('yes')).toEqual({ value: false, isAsAsked: false });
	});

	test('a text that is too long is not taken', () => {
		expect(code.read('x'.repeat(21))).toEqual({ value: undefined, isAsAsked: false });
	});
});

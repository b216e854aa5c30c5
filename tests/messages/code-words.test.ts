import { expect, test } from 'vitest';
import { languages } from '$lib/messages/languages';
import { messages } from '$lib/messages/messages';
import type { ClosedRule } from '$lib/notebook/code/protocol';

test.each(languages)(
	'the words of a cell’s code in %s say the rule behind everything that is closed',
	async (language) => {
		const { closed } = await messages(language).code.panel();
		const sentences: Readonly<Record<ClosedRule, string>> = closed;
		for (const [rule, sentence] of Object.entries(sentences)) {
			expect(sentence, rule).toMatch(/\S.*\.$/);
			expect(sentence, rule).not.toMatch(/["']/);
		}
	},
);

test('a failure is said with its line if it has one, and else without', async () => {
	const { failure } = await messages('en').code.panel();
	expect(failure.error('Error: no', 3)).toBe('Line 3: Error: no');
	expect(failure.error('Error: no', undefined)).toBe('Error: no');
});

test('a number is written with a true minus, also where it is none', async () => {
	const { number } = await messages('en').code.panel();
	expect([-1.25, NaN, -Infinity, 12_345].map(number)).toEqual(['−1.25', 'NaN', '−∞', '12,345']);
});

test('one number is compared without being counted', async () => {
	const { verdict } = await messages('en').code.panel();
	expect(verdict.equal(1)).toBe('Equal to the picture.');
	expect(verdict.equal(36)).toBe('Equal to the picture, all 36 values.');
	expect(verdict.close(1, 2e-7)).toBe('Equal to the picture up to rounding: the difference is 2.0e−7.');
	expect(verdict.different(0, 1, 6.75)).toBe('Not the picture: the difference is 6.75.');
	expect(verdict.different(2, 4, 3)).toBe(
		'Not the picture: 2 of 4 values are equal, the largest difference is 3.',
	);
});

import { expect, test } from 'vitest';
import { trained as words } from '$lib/messages/en/pages/trained';
import { network } from '$lib/messages/en/pages/network';
import { trainedRecords } from '$lib/models/trained-records';
import { shippedNetworks } from '$lib/models/shipped-networks';
import { filled } from '$lib/notebook/page/prose';
import { answerOf, answerWords, netName, recordSlots } from '$lib/notebook/trained/trained-text';
import { ndArray } from '$lib/ops/array';

const shares = ndArray([1, 1, 10], [0, 0, 0, 0, 0, 0.25, 0, 0.125, 0, 0.625]);

test.each([
	[{ kind: 'standard' }, 'standard convolutions'],
	[{ kind: 'mobilenet', alpha: 0.25 }, 'MobileNet, α\u00a0=\u00a00.25'],
	[{ kind: 'shufflenet', groups: 4 }, 'ShuffleNet, g\u00a0=\u00a04'],
	[{ kind: 'shufflenet', groups: 8, withShuffle: false }, 'ShuffleNet, g\u00a0=\u00a08, without shuffle'],
] as const)('%o is called %s', (options, name) => {
	expect(netName({ options }, words)).toBe(name);
});

test('the answer is the class with the greatest share, held against the label', () => {
	expect(answerOf(shares)).toEqual({ label: 9, share: 0.625 });
	expect(answerWords(shares, undefined, words)).toBe(
		'Its answer: ankle boot, with 62.5\u202f% of the whole.',
	);
	expect(answerWords(shares, 9, words)).toMatch(/whole\. The label says the same\.$/);
	expect(answerWords(shares, 5, words)).toMatch(/whole\. The label says sandal\.$/);
});

test.each(shippedNetworks(trainedRecords))(
	'what is said of the training of $name has its numbers',
	(each) => {
		const said = filled(network.trained.about, recordSlots(each));
		expect(said).toContain(`Of the 10,000 test pictures`);
		expect(said).toContain(each.correct.toLocaleString('en'));
	},
);

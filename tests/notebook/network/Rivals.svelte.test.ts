import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { messages } from '$lib/messages/messages';
import { pageWords } from '$lib/messages/page-words';
import type { NetworkCalculation } from '$lib/notebook/calculation';
import Rivals from '$lib/notebook/network/Rivals.svelte';
import { warmUps } from '$lib/notebook/trained/timed-run';
import { ndArray } from '$lib/ops/array';
import { picture } from '../fixtures/bench';
import '../../../src/app.css';

const words = pageWords('network', 'en').trained;
const record = { trained: 60_000, epochs: 3, tested: 10_000, correct: 8955, subset: 1000, ofSubset: 902 };
const networks = [
	{ ...record, name: 'standard', options: { kind: 'standard' } },
	{ ...record, name: 'mobilenet', options: { kind: 'mobilenet' } },
] as const;
const shares = ndArray([1, 1, 10], [0, 0, 0, 0, 0, 0, 0, 0, 0.75, 0.25]);

/** Every network says bag; its passes take 100 ms to warm up, then 1 to 7 ms. */
function calculator() {
	const asked: string[] = [];
	return {
		asked,
		runNetwork: (network: NetworkCalculation) => {
			const name = 'name' in network ? network.name : '';
			const run = asked.filter((each) => each === name).length;
			asked.push(name);
			const means = ndArray([1, 1, 64]);
			return Promise.resolve({
				outputs: [means, shares],
				ms: run < warmUps ? 100 : run - warmUps + 1,
				isWarm: run > 0,
			});
		},
		stop: () => undefined,
	};
}

test('each network runs the same picture after warming up; answer, median, costs and accuracy stand side by side', async () => {
	const own = calculator();
	const given = { ...picture(1, 'test-4'), label: 8 };
	const screen = await render(Rivals, {
		networks,
		picture: given,
		words,
		messages: messages('en'),
		urlOf: (file: string) => `/${file}`,
		calculator: own,
	});
	expect(own.asked).toEqual([]);
	await screen.getByRole('button', { name: words.rivals.run }).click();
	const row = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });
	await expect
		.element(row('MobileNet'))
		.toHaveTextContent(/bag, 75\.0.% ✓\s*4\.0.ms\s*237,424\s*9,760\s*89\.6.%/);
	await expect.element(row('standard')).toHaveTextContent(/bag, 75\.0.% ✓\s*4\.0.ms/);
	expect(own.asked).toEqual([...Array<string>(9).fill('standard'), ...Array<string>(9).fill('mobilenet')]);
	await screen.rerender({ picture: { ...given, id: 'test-5', label: 3 } });
	await expect.element(row('MobileNet')).toHaveTextContent('✗');
});

test('without a picture it asks for one', async () => {
	const screen = await render(Rivals, {
		networks,
		picture: undefined,
		words,
		messages: messages('en'),
		urlOf: (file: string) => `/${file}`,
		calculator: calculator(),
	});
	await screen.getByRole('button', { name: words.rivals.run }).click();
	await expect.element(screen.getByText(words.rivals.needsPicture)).toBeVisible();
});

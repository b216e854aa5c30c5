import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { messages } from '$lib/messages/messages';
import { count } from '$lib/messages/numbers';
import { pageWords } from '$lib/messages/page-words';
import { networkOf, networks, type NetworkValues } from '$lib/models/networks';
import { NetworkBench } from '$lib/notebook/network/network-bench.svelte';
import NetworkView from '$lib/notebook/network/NetworkView.svelte';

const words = pageWords('network', 'en');
const nothing = createRawSnippet(() => ({ render: () => '<i></i>' }));

/** The page of a network as it is written out before any script, and what it is made from. */
function written(id: string, values: NetworkValues = {}) {
	const bench = new NetworkBench(networkOf(id), () => true);
	bench.values = { ...bench.values, ...values };
	const runs = { failure: undefined, isRunning: true, retry: () => undefined };
	const { body } = render(NetworkView, {
		props: {
			bench,
			runs,
			words,
			messages: messages('en'),
			theme: 'light',
			refusals: [],
			isLive: false,
			links: nothing,
			inputs: nothing,
		},
	});
	const text = body.replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ');
	return { bench, body, text };
}

describe.each(networks.map(({ id }) => id))('without a script the page of %s', (id) => {
	const { bench, body, text } = written(id);

	test('has the work and the weights of every layer', () => {
		const lines = body.match(/<tr[^>]*><th scope="row"(?:(?!<\/tr>).)*class="what.*?<\/tr>/gs) ?? [];
		const costs = lines.map((line) => line.replace(/<[^>]+>/g, ' ').match(/[\d,]+(?= +(?:MACs|weights)\b)/g));
		expect(costs).toEqual(bench.table.rows.map(({ macs, weights }) => [count(macs), count(weights)]));
		expect(bench.table.rows.length).toBeGreaterThan(10);
	});

	test('has a name for every strip of maps, which says that nothing was run', () => {
		const strips = body.match(/role="img" aria-label="[^"]*Not run yet\./g);
		expect(strips).toHaveLength(bench.table.rows.length);
	});

	test('says what needs a script, and that the maps are to come', () => {
		expect(/<noscript>(.*?)<\/noscript>/s.exec(body)?.[1]).toContain(words.withoutScript);
		expect(text).toContain(words.run.waiting);
		expect(body).not.toContain('data-live');
		expect(body).not.toContain('data-ran');
	});

	test('has room for the shares that will come', () => {
		expect(text.match(new RegExp(words.classes.none, 'g'))).toHaveLength(5);
	});
});

test('settings for which nobody prints a figure say so', () => {
	const { text, bench } = written('mobilenet', { alpha: 0.25, resolution: 128, classes: 7 });
	expect(bench.model.published).toEqual([]);
	expect(text).toContain(words.unprinted);
	expect(text).not.toContain(words.totals.title);
});

import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe as group, expect, test } from 'vitest';
import { stage as words } from '$lib/messages/en/stage';
import { convolution, convolutions } from '$lib/ops/convolutions';
import { stageCost } from '$lib/ops/cost';
import { latex } from '$lib/ops/latex';
import { evaluate, type Polynomial } from '$lib/ops/size';
import { trace } from '$lib/ops/trace';
import { describe } from '$lib/viz/describe';
import { spokenNames } from '$lib/viz/layer-names';
import { shortNumber } from '$lib/viz/marks';
import { Player } from '$lib/viz/player.svelte';
import { scene } from '$lib/viz/scene';
import { score } from '$lib/viz/score';
import Stage from '$lib/viz/Stage.svelte';
import { kindRun } from '../support/stage-run';

/** A stage as it is written out before any script. */
function page(id: string): string {
	const kind = convolution(id);
	const run = kindRun(kind);
	const steps = trace(run.stages);
	const player = new Player(
		() => score(steps, 'product'),
		() => true,
	);
	const formula = createRawSnippet((polynomial: () => Polynomial) => ({
		render: () => `<i>${latex(polynomial())}</i>`,
	}));
	const macs = run.stages.map((stage) => evaluate(stageCost(stage).macs).numerator);
	const captions = kind.text.en.captions;
	const props = { run, trace: steps, player, grain: 'product', macs, captions, words } as const;
	return render(Stage, { props: { ...props, theme: 'light', ongrain: () => undefined, formula } }).body;
}

group.each(convolutions.map(({ id }) => id))('without a script the stage of %s', (id) => {
	const html = page(id);

	test('has the sentence of the first step', () => {
		const run = kindRun(convolution(id));
		const steps = trace(run.stages);
		const macs = run.stages.reduce((sum, stage) => sum + evaluate(stageCost(stage).macs).numerator, 0);
		const totals = { steps: steps.length('product'), macs, names: spokenNames(run.stages, words) };
		expect(html).toContain(describe(scene(run, steps.at(0, 'product')), totals, words));
	});

	test('has its controls, at the first step', () => {
		for (const name of ['First step', 'Step back', 'Step forward', 'Last step']) {
			expect(html).toContain(`aria-label="${name}"`);
		}
		expect(html).toMatch(/<input type="range" min="1" max="\d+" step="1" value="1"/);
		expect(html).toMatch(/role="group" tabindex="0" aria-label="Stage"/);
	});

	test('has the caption of its first layer', () => {
		expect(html).toContain(convolution(id).text.en.captions[0]);
	});
});

test('without a script the figures of the input are on the page, and no output is yet', () => {
	const { input } = kindRun(convolution('standard'));
	const figures = [...page('standard').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
	const inputs = [0, 1, 2, 3].flatMap((channel) =>
		Array.from({ length: 36 }, (_, place) => shortNumber(input.data[place * 4 + channel] ?? NaN)),
	);
	expect(figures.slice(0, 4 * 36)).toEqual(inputs);
	// Then the weights of the first filter, and the sum so far.
	expect(figures).toHaveLength(4 * 36 + 4 * 9 + 1);
});

import { expect, it } from 'vitest';
import { agreement } from '$lib/models/agreement';
import { effnet } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { published, publishedEntries, type Figure, type FigureNote } from '$lib/models/published';
import { shufflenet } from '$lib/models/shufflenet';
import { layerTable, type Table } from '$lib/models/table';

const models: readonly Model[] = [
	...[1, 0.75, 0.5, 0.25].flatMap((alpha) =>
		[224, 192, 160, 128].map((resolution) => mobilenet({ alpha, resolution })),
	),
	mobilenet({ variant: 'full-convolution' }),
	mobilenet({ variant: 'shallow' }),
	...[1, 2, 3, 4, 8].map((groups) => shufflenet({ groups })),
	...[3, 8].map((groups) => shufflenet({ groups, scale: 0.5 })),
	...[6, 12].map((firstChannels) => shufflenet({ scale: 0.25, firstChannels })),
	shufflenet({ groups: 8, scale: 0.25 }),
	shufflenet({ scale: 1.5 }),
	shufflenet({ scale: 2 }),
	...[0.5, 0.25].flatMap((scale) => [1, 2, 4].map((groups) => shufflenet({ groups, scale }))),
	...[1.5, 2].map((scale) => shufflenet({ groups: 8, scale })),
	...(['baseline', 'mobilenet', 'shufflenet'] as const).map((rival) => effnetRival(rival)),
	effnet(),
];

/** Figures that come out otherwise here; the note that each of them has says why, as far as that is known. */
const unexplained = [
	'MobileNet v1, α = 0.75: macs 317',
	'MobileNet v1, α = 0.75: macs 233',
	'MobileNet v1, α = 0.75: macs 162',
	'MobileNet v1, α = 0.75: macs 104',
	'MobileNet v1, α = 0.5: macs 150',
	'MobileNet v1, α = 0.25: macs 34',
	'ShuffleNet v1 1×, g = 3: macs 138',
	'ShuffleNet v1 0.5×, g = 2: macsWithoutDense 38',
	'ShuffleNet v1 0.5×, g = 3: macsWithoutDense 38',
	'ShuffleNet v1 0.5×, g = 4: macsWithoutDense 38',
	'ShuffleNet v1 0.5×, g = 8: macsWithoutDense 38',
	'ShuffleNet v1 0.25×, g = 1: macsWithoutDense 13',
	'ShuffleNet v1 0.25×, g = 2: macsWithoutDense 13',
	'ShuffleNet v1 0.25×, g = 3: macsWithoutDense 13',
	'ShuffleNet v1 0.25×, g = 4: macsWithoutDense 13',
	'ShuffleNet v1 0.25×, g = 8: macsWithoutDense 13',
	'EffNet: flops 11.4',
	'Baseline of the EffNet paper: flops 80.3',
	'ShuffleNet of the EffNet paper: flops 4.7',
];

it('gives every printed configuration its figures, and each to one model', () => {
	const figures = models.map((model) => model.published);
	expect(figures.map((list) => publishedEntries.findIndex((entry) => entry.figures === list))).toEqual(
		models.map((_, index) => index),
	);
	expect(models).toHaveLength(publishedEntries.length);
});

it('gives no figures to settings that nobody printed', () => {
	expect(mobilenet({ alpha: 0.6 }).published).toEqual([]);
	expect(mobilenet({ classes: 10 }).published).toEqual([]);
	expect(shufflenet({ firstChannels: 48 }).published).toEqual([]);
	expect(effnet({ form: 'keras' }).published).toEqual([]);
	expect(published('nothing', {})).toEqual([]);
});

it('agrees with the printed costs, save those that are known not to add up, which have a note', () => {
	const wrong = models.flatMap((model) => {
		const table = layerTable(model);
		return model.published
			.filter((figure) => agreement(figure, table)?.how === 'other')
			.map((figure) => ({ figure, table, what: `${model.title}: ${figure.quantity} ${figure.printed}` }));
	});
	expect([...new Set(wrong.map(({ what }) => what))].sort()).toEqual([...unexplained].sort());
	for (const { figure, table, what } of wrong) {
		expect(figure.note, what).toBeDefined();
		expect(isClose(figure, table), what).toBe(true);
	}
});

it('the figures that a note explains follow from it', () => {
	const figures = models.flatMap((model) => {
		const { rows, total } = layerTable(model);
		const [first] = rows;
		return model.published.map((figure) => ({ figure, total, first: first?.macs ?? 0 }));
	});
	const noted = (note: FigureNote) => figures.filter(({ figure }) => figure.note === note);
	expect(noted('withoutFirst')).toHaveLength(4);
	for (const { figure, total, first } of noted('withoutFirst')) {
		expect(Math.round((total.macs - first) / 1e6)).toBe(figure.printed);
	}
	for (const { figure, total } of noted('roundedTwice')) {
		expect(Math.round(Number((total.macs / 1e6).toFixed(1)))).toBe(figure.printed);
	}
	for (const { figure, total } of noted('withDense')) {
		expect(Math.round(total.macs / 1e6)).toBe(figure.printed);
		expect(Math.round(total.macsWithoutDense / 1e6)).not.toBe(figure.printed);
	}
	for (const { figure, total } of [...noted('twice'), ...noted('twiceAndMore')]) {
		const ratio = (2 * total.macs) / (figure.printed * 1e6);
		expect(ratio).toBeGreaterThan(0.94);
		expect(ratio).toBeLessThan(1.006);
	}
});

it('names a source with every figure', () => {
	const sources = publishedEntries.flatMap(({ figures }) =>
		figures.map(({ source }) => source.split(',')[0]),
	);
	expect([...new Set(sources)].sort()).toEqual([
		'Freeman et al. 2018',
		'Howard et al. 2017',
		'Keras',
		'TF-slim',
		'Zhang et al. 2017',
		'megvii-model/ShuffleNet-Series',
	]);
});

/** Whether a printed number is that of the same network, if it is not counted in the same way. */
function isClose(figure: Figure, table: Table): boolean {
	const found = agreement(figure, table);
	return found !== undefined && Math.abs(found.counted / (figure.printed * 1e6) - 1) < 0.25;
}

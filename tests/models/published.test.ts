import { expect, it } from 'vitest';
import { agreement } from '$lib/models/agreement';
import { effnet } from '$lib/models/effnet';
import { effnetRival } from '$lib/models/effnet-rivals';
import { mobilenet } from '$lib/models/mobilenet';
import type { Model } from '$lib/models/model';
import { published, publishedEntries, type Figure } from '$lib/models/published';
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
	shufflenet({ scale: 1.5, firstChannels: 24 }),
	shufflenet({ scale: 2 }),
	...(['baseline', 'mobilenet', 'shufflenet'] as const).map((rival) => effnetRival(rival)),
	effnet(),
];

/** Figures that no way of counting gives, with what the reference sheet says of them. */
const unexplained = [
	'MobileNet v1, α = 0.75: macs 317', // TF-slim leaves conv1 out in these four rows.
	'MobileNet v1, α = 0.75: macs 233',
	'MobileNet v1, α = 0.75: macs 162',
	'MobileNet v1, α = 0.75: macs 104',
	'MobileNet v1, α = 0.5: macs 150', // Computed 149.497: rounded twice.
	'MobileNet v1, α = 0.25: macs 34', // Computed 30.21; probably a misprint of TF-slim.
	'ShuffleNet v1 1×, g = 3: macs 138', // Computed 137.46.
	'ShuffleNet v1 0.5×, g = 3: macsWithoutDense 38', // One nominal number for all group counts.
	'ShuffleNet v1 0.5×, g = 8: macsWithoutDense 38',
	'ShuffleNet v1 0.25×, g = 3: macsWithoutDense 13',
	'ShuffleNet v1 0.25×, g = 8: macsWithoutDense 13',
	'ShuffleNet v1 1.5×, g = 3: macsWithoutDense 292', // Printed with the dense layer.
	'ShuffleNet v1 2×, g = 3: macsWithoutDense 524',
	'EffNet, form paper: flops 11.4', // 2 × MACs stays 1 to 5 per cent below.
	'EffNet paper, CIFAR-10 baseline: flops 80.3',
	'EffNet paper, CIFAR-10 shufflenet: flops 4.7',
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

it('agrees with the printed costs, save those that are known not to add up', () => {
	const wrong = models.flatMap((model) => {
		const table = layerTable(model);
		return model.published.flatMap((figure) =>
			agrees(figure, table) ? [] : [`${model.title}: ${figure.quantity} ${figure.printed}`],
		);
	});
	expect([...new Set(wrong)].sort()).toEqual([...unexplained].sort());
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

/** Whether what is counted gives the printed number when it is rounded, or cut, to its digits. */
function agrees(figure: Figure, table: Table): boolean {
	const found = agreement(figure, table);
	if (found === undefined) return figure.printed > 0 && figure.printed < 100;
	return found.how !== 'other';
}

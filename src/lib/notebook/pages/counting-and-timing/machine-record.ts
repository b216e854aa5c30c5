import { count } from '../../../messages/numbers';
import { aligned, csv } from '../../compare/csv';
import { filled } from '../../page/prose';
import { sampling } from '../../timing/stopwatch.svelte';
import { allThings, countedThing, keyOf, type Figures, type Result, type TimedThing } from './machine';
import { netName, type MachineWords } from './machine-text';

/** Numbers of the record are cut to so many figures: a clock of a browser tells no more. */
const figures = 5;

/** Everything that was measured, a row each; numbers as a program writes them. */
function rows({ result, nets }: Figures, words: MachineWords): (string | number)[][] {
	return allThings().flatMap((thing) => {
		const measured = result(keyOf(thing));
		if (measured === undefined) return [];
		const { macs, weights, bytes } = countedThing(thing, nets);
		const { median, lower, upper, least, most } = measured;
		const times = [median, lower, upper, least, most].map((ms) => Number(ms.toPrecision(figures)));
		const { samples, passes, backend } = measured;
		return [
			[
				...named(thing, words),
				macs,
				weights,
				bytes,
				...times,
				samples,
				passes,
				words.measuring.backends[backend],
			],
		];
	});
}

/** Whether there is anything to take along. */
export function hasRecord(result: Result): boolean {
	return allThings().some((thing) => result(keyOf(thing)) !== undefined);
}

/** Everything that was measured, as a table for a spreadsheet. */
export function recordCsv(figures: Figures, words: MachineWords): string {
	return csv(Object.values(words.record.columns), rows(figures, words));
}

/** Everything that was measured, as text to be read; the browser is named, since others may have other times. */
export function recordText(figures: Figures, browser: string, words: MachineWords): string {
	const { columns, heading } = words.record;
	const slots = { samples: count(sampling.samples), leastMs: count(sampling.leastMs), browser };
	const table = aligned(
		Object.values(columns),
		rows(figures, words).map((row) => row.map(String)),
	);
	return `${filled(heading, slots)}\n\n${table}\n`;
}

/** What was measured, and on which input. */
function named(
	thing: TimedThing,
	words: MachineWords,
): [what: string, side: number, channels: number | string] {
	if (thing.kind === 'layer') return [words.ways[thing.way], thing.size.side, thing.size.channels];
	return [netName(thing.net, words), thing.resolution, ''];
}

import type { Language } from '../../../messages/languages';
import { count, percent, times } from '../../../messages/numbers';
import { cost } from '../../../ops/cost';
import { receptiveField } from '../../../ops/receptive-field';
import type { Stage } from '../../../ops/stages';
import { axisStages } from './axis';
import { axisShare } from './axis-formulas';
import { counted, followed, wholeLayer, wholeMacs, wholeWindow } from './axis-house';

/** The numbers of the sentences. */
export function axisSlots(stages: readonly Stage[], language: Language): Record<string, string> {
	const text = (value: number): string => count(value, language);
	const { remains, fewer } = axisShare(stages);
	const field = receptiveField(stages, followed);
	return {
		...houseSlots(text),
		macs: text(counted(cost(stages, wholeLayer.input).macs)),
		remain: percent(remains, 1, language),
		fewer: times(fewer, 2, language),
		seenPlaces: text(new Set(field.map(({ y, x }) => `${y},${x}`)).size),
		seenChannels: text(new Set(field.map(({ channel }) => channel)).size),
		outs: text(stages.at(-1)?.output.channels.value ?? 0),
	};
}

/** The numbers that no switch changes. */
function houseSlots(text: (value: number) => string): Record<string, string> {
	const [layer] = axisStages(['groups']);
	const groups = layer?.layer.op === 'conv' ? layer.layer.groups.value : 1;
	const { depth, channels } = wholeLayer.loops;
	return {
		window: text(wholeWindow.height * wholeWindow.width),
		strip: text(wholeWindow.width),
		groups: text(groups),
		channels: text(depth.value),
		filters: text(channels.value),
		wholeMacs: text(counted(wholeMacs)),
	};
}

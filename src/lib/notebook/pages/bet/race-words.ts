import { count } from '../../../messages/numbers';
import type { LaneWords } from '../../../viz/lane';
import type { ControlWords } from '../../../viz/race-controls';
import { filled } from '../../page/prose';
import type { Said } from './lane-views';

/** The words of the lanes, as the drawing asks for them. */
export function laneWords({ words, language }: Said): LaneWords {
	return {
		field: words.field,
		unknown: words.unknown,
		flagOf: (lane) => filled(words.flagOf, { lane }),
		fieldOf: (lane) => filled(words.fieldOf, { lane }),
		count: (value) => count(value, language),
		stopsAt: (stop) => filled(words.stopsAt, { stop }),
	};
}

/** The words of the controls. */
export function controlWords({ words, stage, language }: Said): ControlWords {
	return {
		...words.controls,
		position: words.position,
		count: (value) => count(value, language),
		speedOf: stage.controls.speedOf,
	};
}

import type { Language } from '../../messages/languages';
import type { Messages } from '../../messages/messages';
import { numberNames } from '../../ops/convolution';
import type { Change } from '../../ops/settle';
import { layerName } from '../../viz/layer-names';
import type { LaneFrame } from '../../viz/lane-frame';
import { kindText } from '../kind-text';
import type { CostedLane } from './costs';
import { isShared } from './settling';

/** What texts about lanes are made with. */
export interface Speaking {
	readonly words: Messages;
	readonly language: Language;
}

/** What a lane is called: its kind. */
export function laneTitle({ kind }: Pick<CostedLane, 'kind'>, { language }: Speaking): string {
	return kindText(kind, language).title;
}

/** What tells a lane from others of its kind: its own dials, and shared ones that it has unlocked. */
export function laneDetail({ kind, own, values }: CostedLane, { words }: Speaking): string {
	const { compare, workbench } = words;
	const parts = numberNames
		.filter((name) => kind.controls[name] && (!isShared(name) || own[name] !== undefined))
		.map((name) => compare.setting(workbench.dial[name].label, values[name]));
	const padding = kind.hasPadding && own.padding ? [compare.setting(workbench.padding, values.padding)] : [];
	return compare.settings([...parts, ...padding]);
}

/** What gave way, in sentences. */
export function changesText(changes: readonly Change[], { words }: Speaking): string {
	const { dial, changed, changedWhy } = words.workbench;
	return changes
		.map(({ name, asked, given, reason }) =>
			reason === undefined
				? changed(dial[name].label, asked, given)
				: changedWhy(dial[name].label, given, reason.found),
		)
		.join(' ');
}

/** A lane as the clock shows it. */
export interface LaneMoment {
	readonly title: string;
	readonly tick: number;
	/** Multiply–accumulates until it stops. */
	readonly macs: number;
	readonly frame: LaneFrame | undefined;
}

/** Where a lane stands: not begun, at a layer, or stopped. */
export function laneState({ tick, macs, frame }: LaneMoment, { words }: Speaking): string {
	const { lane } = words.compare;
	if (tick >= macs) return lane.stopped;
	return tick === 0 || frame === undefined ? lane.waiting : layerName(frame.stage, words.stage);
}

/** The same as a sentence. */
export function laneSentence(moment: LaneMoment, { words }: Speaking): string {
	const { title: kind, tick, macs: all, frame } = moment;
	const { sentence } = words.compare;
	if (tick >= all) return sentence.stopped(kind, all);
	if (tick === 0 || frame === undefined) return sentence.start(kind, all);
	return sentence.working({ kind, layer: layerName(frame.stage, words.stage), done: tick, all });
}

import { inputShape, parameters, standardControls, type Parameters } from '../../../ops/convolution';
import { convolution } from '../../../ops/convolutions';
import type { Layer } from '../../../ops/layer';
import { conv, depthwise, pointwise } from '../../../ops/layer';
import { stages, type Stage } from '../../../ops/stages';
import { choices, type Field } from '../../page/fields';
import { taughtIn, coursePage, type CourseId, type CoursePage } from '../../page/course';

/** The four ideas: the first two cut links in space, the others between channels. */
export const spaceSwitches = ['pointwise', 'strips'] as const;
export const channelSwitches = ['groups', 'depthwise'] as const;
const switches = [...spaceSwitches, ...channelSwitches];
export type Switch = (typeof switches)[number];

/** A switch that cuts channel links; only one of them can be on. */
export type ChannelSwitch = (typeof channelSwitches)[number];

/** The switches that are on. */
export type SwitchesOn = readonly Switch[];

/** What the switches make together. */
export type Idea =
	| 'standard'
	| 'grouped'
	| 'depthwise'
	| 'pointwise'
	| 'strips'
	| 'groupedPointwise'
	| 'groupedStrips'
	| 'depthwiseSeparable'
	| 'depthwiseStrips'
	| 'spatiallySeparable';

const { mapSide, inChannels, outChannels, kernel, groups } = standardControls;

/** The sizes of the house example. */
const house: Parameters = parameters(
	{ controls: { mapSide, inChannels, outChannels, kernel, groups } },
	convolution('grouped').defaults,
);

/** What the switches make of the standard layer: the layers that take its place, one after the other. */
export function axisLayers(on: SwitchesOn): readonly Layer[] {
	return on.includes('depthwise') ? apart(on) : mixing(on);
}

/** Each channel is filtered alone; mixing, if it is asked for, is left to a layer of its own. */
function apart(on: SwitchesOn): readonly Layer[] {
	const { inChannels, outChannels, kernel } = house;
	const isMixed = on.includes('pointwise');
	const square = isMixed ? { kernel, name: 'depthwise' } : { kernel };
	const windows = on.includes('strips') ? strips() : [square];
	const space = windows.map((window) => depthwise({ inChannels, ...window }));
	return isMixed ? [...space, pointwise({ inChannels, outChannels, name: 'pointwise' })] : space;
}

/** Every layer mixes channels, all of them or those of a group; a 1×1 has nothing to make strips of. */
function mixing(on: SwitchesOn): readonly Layer[] {
	const { inChannels, outChannels, kernel } = house;
	const groups = on.includes('groups') ? house.groups : 1;
	if (on.includes('pointwise')) return [pointwise({ inChannels, outChannels, groups })];
	if (!on.includes('strips')) return [conv({ inChannels, outChannels, kernel, groups })];
	const [row, column] = strips();
	return [
		conv({ inChannels, outChannels: inChannels, groups, ...row }),
		conv({ inChannels, outChannels, groups, ...column }),
	];
}

function strips() {
	const { kernel } = house;
	return [
		{ kernel: [1, kernel], name: 'row' },
		{ kernel: [kernel, 1], name: 'column' },
	] as const;
}

/** These layers on the input of the house example. */
export function axisStages(on: SwitchesOn): readonly Stage[] {
	return stages(axisLayers(on), inputShape(house));
}

/** What the switches make together, by name. */
export function ideaOf(on: SwitchesOn): Idea {
	const [isPoint, isStrips] = [on.includes('pointwise'), on.includes('strips')];
	if (on.includes('depthwise')) {
		if (isPoint) return isStrips ? 'spatiallySeparable' : 'depthwiseSeparable';
		return isStrips ? 'depthwiseStrips' : 'depthwise';
	}
	if (on.includes('groups')) {
		if (isPoint) return 'groupedPointwise';
		return isStrips ? 'groupedStrips' : 'grouped';
	}
	if (isPoint) return 'pointwise';
	return isStrips ? 'strips' : 'standard';
}

/** Whether the strips are asked for and there is no window to make strips of. */
export function isIdle(on: SwitchesOn): boolean {
	return on.includes('strips') && on.includes('pointwise') && !on.includes('depthwise');
}

/** The kind of the registry that an idea is, if it is one. */
const kinds: Readonly<Partial<Record<Idea, string>>> = {
	standard: 'standard',
	grouped: 'grouped',
	depthwise: 'depthwise',
	pointwise: 'pointwise',
	depthwiseSeparable: 'depthwise-separable',
	spatiallySeparable: 'spatially-separable',
};

/** The pages that teach what is no kind of the registry by itself; `groupedStrips` none does. */
const otherPages: Readonly<Partial<Record<Idea, CourseId>>> = {
	strips: 'spatial',
	depthwiseStrips: 'spatial',
	groupedPointwise: 'shuffle',
};

/** The kind of the registry that an idea is; nothing if it is none. */
export function kindOf(idea: Idea): string | undefined {
	return kinds[idea];
}

/** The page of the course that teaches an idea, if one does. */
export function pageOf(idea: Idea): CoursePage | undefined {
	const [kind, other] = [kinds[idea], otherPages[idea]];
	if (kind !== undefined) return taughtIn(kind);
	return other === undefined ? undefined : coursePage(other);
}

/** The switches after one of them is turned, and which other one had to give way. */
export function turned(
	on: SwitchesOn,
	name: Switch,
	isOn: boolean,
): { readonly on: SwitchesOn; readonly letGo: ChannelSwitch | undefined } {
	const others = on.filter((each) => each !== name);
	if (!isOn) return { on: others, letGo: undefined };
	const isRival = channelSwitches.some((rival) => rival === name);
	const letGo = isRival ? channelSwitches.find((rival) => others.includes(rival)) : undefined;
	const next = [...others.filter((each) => each !== letGo), name];
	return { on: switches.filter((each) => next.includes(each)), letGo };
}

const some = choices<Switch>([], switches);

/** The switches as a link holds them: of the two that cut channel links, only one can be on. */
export const switchesField: Field<SwitchesOn> = {
	...some,
	read(text) {
		const { value, isAsAsked } = some.read(text);
		const areBoth = channelSwitches.every((name) => value.includes(name));
		if (!areBoth) return { value, isAsAsked };
		return { value: value.filter((name) => name !== 'groups'), isAsAsked: false };
	},
};

/** Every state of the switches that there is. */
export const allSwitches: readonly SwitchesOn[] = combinations();

function combinations(): SwitchesOn[] {
	const all = switches.reduce<SwitchesOn[]>(
		(sofar, name) => [...sofar, ...sofar.map((on) => [...on, name])],
		[[]],
	);
	return all.filter((on) => !channelSwitches.every((name) => on.includes(name)));
}

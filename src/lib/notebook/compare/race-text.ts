import type { Lane } from './lane.svelte';
import { differing, finish, type CostedLane } from './costs';
import { laneSentence, laneTitle, type Speaking } from './lane-text';

/** How the race ends: who stops first. */
export function findingText(
	lanes: readonly (CostedLane & { readonly macs: number })[],
	speaking: Speaking,
): string {
	const { finding } = speaking.words.compare;
	const { first, fewest, most } = finish(lanes.map(({ macs }) => macs));
	const lane = lanes[first];
	if (lane === undefined || fewest === most) return finding.tie(most);
	return finding.first(laneTitle(lane, speaking), fewest, most);
}

/** That the lanes do not do the same, if they do not. */
export function unequalText(lanes: readonly CostedLane[], { words }: Speaking): string {
	const { unequal } = words.compare;
	const [inputs, outputs] = [differing(lanes, 'input'), differing(lanes, 'output')];
	if (inputs.length > 0 && outputs.length > 0) return unequal.both(inputs, outputs);
	if (inputs.length > 0) return unequal.inputs(inputs);
	return outputs.length > 0 ? unequal.outputs(outputs) : '';
}

/** What is said of a race. */
interface Race {
	readonly lanes: readonly Lane[];
	readonly tick: number;
	readonly most: number;
	readonly player: { readonly isPlaying: boolean };
}

/** A sentence for each lane; while the clock runs, only for those that have stopped. */
export function spokenText({ lanes, tick, most, player }: Race, speaking: Speaking): string {
	const said = player.isPlaying ? lanes.filter(({ macs }) => macs <= tick) : lanes;
	const sentences = said.map((lane) =>
		laneSentence(
			{
				title: laneTitle(lane, speaking),
				tick,
				macs: lane.macs,
				frame: lane.frame(Math.min(tick, lane.macs)),
			},
			speaking,
		),
	);
	const clock = player.isPlaying ? [] : [speaking.words.compare.clock.tick(tick, most)];
	return [...clock, ...sentences].join(' ');
}

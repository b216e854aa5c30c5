import type { Stage } from '../ops/stages';

/** How a value comes to a join: through the layers before it, or by the branch. */
export type Path = 'main' | 'branch';

/** The path that a source of a join comes by. */
export function pathOf(source: number): Path {
	return source === 0 ? 'main' : 'branch';
}

/** A path that ends in a join. */
export interface JoinedPath {
	readonly path: Path;
	/** Its place among what the stage reads. */
	readonly source: 0 | 1;
	/** Channels that it has. */
	readonly channels: number;
}

/** Both paths of a join, the one first whose channels come first; none for a stage that joins nothing. */
export function joinedPaths({ layer, reads, input, branch }: Stage): readonly JoinedPath[] {
	if (reads.length < 2) return [];
	const main: JoinedPath = { path: 'main', source: 0, channels: input.channels.value };
	const side: JoinedPath = { path: 'branch', source: 1, channels: branch.channels.value };
	return layer.op === 'concat' && layer.branchFirst ? [side, main] : [main, side];
}

/** Channels of one path among those that a join makes, counted from 1. */
export interface PathChannels {
	readonly path: Path;
	readonly from: number;
	readonly to: number;
}

/** Which channels of the output came by which path; none for a stage that makes none of them from one path alone. */
export function channelsByPath(stage: Stage): PathChannels[] {
	if (stage.layer.op !== 'concat') return [];
	let before = 0;
	return joinedPaths(stage).map(({ path, channels }) => {
		const from = before + 1;
		before += channels;
		return { path, from, to: before };
	});
}

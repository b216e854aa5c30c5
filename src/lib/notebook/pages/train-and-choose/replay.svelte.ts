import type { SmallOptions } from '../../../models/small-networks';
import type { TrainedRecord } from '../../../models/trained-record';
import { Player } from '../../../viz/player.svelte';
import { replayed, type NotedNet } from './learning-curves';
import { storedRuns } from './nets';

/** So many points of the curves in a second. */
const pace = 10;

/** Stored runs that are drawn again, point by point; nothing is computed. At first they stand at their end. */
export class Replay {
	readonly player: Player;
	readonly #chosen: () => readonly SmallOptions[];

	/** @param chosen the networks; their first runs are drawn */
	constructor(chosen: () => readonly SmallOptions[], prefersStills: () => boolean) {
		this.#chosen = chosen;
		this.player = new Player(
			() => ({ length: this.length, segmentEnd: () => this.length - 1, pace: () => pace }),
			prefersStills,
		);
		this.player.seek(this.length - 1);
	}

	/** The first stored run of each network. */
	get runs(): readonly TrainedRecord[] {
		return this.#chosen().flatMap((options) => storedRuns(options).slice(0, 1));
	}

	/** Positions: before the first point, and at each. */
	get length(): number {
		return Math.max(0, ...this.runs.map(({ curve }) => curve.length)) + 1;
	}

	/** The networks as they stood at the position. */
	get nets(): readonly NotedNet[] {
		return this.runs.map((run) => replayed(run, this.player.step));
	}

	/** Pictures in a step. */
	get batch(): number {
		return this.runs[0]?.recipe.batch ?? 0;
	}

	/** Pictures seen in all, each time counted. */
	get pictures(): number {
		const [run] = this.runs;
		return (run?.steps ?? 0) * this.batch;
	}

	/** Pictures seen at the position. */
	get seen(): number {
		return (this.nets[0]?.curve.at(-1)?.step ?? 0) * this.batch;
	}
}

import type { CellSource } from '../../page/cell-source';
import { layersSource } from '../../page/layer-source';
import { laneRun } from './lane-tensors';
import type { LaneOutputs } from './lane-views';
import { laneIds, type LaneId } from './lanes';

/** What the output of each lane is called in code. */
const names: Readonly<Record<LaneId, string>> = {
	standard: 'standard',
	grouped: 'grouped',
	'depthwise-separable': 'separable',
	'spatially-separable': 'strips',
};

/** The code of all four lanes, one after the other, on the same input. */
export function raceSource(outputs: LaneOutputs): CellSource {
	const sources = laneIds.map((id) => layersSource(laneRun(id, outputs), names[id]));
	return {
		source: sources.map(({ source }) => source).join('\n'),
		scope: Object.assign({}, ...sources.map(({ scope }) => scope)) as CellSource['scope'],
		expected: Object.assign({}, ...sources.map(({ expected }) => expected)) as CellSource['expected'],
	};
}

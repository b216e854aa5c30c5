import { latex } from '../../../ops/latex';
import { fairWays } from './fair-lanes';

/** The KaTeX sources of the cell as it first stands. */
export function fairFormulas(): string[] {
	return fairWays.map(({ cost }) => latex(cost.macs));
}

import type { NumberName } from '../../ops/convolution';
import { grains } from '../../ops/grain';
import { dialKeys } from '../fragment';
import type { Workbench } from '../workbench.svelte';
import type { CellContext } from './context';
import { choice, whole } from './fields';

/**
 * Keeps a cell's workbench in the page's link: these dials, then the grain, then the step, which waits for
 * the run that the dials ask for. Call it while the component is made.
 */
export function keepWorkbench(cell: CellContext, workbench: Workbench, dials: readonly NumberName[]): void {
	const usualStep = workbench.step;
	for (const name of dials) {
		const { min, max } = workbench.kind.controls[name] ?? { min: 1, max: 1 };
		cell.keep(dialKeys[name], {
			field: whole(workbench.values[name], { min, max }),
			get: () => workbench.values[name],
			set: (value) => {
				workbench.turn(name, value);
			},
		});
	}
	cell.keep('grain', {
		field: choice(workbench.grain, grains),
		get: () => workbench.grain,
		set: (grain) => {
			workbench.grain = grain;
		},
	});
	cell.keep('step', {
		field: whole(usualStep, {
			min: 1,
			get max() {
				return workbench.steps;
			},
		}),
		get: () => workbench.step,
		set: (step) => {
			workbench.goTo(step);
		},
	});
}

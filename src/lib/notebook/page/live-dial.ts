import type { WorkbenchWords } from '../../messages/en/workbench';
import type { NumberName } from '../../ops/convolution';
import type { Live } from '../../ui/live';
import type { Workbench } from '../workbench.svelte';

/** A dial of a workbench as a number in a sentence. */
export function liveDial(workbench: Workbench, name: NumberName, words: WorkbenchWords): Live {
	const { min = 1, max = 1 } = workbench.kind.controls[name] ?? {};
	return {
		name: words.dial[name].name,
		value: workbench.values[name],
		min,
		max,
		onchange: (value) => {
			workbench.turn(name, value);
		},
	};
}

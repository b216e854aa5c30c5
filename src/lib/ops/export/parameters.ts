import { stageCost } from '../cost';
import { evaluate, plus } from '../size';
import type { Stage } from '../stages';

/** How many values are trained: kernels, biases, gamma and beta. */
export function parameterCount(stages: readonly Stage[]): number {
	return evaluate(plus(...stages.map((stage) => stageCost(stage).params))).numerator;
}

/** `4_231_976`, as both Python and JavaScript read it, or with another separator. */
export function groupedDigits(count: number, separator = '_'): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, separator);
}

import type { ChoiceCheck } from '../../check/predict';
import { ways } from './fair-lanes';

/** Parts of the work that can be answered, each as numerator and denominator. */
const parts = { half: [1, 2], third: [1, 3], sixth: [1, 6], nothing: [0, 1] } as const;

/** What part of the work does factoring save, if the pool stays at the end? */
export function fairCheck(): ChoiceCheck {
	const whole = ways.pooled.macs;
	const saved = whole - ways.factored.macs;
	const answer = Object.entries(parts).find(([, [part, of]]) => saved * of === whole * part)?.[0] ?? '';
	return { kind: 'choice', options: Object.keys(parts), answer };
}

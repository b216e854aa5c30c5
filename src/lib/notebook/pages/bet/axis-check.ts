import type { ChoiceCheck } from '../../check/predict';
import { ideaOf, kindOf, turned, type Switch, type SwitchesOn } from './axis';

/** Two switches each; of the last pair only one can be on. */
const pairs = {
	groupsPointwise: ['groups', 'pointwise'],
	depthwiseStrips: ['depthwise', 'strips'],
	depthwisePointwise: ['depthwise', 'pointwise'],
	groupsDepthwise: ['groups', 'depthwise'],
} as const satisfies Readonly<Record<string, readonly Switch[]>>;

/** What stands on the switches when these are pressed one after the other. */
function pressed(names: readonly Switch[]): SwitchesOn {
	return names.reduce<SwitchesOn>((on, name) => turned(on, name, true).on, []);
}

/** Which two switches together make MobileNet's layer. */
export const pairCheck: ChoiceCheck = {
	kind: 'choice',
	options: Object.keys(pairs),
	answer: pairOf('depthwise-separable'),
};

function pairOf(kind: string): string {
	const found = Object.entries(pairs).find(([, names]) => kindOf(ideaOf(pressed(names))) === kind);
	if (found === undefined) throw new RangeError(`no two switches make ${kind}`);
	return found[0];
}

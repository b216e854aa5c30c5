import { smallKinds, smallNetwork, type SmallOptions } from '$lib/models/small-networks';
import { choiceOption, numberOption, type Arguments, type Grammar } from './arguments';
import { UsageError } from './terminal';

/** The options that say which small network is meant. */
export const smallGrammar: Grammar = { net: 'value', alpha: 'value', groups: 'value', 'no-shuffle': 'flag' };

/** The small network that a command names. @throws UsageError or OptionError if there is no such one */
export function smallOptions(given: Arguments): SmallOptions {
	const kind = choiceOption(given, 'net', smallKinds);
	if (kind !== 'shufflenet' && (given.values.has('groups') || given.flags.has('no-shuffle'))) {
		throw new UsageError(`${kind} has no groups and no shuffle to leave out; try --net shufflenet`);
	}
	const options = {
		kind,
		...numberOption(given, 'alpha', 'alpha'),
		...numberOption(given, 'groups', 'groups'),
		...(given.flags.has('no-shuffle') && { withShuffle: false }),
	};
	// Says what is wrong with impossible options before anything else is done.
	smallNetwork(options);
	return options;
}

import { catalogueSeeds, smallCatalogue } from '$lib/models/small-catalogue';
import { smallKinds, type SmallOptions } from '$lib/models/small-networks';
import { requireWholeWithin } from '$lib/models/options';
import { firsts, type Examples } from '$lib/ops/examples';
import { usualRecipe, type Recipe } from '$lib/ops/recipe';
import { numberOption, requireOptionsAmong, type Arguments, type Grammar } from '../support/arguments';
import { smallGrammar, smallOptions } from '../support/small-network';
import { UsageError } from '../support/terminal';
import { installedSets, shippedSets, wholeSet, type Sets } from './fashion-mnist';

export const usage = `npm run train -- --net ${smallKinds.join('|')} [OPTION…]   trains a small network on Fashion-MNIST
npm run train -- --all                                              all that the site compares, with ${catalogueSeeds.length} seeds each

--alpha 0.5    all widths times this       --seed 1        of the first weights and the order of the pictures
--groups 4     of shufflenet               --no-shuffle    shufflenet without its shuffle
--epochs 3     how often each picture is seen
--pictures 640 only the first so many pictures
--small        the small set of the site in place of the whole one
--out FOLDER   where record and weights go, if not where the site has them

A training that was interrupted goes on where it stood; one whose record is there is not done again. The same
command makes the same weights, bit by bit, on the same machine. The whole set is that of the Debian package
dataset-fashion-mnist. With other epochs, fewer pictures or the small set --out must be given.
`;

export const grammar: Grammar = {
	...smallGrammar,
	seed: 'value',
	epochs: 'value',
	pictures: 'value',
	small: 'flag',
	out: 'value',
	all: 'flag',
	help: 'flag',
};

/** A network to train, with the seed of its training. */
export interface Task {
	readonly options: SmallOptions;
	readonly seed: number;
}

/**
 * What a command asks for: one network, or all with one seed after the other.
 * @throws UsageError or OptionError if it does not fit together
 */
export function tasks(given: Arguments): Task[] {
	if (given.flags.has('all')) return allTasks(given);
	if (!given.values.has('net')) throw new UsageError('no network was named; try --net mobilenet or --all');
	const options = smallOptions(given);
	return [{ options, seed: wholeOption(given, 'seed', { usual: 1, min: 0, max: 9999 }) }];
}

function allTasks(given: Arguments): Task[] {
	requireOptionsAmong(given, ['all', 'out'], '--all');
	return catalogueSeeds.flatMap((seed) => smallCatalogue.map((options) => ({ options, seed })));
}

/**
 * The recipe of all, with as many epochs as the command says.
 * @throws OptionError, or UsageError if another recipe would get into the place of that of all
 */
export function recipeOf(given: Arguments): Recipe {
	const epochs = wholeOption(given, 'epochs', { usual: usualRecipe.epochs, min: 1, max: 100 });
	if (epochs !== usualRecipe.epochs) requirePlace(given, 'epochs');
	return { ...usualRecipe, epochs };
}

/**
 * The pictures that a command trains on, and the small set to test with.
 * @throws UsageError if the whole set is missing, or if a part would get into its place
 */
export async function pictures(
	given: Arguments,
): Promise<{ readonly sets: Sets; readonly subset: Examples }> {
	const isSmall = given.flags.has('small');
	if (isSmall) requirePlace(given, 'small');
	const shipped = await shippedSets();
	const sets = isSmall ? shipped : await installedSets();
	if (sets === undefined) {
		throw new UsageError(
			`${wholeSet} is missing; apt-get install dataset-fashion-mnist, or try --small --out FOLDER`,
		);
	}
	const most = sets.train.labels.length;
	const count = wholeOption(given, 'pictures', { usual: most, min: usualRecipe.batch, max: most });
	if (count < most) requirePlace(given, 'pictures');
	return { sets: { ...sets, train: firsts(sets.train, count) }, subset: shipped.test };
}

/** The site has only trainings of the one recipe on the whole set. @throws UsageError if no other place is named */
function requirePlace({ values }: Arguments, name: 'epochs' | 'pictures' | 'small'): void {
	if (values.has('out')) return;
	const option = [`--${name}`, ...(values.has(name) ? [values.get(name)] : [])].join(' ');
	throw new UsageError(`the site has no place for ${option}; try ${option} --out FOLDER`);
}

interface Wholes {
	readonly usual: number;
	readonly min: number;
	readonly max: number;
}

function wholeOption(given: Arguments, name: string, { usual, ...range }: Wholes): number {
	const { value = usual } = numberOption(given, name, 'value');
	return requireWholeWithin(`--${name}`, value, { ...range, suggestion: `--${name} ${usual}` });
}

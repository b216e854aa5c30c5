import type { NetworkId } from '../../models/network-ids';

/** One page of the course: its number, its address, its cells in order, the kinds that it teaches. */
export interface CoursePage {
	readonly number: number;
	readonly id: CourseId;
	/** Whether the page is there. */
	readonly isThere: boolean;
	/** Names of the cells in their order, which numbers them. */
	readonly cells: readonly string[];
	/** Ids of the kinds of the registry that it teaches. */
	readonly teaches: readonly string[];
	/** The networks that it teaches. */
	readonly networks: readonly NetworkId[];
}

const pages = [
	{ id: 'bet', cells: ['bet', 'names', 'axis', 'machine'], teaches: [], networks: [] },
	{
		id: 'standard',
		cells: ['oneNumber', 'window', 'filters', 'padding', 'cost', 'puzzle'],
		teaches: ['standard', 'dilated'],
		networks: [],
	},
	{
		id: 'depthwise-separable',
		cells: ['split', 'depthwise', 'pointwise', 'ratio', 'microscope', 'limits', 'wholeNet'],
		teaches: ['depthwise', 'pointwise', 'depthwise-separable'],
		networks: ['mobilenet'],
	},
	{
		id: 'width-and-resolution',
		cells: ['width', 'multipliers', 'resolution', 'head', 'budget'],
		teaches: [],
		networks: ['mobilenet'],
	},
	{
		id: 'groups',
		cells: ['sideBySide', 'divisors', 'family', 'isolation', 'width'],
		teaches: ['grouped'],
		networks: ['shufflenet'],
	},
	{
		id: 'shuffle',
		cells: ['riffle', 'mixing', 'place', 'units', 'whichGroups', 'ablation'],
		teaches: ['grouped-shuffle'],
		networks: ['shufflenet'],
	},
	{
		id: 'spatial',
		cells: ['factor', 'rankOne', 'poolBetween', 'fairComparison', 'share', 'firstLayer'],
		teaches: ['spatially-separable', 'effnet-block'],
		networks: ['effnet'],
	},
	{
		id: 'counting-and-timing',
		cells: ['meters', 'roofline', 'machine', 'history'],
		teaches: [],
		networks: [],
	},
	{
		id: 'train-and-choose',
		cells: ['sameWidth', 'sameBudget', 'ownModel', 'repair', 'conclusions'],
		teaches: [],
		networks: [],
	},
] as const;

/** The id of a page of the course: the last part of its address, but for the front page. */
export type CourseId = (typeof pages)[number]['id'];

/** The course in its order; a page that has no cells is not there yet. */
export const course: readonly CoursePage[] = pages.map((page, index) => ({
	...page,
	number: index + 1,
	isThere: page.cells.length > 0,
}));

/**
 * The page with this id.
 * @throws RangeError if there is none
 */
export function coursePage(id: CourseId): CoursePage {
	const found = course.find((page) => page.id === id);
	if (found === undefined) throw new RangeError(`no page of the course is called ${id}`);
	return found;
}

/** The number of a cell, `2.1`; it is also its anchor and the beginning of its keys in a link. */
export function cellNumber(id: CourseId, cell: string): string {
	const { number, cells } = coursePage(id);
	const index = cells.indexOf(cell);
	if (index < 0) throw new RangeError(`page ${id} has no cell ${cell}: there are ${cells.join(', ')}`);
	return `${number}.${index + 1}`;
}

/** The page that teaches a kind of the registry, if one does. */
export function taughtIn(kind: string): CoursePage | undefined {
	return course.find(({ teaches }) => teaches.includes(kind));
}

/** The pages that teach a network. */
export function lessonsOn(network: NetworkId): readonly CoursePage[] {
	return course.filter(({ networks, isThere }) => isThere && networks.includes(network));
}

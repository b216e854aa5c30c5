import { INPUT, type Stage } from './stages';

/** One stage, which reads what came before it. */
export interface Single {
	readonly kind: 'single';
	/** Index of the stage. */
	readonly stage: number;
}

/** Two paths that leave one tensor and meet in a join. */
export interface Fork {
	readonly kind: 'fork';
	/** What both paths read: the index of the stage that made it, or `INPUT`. */
	readonly from: number;
	/** The layers before the join, and those of its branch; a path without any hands on what it reads. */
	readonly main: readonly Section[];
	readonly branch: readonly Section[];
	/** Index of the stage that joins them. */
	readonly join: number;
}

/** A part of a network as it is drawn: paths may hold forks of their own. */
export type Section = Single | Fork;

type Reading = Pick<Stage, 'reads'>;

/** The stages as paths that part and meet again, found from what each of them reads. */
export function sections(stages: readonly Reading[]): Section[] {
	return between(stages, INPUT, stages.length - 1);
}

/** The stages on a path that the main one does not take. */
export function branchStages(stages: readonly Reading[]): ReadonlySet<number> {
	return new Set(sections(stages).flatMap((section) => branchesOf(section, false)));
}

/** The path from what stage `from` made to what stage `to` makes. */
function between(stages: readonly Reading[], from: number, to: number): Section[] {
	const path: Section[] = [];
	let current = to;
	while (current > from) {
		const section = endingAt(stages, current);
		path.unshift(section);
		current = section.kind === 'fork' ? section.from : mainOf(stages, current);
	}
	return path;
}

function endingAt(stages: readonly Reading[], index: number): Section {
	const [main = INPUT, branch] = stages[index]?.reads ?? [];
	if (branch === undefined) return { kind: 'single', stage: index };
	const from = meeting(stages, main, branch);
	return {
		kind: 'fork',
		from,
		main: between(stages, from, main),
		branch: between(stages, from, branch),
		join: index,
	};
}

/** The last tensor from which both were made. */
function meeting(stages: readonly Reading[], one: number, other: number): number {
	let [left, right] = [one, other];
	while (left !== right) {
		if (left > right) left = mainOf(stages, left);
		else right = mainOf(stages, right);
	}
	return left;
}

/** What a stage reads, a join on its main path. */
function mainOf(stages: readonly Reading[], index: number): number {
	return stages[index]?.reads[0] ?? INPUT;
}

function branchesOf(section: Section, isOnBranch: boolean): number[] {
	if (section.kind === 'single') return isOnBranch ? [section.stage] : [];
	return [
		...section.main.flatMap((inner) => branchesOf(inner, isOnBranch)),
		...section.branch.flatMap((inner) => branchesOf(inner, true)),
		...(isOnBranch ? [section.join] : []),
	];
}

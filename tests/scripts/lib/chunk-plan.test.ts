import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planChunks } from '../../../scripts/lib/chunk-plan.mjs';

interface Module {
	readonly imports: readonly string[];
	readonly size: number;
}

/** Sites whose modules import such as come after them only; the first few can be loaded by themselves. */
const sites = fc
	.integer({ min: 4, max: 24 })
	.chain((count) =>
		fc.record({
			list: fc.array(
				fc.record({
					after: fc.array(fc.integer({ min: 1, max: count }), { maxLength: 4 }),
					size: fc.integer({ min: 10, max: 9000 }),
				}),
				{ minLength: count, maxLength: count },
			),
			entries: fc.integer({ min: 2, max: 8 }),
			firsts: fc.integer({ min: 0, max: 3 }),
		}),
	)
	.map(({ list, entries, firsts }) => {
		const name = (at: number) => `m${at}`;
		const modules = new Map<string, Module>(
			list.map(({ after, size }, at) => [
				name(at),
				{
					imports: after
						.map((step) => at + step)
						.filter((to) => to < list.length)
						.map(name),
					size,
				},
			]),
		);
		const all = [...modules.keys()];
		return { modules, entries: all.slice(0, entries), firsts: all.slice(0, firsts), decided: undecided };
	});

const undecided = (): string | undefined => undefined;

function needed(modules: ReadonlyMap<string, Module>, entry: string): Set<string> {
	const found = new Set([entry]);
	for (const id of found) for (const next of modules.get(id)?.imports ?? []) found.add(next);
	return found;
}

/** The files of a plan, modules without one in a file with the one entry that needs them, and what each imports. */
function filesOf(
	site: { modules: ReadonlyMap<string, Module>; entries: readonly string[] },
	plan: ReadonlyMap<string, string>,
) {
	const fileOf = new Map(plan);
	for (const entry of site.entries) {
		for (const id of needed(site.modules, entry)) if (!plan.has(id)) fileOf.set(id, `alone-${entry}`);
	}
	const imports = new Map<string, Set<string>>();
	for (const [id, file] of fileOf) {
		const others = (site.modules.get(id)?.imports ?? []).map((next) => fileOf.get(next) ?? '');
		imports.set(file, new Set([...(imports.get(file) ?? []), ...others.filter((other) => other !== file)]));
	}
	return imports;
}

/** Takes away files that import none that is left, until there are none; what remains stands in circles. */
function circles(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
	const left = new Map(imports);
	for (;;) {
		const free = [...left].filter(([, others]) => ![...others].some((other) => left.has(other)));
		if (free.length === 0) return [...left.keys()];
		for (const [file] of free) left.delete(file);
	}
}

test('files never import each other in a circle', () => {
	fc.assert(
		fc.property(sites, (site) => {
			expect(circles(filesOf(site, planChunks(site)))).toEqual([]);
		}),
		{ numRuns: 500 },
	);
});

test('what several entries need has a file, what one alone needs has none', () => {
	fc.assert(
		fc.property(sites, (site) => {
			const plan = planChunks(site);
			for (const id of site.modules.keys()) {
				const users = site.entries.filter((entry) => needed(site.modules, entry).has(id));
				expect(plan.has(id)).toBe(users.length > 1);
			}
		}),
	);
});

test('what pages need at once never waits in a file with what they need later', () => {
	fc.assert(
		fc.property(sites, (site) => {
			const plan = planChunks(site);
			const isFirst = (id: string) => site.firsts.some((entry) => needed(site.modules, entry).has(id));
			const tiers = new Map<string, Set<boolean>>();
			for (const [id, file] of plan) tiers.set(file, (tiers.get(file) ?? new Set()).add(isFirst(id)));
			for (const tier of tiers.values()) expect(tier.size).toBe(1);
		}),
	);
});

const small = 100;
const plain = (imports: readonly string[] = [], size = small) => ({ imports, size });

test('small files that nearly the same entries need become one, large ones stay', () => {
	const site = (size: number) => ({
		modules: new Map([
			['a', plain(['both', 'two'])],
			['b', plain(['both', 'two'])],
			['c', plain(['both'])],
			['both', plain([], size)],
			['two', plain([], size)],
		]),
		entries: ['a', 'b', 'c'],
		firsts: [],
		decided: undecided,
	});
	const [light, heavy] = [planChunks(site(small)), planChunks(site(100_000))];
	expect(light.get('both')).toBe(light.get('two'));
	expect(heavy.get('both')).not.toBe(heavy.get('two'));
});

test('two files stay apart where one imports the other by way of a third', () => {
	const site = {
		modules: new Map([
			['a', plain(['top'])],
			['b', plain(['top'])],
			['c', plain(['bottom'])],
			['top', plain(['middle'])],
			['middle', plain(['bottom'])],
			['bottom', plain()],
		]),
		entries: ['a', 'b', 'c'],
		firsts: [],
		decided: (id: string) => (id === 'middle' ? 'decided' : undefined),
	};
	const plan = planChunks(site);
	expect(plan.get('top')).not.toBe(plan.get('bottom'));
	const direct = planChunks({ ...site, modules: new Map([...site.modules, ['top', plain(['bottom'])]]) });
	expect(direct.get('top')).toBe(direct.get('bottom'));
});

test('a file that was decided takes nothing in', () => {
	const plan = planChunks({
		modules: new Map([
			['a', plain(['mine', 'other'])],
			['b', plain(['mine', 'other'])],
			['mine', plain()],
			['other', plain()],
		]),
		entries: ['a', 'b'],
		firsts: [],
		decided: (id) => (id === 'mine' ? 'decided' : undefined),
	});
	expect(plan.get('mine')).toBe('decided');
	expect(plan.get('other')).not.toBe('decided');
});

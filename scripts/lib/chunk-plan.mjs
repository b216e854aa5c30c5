/**
 * Modules that go into one file: how large they are, which entries need them, and the groups that they import from.
 * Groups of one tier alone may become one.
 * @typedef {{ readonly name: string; readonly tier: 'decided' | 'first' | 'later'; size: number; readonly users: Set<string>; readonly imports: Set<Group> }} Group
 * @typedef {{ readonly imports: readonly string[]; readonly size: number }} Facts
 * @typedef {{ readonly modules: ReadonlyMap<string, Facts>; readonly entries: readonly string[]; readonly firsts: readonly string[]; readonly decided: (id: string) => string | undefined }} Site
 */

/**
 * What a file costs everybody who needs it, in bytes of source: a request and its headers, and that less is compressed
 * at once. On the wire that is about 600 bytes, and sources are packed to a quarter.
 */
const fileCost = 2400;

/**
 * Which modules share a file: those that the same entries need. Then two files become one where what is saved by that
 * outweighs what is sent to entries that do not need it; the pair that saves most first. What pages need at once and
 * what they need later stay apart.
 *
 * Files never import each other in a circle: a module is needed wherever one that imports it is, so files import only
 * from such as more entries need; and two are put together only if neither imports the other by way of a third.
 * @param {Site} site `decided` names the file of modules where that is no question any more, `entries` can be loaded by
 * themselves, `firsts` are those of them that pages name
 * @returns {ReadonlyMap<string, string>} the name of the file by module; what one entry alone needs has none
 */
export function planChunks(site) {
	const groupOf = grouped(site);
	const into = merged(new Set(groupOf.values()));
	/** @param {Group} group @returns {Group} */
	const last = (group) => {
		const next = into.get(group);
		return next ? last(next) : group;
	};
	const shared = [...groupOf].filter(([, { tier, users }]) => tier === 'decided' || users.size > 1);
	return new Map(shared.map(([id, group]) => [id, last(group).name]));
}

/**
 * The modules by who needs them.
 * @param {Site} site
 * @returns {ReadonlyMap<string, Group>}
 */
function grouped({ modules, entries, firsts, decided }) {
	const users = usersOf(modules, entries);
	/** @type {Map<string, Group>} */
	const groups = new Map();
	/** @type {Map<string, Group>} */
	const groupOf = new Map();
	for (const [id, { size }] of modules) {
		const needed = users.get(id) ?? new Set();
		const name = decided(id);
		const key = name ?? [...needed].sort().join();
		const group = groups.get(key) ?? {
			name: name ?? `shared-${groups.size}`,
			tier: name ? 'decided' : firsts.some((entry) => needed.has(entry)) ? 'first' : 'later',
			size: 0,
			users: new Set(),
			imports: new Set(),
		};
		group.size += size;
		for (const entry of needed) group.users.add(entry);
		groups.set(key, group);
		groupOf.set(id, group);
	}
	for (const [id, { imports }] of modules)
		for (const next of imports) link(groupOf.get(id), groupOf.get(next));
	return groupOf;
}

/** @param {Group | undefined} from @param {Group | undefined} to */
function link(from, to) {
	if (from && to && from !== to) from.imports.add(to);
}

/**
 * The entries that need each module.
 * @param {Site['modules']} modules
 * @param {readonly string[]} entries
 * @returns {ReadonlyMap<string, ReadonlySet<string>>}
 */
function usersOf(modules, entries) {
	/** @type {Map<string, Set<string>>} */
	const users = new Map();
	for (const entry of entries) {
		const reached = new Set([entry]);
		// A set goes on to what is added while it is walked.
		for (const id of reached) for (const next of modules.get(id)?.imports ?? []) reached.add(next);
		for (const id of reached) users.set(id, (users.get(id) ?? new Set()).add(entry));
	}
	return users;
}

/**
 * Puts groups together as long as it saves something.
 * @param {Set<Group>} groups those that are left
 * @returns {ReadonlyMap<Group, Group>} what each group that is not went into
 */
function merged(groups) {
	/** @type {Map<Group, Group>} */
	const into = new Map();
	let pairs = pairsOf([...groups]);
	for (;;) {
		pairs.sort((a, b) => b.saved - a.saved);
		const at = pairs.findIndex(({ kept, gone }) => !isBetween(kept, gone) && !isBetween(gone, kept));
		const best = pairs[at];
		if (!best) return into;
		const { kept, gone } = best;
		absorb(kept, gone, groups);
		into.set(gone, kept);
		pairs = pairs.filter((pair) => ![pair.kept, pair.gone].some((group) => group === kept || group === gone));
		const others = [...groups].filter((group) => group !== kept);
		pairs.push(...others.flatMap((other) => pairOf(kept, other)));
	}
}

/** @param {readonly Group[]} groups */
const pairsOf = (groups) =>
	groups.flatMap((kept, at) => groups.slice(at + 1).flatMap((gone) => pairOf(kept, gone)));

/**
 * Two groups, and the bytes that are saved in all when each entry is loaded once; none if they are to stay apart.
 * @param {Group} kept
 * @param {Group} gone
 */
function pairOf(kept, gone) {
	if (kept.tier === 'decided' || kept.tier !== gone.tier) return [];
	if (kept.users.size < 2 || gone.users.size < 2) return [];
	const both = [...gone.users].filter((entry) => kept.users.has(entry)).length;
	const wasted = gone.size * (kept.users.size - both) + kept.size * (gone.users.size - both);
	const saved = fileCost * both - wasted;
	return saved > 0 ? [{ kept, gone, saved }] : [];
}

/** Whether one group imports another by way of a third. @param {Group} from @param {Group} to */
function isBetween(from, to) {
	const reached = new Set(from.imports);
	reached.delete(to);
	for (const group of reached) {
		if (group.imports.has(to)) return true;
		for (const next of group.imports) reached.add(next);
	}
	return false;
}

/** @param {Group} kept @param {Group} gone @param {Set<Group>} groups all of them; those left, when it returns */
function absorb(kept, gone, groups) {
	kept.size += gone.size;
	for (const entry of gone.users) kept.users.add(entry);
	for (const next of gone.imports) kept.imports.add(next);
	for (const group of groups) if (group.imports.delete(gone)) group.imports.add(kept);
	kept.imports.delete(kept);
	groups.delete(gone);
}

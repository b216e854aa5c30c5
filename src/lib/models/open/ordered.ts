import type { GraphNode } from './graph';
import { ModelFileError } from './model-file-error';

/** What a node has to say to be put in order. */
type Linked = Pick<GraphNode, 'name' | 'reads' | 'makes'>;

/**
 * The layers of a graph, each behind those that it reads, else in the order of the file.
 * @throws ModelFileError if one reads what nothing makes, if two make the same, or if they read one another in a circle
 */
export function orderedNodes<Node extends Linked>({
	inputs,
	nodes,
}: {
	readonly inputs: readonly { readonly name: string }[];
	readonly nodes: readonly Node[];
}): readonly Node[] {
	const makers = makersOf(nodes);
	const fed = new Set(inputs.map(({ name }) => name));
	const readers = new Map<Linked, Node[]>();
	const open = new Map<Node, number>();
	for (const node of nodes) {
		const sources = node.reads.filter((name) => !fed.has(name)).map((name) => maker(makers, node, name));
		open.set(node, sources.length);
		for (const source of sources) readers.set(source, [...(readers.get(source) ?? []), node]);
	}
	const ready = nodes.filter((node) => open.get(node) === 0);
	const ordered: Node[] = [];
	// The list grows while it is walked.
	for (const node of ready) {
		ordered.push(node);
		for (const reader of readers.get(node) ?? []) {
			const left = (open.get(reader) ?? 0) - 1;
			open.set(reader, left);
			if (left === 0) ready.push(reader);
		}
	}
	if (ordered.length < nodes.length) throw circle(nodes.filter((node) => !ordered.includes(node)));
	return ordered;
}

function makersOf(nodes: readonly Linked[]): ReadonlyMap<string, Linked> {
	const makers = new Map<string, Linked>();
	for (const node of nodes) {
		for (const name of node.makes) {
			const other = makers.get(name);
			if (other !== undefined) {
				throw new ModelFileError(
					`each value must be made by one layer: ${other.name} and ${node.name} both make ${name}`,
					'give them different names and save the model anew',
				);
			}
			makers.set(name, node);
		}
	}
	return makers;
}

function maker(makers: ReadonlyMap<string, Linked>, node: Linked, name: string): Linked {
	const found = makers.get(name);
	if (found !== undefined) return found;
	throw new ModelFileError(
		`a layer must read what another makes: ${node.name} reads ${name}, which nothing makes`,
		'save the model anew, whole',
	);
}

/** Follows what is read until it comes round. */
function circle(stuck: readonly Linked[]): ModelFileError {
	const seen: Linked[] = [];
	let [node] = stuck;
	while (node !== undefined && !seen.includes(node)) {
		seen.push(node);
		const { reads } = node;
		node = stuck.find(({ makes }) => makes.some((name) => reads.includes(name)));
	}
	const round = node === undefined ? seen : [...seen.slice(seen.indexOf(node)), node];
	const names = round.map(({ name }) => name).slice(0, 5);
	return new ModelFileError(
		`layers must not read one another in a circle: got ${names.join(' ← ')}`,
		'a recurrent model cannot be counted here; open a part without the loop',
	);
}

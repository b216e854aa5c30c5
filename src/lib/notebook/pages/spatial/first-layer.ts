import { effnet } from '../../../models/effnet';
import { printedFirstLayer } from '../../../models/effnet-readings';
import { effnetRival } from '../../../models/effnet-rivals';
import { mobilenet } from '../../../models/mobilenet';
import type { Model } from '../../../models/model';
import { networkBlocks } from '../../../models/network-blocks';
import { networkParts, type NetworkPart } from '../../../models/network-parts';
import { shufflenet } from '../../../models/shufflenet';
import { layerTable, type Row, type Table } from '../../../models/table';
import { stages } from '../../../ops/stages';
import type { ChoiceCheck } from '../../check/predict';
import { slim, usualGroups } from './share';

/** What stands first in EffNet's network: the convolution that its rivals begin with, or its own block. */
export const firsts = ['convolution', 'block'] as const;
export type First = (typeof firsts)[number];

/** The network with one of them, counted. */
export interface FirstNet {
	readonly first: First;
	readonly model: Model;
	readonly table: Table;
	/** Its parts, what stands first before all others. */
	readonly parts: readonly NetworkPart[];
	/** The layers of what stands first. */
	readonly rows: readonly Row[];
}

/** EffNet's network for CIFAR-10 as it begins with one or the other. */
export const firstNets: Readonly<Record<First, FirstNet>> = {
	convolution: firstNet('convolution'),
	block: firstNet('block'),
};

/** What the block saves: of the layer whose place it takes, of all others, and of the whole network. */
export const savings = {
	layer: saving((net) => net.parts[0]?.macs ?? NaN),
	others: saving((net) => net.table.total.macs - (net.parts[0]?.macs ?? NaN)),
	net: saving((net) => net.table.total.macs),
} as const;

/** Of what does the printed share speak? */
export function firstLayerCheck(): ChoiceCheck {
	const distance = (share: number): number => Math.abs(share - printedFirstLayer.percent / 100);
	const [nearest] = Object.entries(savings).sort(([, left], [, right]) => distance(left) - distance(right));
	return { kind: 'choice', options: ['others', 'layer', 'net'], answer: nearest?.[0] ?? '' };
}

/** The networks whose first layers are weighed. */
export const openingIds = [
	'mobilenet',
	'slimMobilenet',
	'shufflenet',
	'slimShufflenet',
	'mobilenetRival',
	'shufflenetRival',
	'convolution',
	'block',
] as const;
export type OpeningId = (typeof openingIds)[number];

const models: Readonly<Record<OpeningId, () => Model>> = {
	mobilenet: () => mobilenet(),
	slimMobilenet: () => mobilenet({ alpha: slim.alpha }),
	shufflenet: () => shufflenet({ groups: usualGroups }),
	slimShufflenet: () => shufflenet({ scale: slim.scale, groups: slim.groups }),
	mobilenetRival: () => effnetRival('mobilenet'),
	shufflenetRival: () => effnetRival('shufflenet'),
	convolution: () => firstNets.convolution.model,
	block: () => firstNets.block.model,
};

/** What the first layer of a network is of its work. */
export interface Opening {
	readonly id: OpeningId;
	readonly macs: number;
	readonly share: number;
}

/** The networks, by how much of their work the first layer is. */
export function openings(): Opening[] {
	return openingIds.map((id) => {
		const table = layerTable(models[id]());
		const macs = networkParts(table)[0]?.macs ?? NaN;
		return { id, macs, share: macs / table.total.macs };
	});
}

function firstNet(first: First): FirstNet {
	const model = first === 'block' ? effnet() : withConvolution();
	const table = layerTable(model);
	const blocks = networkBlocks(table, stages(model.layers, model.input));
	const second = blocks.findIndex(({ name }) => name === 'block2');
	const rows = blocks.slice(0, second).flatMap(({ layers }) => layers.map(({ row }) => row));
	return { first, model, table, parts: networkParts(table), rows };
}

/** The first layers of the baseline, then all of EffNet but its first block. */
function withConvolution(): Model {
	const [own, baseline] = [effnet(), effnetRival('baseline')];
	const pool = baseline.layers.findIndex(({ name }) => name === 'pool1');
	const layers = [...baseline.layers.slice(0, pool + 1), ...own.layers.slice(1)];
	return { title: own.title, input: own.input, layers, published: [] };
}

function saving(macs: (net: FirstNet) => number): number {
	return 1 - macs(firstNets.block) / macs(firstNets.convolution);
}

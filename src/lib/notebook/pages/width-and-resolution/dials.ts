import { kindShares, type KindShare } from '../../../models/kind-shares';
import { mobilenet } from '../../../models/mobilenet';
import type { Model } from '../../../models/model';
import { networkParts, type NetworkPart } from '../../../models/network-parts';
import { layerTable, type Table } from '../../../models/table';

/** The widths and the sides of pictures for which MobileNet was published. */
export const alphas = [1, 0.75, 0.5, 0.25] as const;
export const resolutions = [224, 192, 160, 128] as const;
export type Alpha = (typeof alphas)[number];
export type Resolution = (typeof resolutions)[number];

/** MobileNet at one width and for one side of pictures, counted. */
export interface DialledNet {
	readonly alpha: number;
	readonly resolution: number;
	readonly model: Model;
	readonly table: Table;
	readonly parts: readonly NetworkPart[];
	readonly shares: readonly KindShare[];
}

/** MobileNet as the two dials say. */
export function dialled(alpha: number, resolution: number): DialledNet {
	const model = mobilenet({ alpha, resolution });
	const table = layerTable(model);
	return { alpha, resolution, model, table, parts: networkParts(table), shares: kindShares(table) };
}

/** MobileNet at full width for the largest pictures, beside which the others stand. */
export const fullNet: DialledNet = dialled(1, 224);

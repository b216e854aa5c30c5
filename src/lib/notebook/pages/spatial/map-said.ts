import { count, signed } from '../../../messages/numbers';
import { valueAt, type NdArray } from '../../../ops/array';
import { filled } from '../../page/prose';

/** The words of a map with its values. */
export interface MapWords {
	readonly shape: string;
	readonly mapSaid: string;
	readonly rowSaid: string;
}

interface Shown {
	readonly title: string;
	readonly array: NdArray;
	readonly channel: number;
}

/** What a screen reader says of a map: its values, row by row. */
export function mapSaid({ title, array, channel }: Shown, words: MapWords): string {
	const [height = 1, width = 1] = array.shape;
	const rows = Array.from({ length: height }, (_, y) => {
		const values = Array.from({ length: width }, (_, x) => signed(valueAt(array, y, x, channel)));
		return filled(words.rowSaid, { row: count(y + 1), values: values.join(' ') });
	});
	return filled(words.mapSaid, { what: title, channel: count(channel + 1), values: rows.join('; ') });
}

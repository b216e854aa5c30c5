import { count } from '../../../messages/numbers';
import type { PageWords } from '../../../messages/page-words';
import { stageCost } from '../../../ops/cost';
import { evaluate } from '../../../ops/size';
import { filled } from '../../page/prose';
import { splitStages } from './split';

type NameWords = PageWords['depthwise-separable']['cells']['depthwise']['names'];

/** What the frameworks call the layers. */
const frameworkNames = {
	conv: 'Conv2d',
	depthwiseLayer: 'DepthwiseConv2D',
	separableLayer: 'SeparableConv2D',
};

/** What is said of the two names in one respect. */
export interface NameRow {
	readonly name: keyof NameWords['rows'];
	readonly depthwise: string;
	readonly separable: string;
	/** Whether it is said in a framework's own words. */
	readonly isCode: boolean;
}

/** The two names in every respect, with the numbers of the house example. */
export function nameRows(words: NameWords): NameRow[] {
	const costs = splitStages().map(stageCost);
	const numbers = (field: 'macs' | 'weights') => {
		const each = costs.map((cost) => evaluate(cost[field]).numerator);
		const [depthwise = NaN] = each;
		const separable = each.reduce((sum, value) => sum + value, 0);
		return { name: field, depthwise: count(depthwise), separable: count(separable), isCode: false };
	};
	const code = (name: 'pytorch' | 'keras') => ({
		name,
		depthwise: filled(words[name].depthwise, frameworkNames),
		separable: filled(words[name].separable, frameworkNames),
		isCode: true,
	});
	return [
		{ name: 'layers', ...words.layers, isCode: false },
		{ name: 'does', ...words.does, isCode: false },
		numbers('macs'),
		numbers('weights'),
		code('pytorch'),
		code('keras'),
	];
}

import type { StageWords } from '../../../messages/en/stage';
import type { PageWords } from '../../../messages/page-words';
import type { Convolution, Pool } from '../../../ops/description';
import type { Stage } from '../../../ops/stages';
import { layerName } from '../../../viz/layer-names';
import { filled } from '../../page/prose';

/** The words of a drawing, and those of the stage. */
export interface NodeWords {
	readonly nodes: PageWords['shuffle']['cells']['units']['nodes'];
	readonly stage: StageWords;
}

/** What stands in the boxes of a drawing of a unit, a line for each layer. */
export function nodeTexts(stages: readonly Stage[], words: NodeWords): string[] {
	return stages.map((stage) => {
		const { layer } = stage;
		switch (layer.op) {
			case 'conv':
			case 'avgPool':
			case 'maxPool':
				return windowText(layer, words.nodes);
			case 'add':
			case 'concat':
				return words.nodes[layer.op];
			default:
				return layerName(stage, words.stage);
		}
	});
}

function windowText(layer: Convolution | Pool, words: NodeWords['nodes']): string {
	const kernel = layer.kernel.map(({ value }) => value).join('×');
	const groups = layer.op === 'conv' ? layer.groups.value : 1;
	const text = filled(words[formOf(layer)], { kernel, groups: String(groups) });
	const [stride] = layer.stride;
	return stride === 1 ? text : filled(words.strided, { layer: text, stride: String(stride) });
}

function formOf(layer: Convolution | Pool): 'pool' | 'depthwise' | 'grouped' | 'whole' {
	if (layer.op !== 'conv') return 'pool';
	if (layer.groups.value === 1) return 'whole';
	return layer.groups.value === layer.inChannels.value ? 'depthwise' : 'grouped';
}

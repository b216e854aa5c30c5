import { percent } from '../../../messages/numbers';
import type { Findings } from './microscope-findings';
import type { LayerChoice } from './microscope-layers';
import { errorText, type MicroscopeWords } from './microscope-text';

/** What is under the microscope, as far as captions ask. */
export interface Looked {
	readonly layer: LayerChoice;
	readonly isTwin: boolean;
	/** Whether each slice has rank 1. */
	readonly isSeparable: boolean;
	readonly findings: Findings;
	/** Relative error of the twin's weights. */
	readonly weightError: number;
}

/** What the slices show, in a text or two. */
export function sliceCaptions({ isTwin, isSeparable, findings }: Looked, words: MicroscopeWords): string[] {
	const first = isSeparable ? words.captionExact : words.captionApart;
	if (!isTwin) return [first, words.energyNote];
	if (findings.isRectified) return [first, words.captionRelu];
	return [first, isSeparable ? words.captionTwinExact : words.captionTwin];
}

/** What the outputs show, once there is a twin. */
export function outputCaptions(looked: Looked, words: MicroscopeWords): string[] {
	const { layer, isTwin, isSeparable, findings } = looked;
	if (!isTwin) return [];
	if (findings.isRectified) return [words.scale, words.outputRelu];
	if (isSeparable) return [words.scale, words.outputExact];
	return [words.scale, words.outputApart, ...(layer === 'edges' ? [words.outputEdges] : [])];
}

/** What the captions are filled with. */
export function captionSlots(looked: Looked, words: MicroscopeWords): Record<string, string> {
	return {
		weightError: percent(looked.weightError),
		outputError: errorText(looked.findings.output, words),
	};
}

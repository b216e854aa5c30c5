import type { Exported, Target } from './exported';
import { kerasSource } from './keras';
import { pytorchSource } from './pytorch';
import { tfjsSource } from './tfjs';

/**
 * A network as a whole script for another framework: input, weights and model, run once and checked
 * against what is expected. Padding, layouts and random numbers are spelt out where frameworks differ.
 * @throws RangeError if a stage lacks one of its weights, or if a number is not finite
 */
export function exportSource(target: Target, exported: Exported): string {
	switch (target) {
		case 'pytorch':
			return pytorchSource(exported);
		case 'keras':
			return kerasSource(exported);
		case 'tfjs':
			return tfjsSource(exported);
	}
}

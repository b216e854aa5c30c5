import type { Convolution, Pads, Pool } from '../description';
import { dimensions } from '../shape';
import { snakeCase } from './identifiers';
import { numberText } from './literal';
import type { Node } from './plan';
import { booleanText, pairText } from './python';
import { isEven, padded, type Padded } from './sides';
import type { Call } from './statement';

/** Words of Python and attributes of `nn.Module` and `nn.Sequential`, which no layer may be called. */
const taken = new Set(
	[
		'and as assert async await break class continue def del elif else except finally for from global if',
		'import in is lambda nonlocal not or pass raise return try while with yield',
		'add_module append apply bfloat16 buffers call_super_init children compile cpu cuda double dump_patches',
		'eval extend extra_repr float forward get_buffer get_extra_state get_parameter get_submodule half insert',
		'ipu load_state_dict modules mtia named_buffers named_children named_modules named_parameters parameters',
		'pop register_backward_hook register_buffer register_forward_hook register_forward_pre_hook',
		'register_full_backward_hook register_full_backward_pre_hook register_load_state_dict_post_hook',
		'register_load_state_dict_pre_hook register_module register_parameter register_state_dict_post_hook',
		'register_state_dict_pre_hook requires_grad_ set_extra_state set_submodule share_memory state_dict to',
		'to_empty train training type xpu zero_grad',
	].flatMap((line) => line.split(' ')),
);

/** The attribute that holds a stage's module. */
export function attributeName({ words }: Pick<Node, 'words'>): string {
	return snakeCase(words, taken);
}

/** The module of a stage that has weights; nothing for all others. */
export function weightedModule({ stage, form }: Node): Call | undefined {
	const { layer, input } = stage;
	switch (layer.op) {
		case 'conv':
			return convolutionModule(padded(layer, stage));
		case 'batchNorm':
			return {
				head: form === 'map' ? 'nn.BatchNorm2d(' : 'nn.BatchNorm1d(',
				args: [String(input.channels.value), `eps=${numberText(layer.epsilon)}`],
				tail: ')',
			};
		case 'dense': {
			const sizes = [String(input.channels.value), String(layer.units.value)];
			return { head: 'nn.Linear(', args: layer.bias ? sizes : [...sizes, 'bias=False'], tail: ')' };
		}
		default:
			return undefined;
	}
}

/** Kernel, stride, padding and dilation as arguments; what is as PyTorch has it by default is left out. */
export function windowArguments({ layer, sides }: Padded, strideDefault: number): string[] {
	const [stride, dilation] = [pairText(layer.stride), pairText(layer.dilation)];
	const padding = pairText([sides.top, sides.left]);
	return [
		...(stride === String(strideDefault) ? [] : [`stride=${stride}`]),
		...(isOwnPadding({ layer, sides }) && padding !== '0' ? [`padding=${padding}`] : []),
		...(dilation === '1' ? [] : [`dilation=${dilation}`]),
	];
}

/** The kernel as PyTorch writes it. */
export function kernelText({ kernel: [height, width] }: Convolution | Pool): string {
	return pairText([height.value, width.value]);
}

/**
 * Whether a layer can pad by itself: opposite sides have to be alike, and pooling takes at most half
 * of its kernel.
 */
export function isOwnPadding({ layer, sides }: Padded): boolean {
	if (!isEven(sides) || layer.op === 'conv') return isEven(sides);
	return 2 * sides.top <= layer.kernel[0].value && 2 * sides.left <= layer.kernel[1].value;
}

/** The sides in the order of `F.pad`, last axis first. */
export function sidesText({ top, bottom, left, right }: Pads): string {
	return `(${left}, ${right}, ${top}, ${bottom})`;
}

/** Why the padding is written out. */
export function paddingReason({ stage }: Pick<Node, 'stage'>, { layer, sides }: Padded): string {
	const map = dimensions(stage.input).slice(0, 2).join('×');
	const lead = layer.padding === 'same' ? `TensorFlow's "same" of ${map}` : 'Padding of its own';
	const written = `${sides.top} above, ${sides.bottom} below, ${sides.left} left, ${sides.right} right`;
	const limit = isEven(sides) ? 'padding= takes half a window at most' : 'padding= would pad evenly';
	return `${lead}: ${written}; ${limit}${layer.op === 'maxPool' ? '; -inf never wins' : ''}.`;
}

function convolutionModule(convolution: Padded<Convolution>): Call {
	const { layer } = convolution;
	const groups = layer.groups.value;
	return {
		head: 'nn.Conv2d(',
		args: [
			String(layer.inChannels.value),
			String(layer.outChannels.value),
			`kernel_size=${kernelText(layer)}`,
			...windowArguments(convolution, 1),
			...(groups === 1 ? [] : [`groups=${groups}`]),
			`bias=${booleanText(layer.bias)}`,
		],
		tail: ')',
	};
}

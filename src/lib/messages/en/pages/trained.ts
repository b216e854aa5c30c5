/** What the small networks tell apart, and the parts of a page that show it. Strings only. */
export const trained = {
	/** By class, as the labels of Fashion-MNIST count them. */
	garments: [
		'T-shirt or top',
		'trousers',
		'pullover',
		'dress',
		'coat',
		'sandal',
		'shirt',
		'sneaker',
		'bag',
		'ankle boot',
	],
	kinds: {
		standard: 'standard convolutions',
		mobilenet: 'MobileNet',
		shufflenet: 'ShuffleNet',
		effnet: 'EffNet',
	},
	wide: ', α\u00a0=\u00a0{alpha}',
	grouped: ', g\u00a0=\u00a0{groups}',
	unshuffled: ', without shuffle',
	bars: {
		title: 'What the network takes it for',
		class: 'garment',
		share: 'share',
		none: 'not run yet',
		answer: 'Its answer: {garment}, with {share} of the whole.',
		right: 'The label says the same.',
		wrong: 'The label says {label}.',
	},
	tests: {
		number: 'test picture',
		name: 'Number of the test picture',
		next: 'Next test picture',
		source:
			'From the test set of Fashion-MNIST by Zalando SE, licence MIT: the networks have not been trained on these {count} pictures. Its label: {label}.',
		unlabelled: 'unknown',
		other: 'Another picture is chosen, so no test picture is. A number, or the next one, leads back to them.',
		beyond: 'There are test pictures from {min} to {max}: {asked} is none, so it is now {given}.',
		unreadable: 'That is no number; type a whole number such as {usual}.',
	},
	seen: 'What the network sees: the picture in {side}\u00a0×\u00a0{side} shades of grey.',
	turned:
		'The border of your picture is rather light, and the networks know garments on black: dark and light are exchanged.',
	pad: {
		title: 'Draw a garment',
		open: 'Draw one yourself',
		lead: 'Paint with the pointer. By keyboard: arrow keys move the brush, Space sets it down or lifts it, Delete wipes, Ctrl+Z undoes.',
		label: 'Drawing, {side} by {side} cells',
		tool: 'Tool',
		tools: { brush: 'brush', eraser: 'eraser' },
		width: 'Width',
		widths: '{width} wide',
		undo: 'Undo',
		clear: 'Clear',
		place: 'Row {row}, column {column}, {state}.',
		states: { painted: 'painted', empty: 'empty' },
		down: 'The brush is down.',
		up: 'The brush is up.',
		none: 'Nothing is painted yet.',
		painted: '{cells} of {all} cells are painted, rows {top} to {bottom}, columns {left} to {right}.',
		kept: 'The drawing stays on this page; no link holds it.',
	},
	lost: {
		offline:
			'The weights, {file}, could not be had: no server answered. Look whether you are online and try again, or take the formula weights, which go on working.',
		unreachable:
			'The weights, {file}, could not be had: the server answered {reason}. Try again, or take the formula weights, which go on working.',
		broken:
			'The weights, {file}, cannot be used: {reason}. Try again, or take the formula weights, which go on working.',
	},
	retry: 'Try again',
};

export type TrainedWords = typeof trained;

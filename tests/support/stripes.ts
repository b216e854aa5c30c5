import type { Examples } from '$lib/ops/examples';
import { hash } from '$lib/ops/random';

/** Pictures of 28×28 that are easy to tell apart: stripes whose width says the class, shifted and with a little noise. */
export function stripes(count: number): Examples {
	const side = 28;
	const labels = Uint8Array.from({ length: count }, (_, index) => index % 10);
	const pixels = Uint8Array.from({ length: count * side * side }, (_, place) => {
		const index = Math.floor(place / (side * side));
		const shift = hash({ seed: 1, layer: 0, role: 0 }, index) % side;
		const width = (labels[index] ?? 0) + 1;
		const isLit = Math.floor(((place % side) + shift) / width) % 2 === 0;
		return (isLit ? 180 : 20) + (hash({ seed: 2, layer: 0, role: 0 }, place) % 40);
	});
	return { sides: [side, side], pixels, labels };
}

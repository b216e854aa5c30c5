/** A picture file was asked for, and the browser did not make one. */
export class NotDrawnError extends Error {}

/**
 * An SVG as a PNG, twice as fine. It is drawn from its own text, so nothing is asked for anywhere.
 * @throws NotDrawnError if the browser cannot draw it
 */
export async function pngOf(
	svg: string,
	{ width, height }: { width: number; height: number },
): Promise<Blob> {
	const image = new Image(width, height);
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
	try {
		await image.decode();
	} catch (cause) {
		throw new NotDrawnError('the image was not decoded', { cause });
	}
	const canvas = document.createElement('canvas');
	canvas.width = width * fineness;
	canvas.height = height * fineness;
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => {
			if (blob && context) resolve(blob);
			else reject(new NotDrawnError('the canvas gave no picture'));
		}, 'image/png');
	});
}

const fineness = 2;

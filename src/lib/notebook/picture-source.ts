import type { Pixels } from './picture';
import { centrePixels } from './picture-canvas';
import { PictureError } from './picture-error';
import { pictureHeader, requireFileSize, type PictureHeader } from './picture-header';

/** A shorter side above this is shrunk by the decoder; no tensor here comes near it. */
const maxSidePx = 1024;

/**
 * The middle of a picture, decoded in this browser; the first frame if it moves, upright if it says how
 * it was held. Size and kind are checked before anything is decoded.
 * @throws PictureError if the file is no PNG, JPEG, GIF or WebP, or is empty, too large or broken
 */
export async function decodePicture(source: Blob): Promise<Pixels> {
	return decodeNamed(source, source instanceof File ? source.name : '');
}

/**
 * A picture of this site, decoded. Asking again may help when it is unreachable.
 * @throws PictureError if it cannot be had or read; a URL of another site is never asked for
 */
export async function fetchPicture(url: string): Promise<Pixels> {
	const name = url.slice(url.lastIndexOf('/') + 1);
	return decodeNamed(await fetched(url, name), name);
}

async function fetched(url: string, name: string): Promise<Blob> {
	let status = 0;
	try {
		const answer = await fetch(url, { mode: 'same-origin' });
		status = answer.status;
		if (answer.ok) return await answer.blob();
	} catch (cause) {
		throw new PictureError('unreachable', { name, status }, { cause });
	}
	throw new PictureError('unreachable', { name, status });
}

async function decodeNamed(source: Blob, name: string): Promise<Pixels> {
	requireFileSize(source.size, name);
	const header = pictureHeader(await bytesOf(source, name), name);
	try {
		const bitmap = await createImageBitmap(source, shrinking(header));
		const pixels = centrePixels(bitmap, bitmap.width, bitmap.height);
		bitmap.close();
		return pixels;
	} catch (cause) {
		throw new PictureError('broken', { name, kind: header.kind }, { cause });
	}
}

async function bytesOf(source: Blob, name: string): Promise<Uint8Array> {
	try {
		return new Uint8Array(await source.arrayBuffer());
	} catch (cause) {
		// A folder that was dropped, or a file that was moved, renamed or changed since it was chosen.
		throw new PictureError('unreachable', { name, status: 0 }, { cause });
	}
}

/** Only one side is given, so that the decoder keeps the proportions also of a photograph held upright. */
function shrinking({ width, height }: PictureHeader): ImageBitmapOptions {
	if (Math.min(width, height) <= maxSidePx) return {};
	const side = width < height ? { resizeWidth: maxSidePx } : { resizeHeight: maxSidePx };
	return { ...side, resizeQuality: 'high' };
}

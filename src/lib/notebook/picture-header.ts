import { PictureError, type FoundKind, type PictureKind } from './picture-error';

/** What a file says of its picture before anything is decoded. */
export interface PictureHeader {
	readonly kind: PictureKind;
	readonly width: number;
	readonly height: number;
}

type Size = Pick<PictureHeader, 'width' | 'height'>;

const million = 1e6;

/** The largest file that is opened, in megabytes. */
const maxMegabytes = 20;

/** The largest picture that is decoded, in megapixels: 200 MB in memory. */
const maxMegapixels = 50;

/** @throws PictureError if the file is empty or larger than 20 MB; nothing of it needs to be read. */
export function requireFileSize(bytes: number, name = ''): void {
	if (bytes === 0) throw new PictureError('empty', { name });
	const megabytes = Math.ceil(bytes / million);
	if (megabytes > maxMegabytes)
		throw new PictureError('too-large-file', { name, megabytes, limit: maxMegabytes });
}

/**
 * Kind and size of a picture from its first bytes; neither name nor MIME type is believed.
 * @throws PictureError if it is none of the kinds, says no size, or has more than 50 megapixels
 */
export function pictureHeader(bytes: Uint8Array, name = ''): PictureHeader {
	const kind = kinds.find((candidate) => marks[candidate](bytes));
	if (kind === undefined) throw new PictureError('not-a-picture', { name, found: found(bytes) });
	const { width, height } = readSize(bytes, kind, name);
	if (width * height > maxMegapixels * million) {
		throw new PictureError('too-many-pixels', { name, width, height, limit: maxMegapixels });
	}
	return { kind, width, height };
}

const kinds: readonly PictureKind[] = ['png', 'jpeg', 'gif', 'webp'];

const marks: Readonly<Record<PictureKind, (bytes: Uint8Array) => boolean>> = {
	png: (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
	jpeg: (bytes) => text(bytes, 0, 3) === '\xff\xd8\xff',
	gif: (bytes) => ['GIF87a', 'GIF89a'].includes(text(bytes, 0, 6)),
	webp: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP',
};

const sizes: Readonly<Record<PictureKind, (view: DataView) => Size>> = {
	png: pngSize,
	jpeg: jpegSize,
	gif: gifSize,
	webp: webpSize,
};

function readSize(bytes: Uint8Array, kind: PictureKind, name: string): Size {
	try {
		const size = sizes[kind](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		if (size.width === 0 || size.height === 0) throw new RangeError('a picture has at least one pixel');
		return size;
	} catch (cause) {
		// A view throws when it is read beyond its end: the header is cut off, or points nowhere.
		throw new PictureError('broken', { name, kind }, { cause });
	}
}

function text(bytes: Uint8Array, start: number, length: number): string {
	return String.fromCharCode(...bytes.subarray(start, start + length));
}

function found(bytes: Uint8Array): FoundKind {
	const start = text(bytes, 0, 1024);
	if (/^[^<]{0,8}<[^]*<svg[\s>]|^[^<]{0,8}<svg[\s>]/.test(start)) return 'svg';
	if (!start.startsWith('ftyp', 4)) return 'other';
	if (start.startsWith('avi', 8)) return 'avif';
	return /^(hei|hev|mif|msf)/.test(start.slice(8)) ? 'heic' : 'other';
}

/** Width and height stand in the chunk IHDR, which comes first. */
function pngSize(view: DataView): Size {
	return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Goes from segment to segment to the start of frame; before it there can be a whole thumbnail. */
function jpegSize(view: DataView): Size {
	let at = 2;
	for (;;) {
		if (view.getUint8(at) !== 0xff) throw new RangeError('a segment begins with a marker');
		while (view.getUint8(at + 1) === 0xff) at++;
		const marker = view.getUint8(at + 1);
		if (isStartOfFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
		if (marker === 0xd9 || marker === 0xda) throw new RangeError('a frame comes before its scan');
		at += 2 + view.getUint16(at + 2);
	}
}

/** Markers C0 to CF, but for the three among them that hold tables. */
function isStartOfFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The screen, or the first frame where that is larger: decoders make room for both. */
function gifSize(view: DataView): Size {
	let at = 13 + tableLength(view.getUint8(10));
	while (view.getUint8(at) === 0x21) {
		at += 2;
		while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
		at += 1;
	}
	if (view.getUint8(at) !== 0x2c) throw new RangeError('a GIF has at least one frame');
	return {
		width: Math.max(view.getUint16(6, true), view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
		height: Math.max(view.getUint16(8, true), view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
	};
}

function tableLength(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The first chunk tells lossy, lossless and extended files apart (RFC 9649, section 2). */
function webpSize(view: DataView): Size {
	switch (view.getUint32(12)) {
		case 0x56503820: // 'VP8 '
			return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
		case 0x5650384c: {
			// 'VP8L': 14 bits each, less 1
			const bits = view.getUint32(21, true);
			return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
		}
		case 0x56503858: // 'VP8X': 24 bits each, less 1
			return {
				width: (view.getUint32(24, true) & 0xffffff) + 1,
				height: (view.getUint32(26, true) >>> 8) + 1,
			};
		default:
			throw new RangeError('a WebP file begins with VP8, VP8L or VP8X');
	}
}

import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Pixels } from '$lib/notebook/picture';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const greyWithOpacity = 4;
/** Bytes of a pixel, by the number that stands for its colours: grey alone, or red, green and blue. */
const steps: ReadonlyMap<number, number> = new Map([
	[0, 1],
	[2, 3],
]);
const [red, blue] = [0, 2];

/**
 * The pixels of a PNG with eight bits each of red, green and blue, or of grey, as the pictures of the site are.
 * @throws RangeError if it is of another kind
 */
export function decodedPng(file: Buffer): Pixels {
	const header = chunks(file, 'IHDR')[0] ?? Buffer.alloc(13);
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const [depth, colours = NaN, , , interlaced] = header.subarray(8);
	const step = steps.get(colours);
	if (depth !== 8 || step === undefined || interlaced !== 0)
		throw new RangeError('only plain RGB or grey of 8 bits is read');
	const lines = inflateSync(Buffer.concat(chunks(file, 'IDAT')));
	const bytes = unfiltered(lines, { width: width * step, height, step });
	const data = new Uint8ClampedArray(width * height * 4).fill(255);
	for (let pixel = 0; pixel < width * height; pixel += 1) {
		for (let colour = red; colour <= blue; colour += 1)
			data[pixel * 4 + colour] = bytes[pixel * step + (step === 1 ? 0 : colour)] ?? 0;
	}
	return { width, height, data };
}

/** A PNG, black throughout, of some opacity in each pixel. */
export function opacityPng(opacity: Uint8Array, width: number): Buffer {
	const height = opacity.length / width;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, greyWithOpacity], 8);
	const lines = Buffer.alloc(height * (1 + 2 * width));
	opacity.forEach((value, place) => {
		lines[Math.floor(place / width) + 1 + 2 * place + 1] = value;
	});
	return Buffer.concat([
		signature,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(lines, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** What the chunks of one kind hold. */
function chunks(file: Buffer, kind: string): Buffer[] {
	const found: Buffer[] = [];
	for (let at = signature.length; at < file.length;) {
		const length = file.readUInt32BE(at);
		const [start, end] = [at + 8, at + 8 + length];
		if (file.toString('latin1', at + 4, start) === kind) found.push(file.subarray(start, end));
		at = end + 4;
	}
	return found;
}

function chunk(kind: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

interface Lines {
	/** Bytes of a line, lines, and bytes of a pixel. */
	readonly width: number;
	readonly height: number;
	readonly step: number;
}

/** The bytes of lines that were each written as differences, by one of five filters that it begins with. */
function unfiltered(lines: Buffer, { width, height, step }: Lines): Uint8Array {
	const bytes = new Uint8Array(width * height);
	for (let y = 0; y < height; y += 1) {
		const filter = lines[y * (width + 1)] ?? 0;
		for (let x = 0; x < width; x += 1) {
			const place = y * width + x;
			const left = x < step ? 0 : (bytes[place - step] ?? 0);
			const above = y === 0 ? 0 : (bytes[place - width] ?? 0);
			const corner = x < step || y === 0 ? 0 : (bytes[place - width - step] ?? 0);
			bytes[place] = (lines[place + y + 1] ?? 0) + predicted(filter, [left, above, corner]);
		}
	}
	return bytes;
}

/** What a filter of PNG expects of a byte from those to the left, above and to the left of that. */
function predicted(filter: number, [left, above, corner]: readonly [number, number, number]): number {
	switch (filter) {
		case 1:
			return left;
		case 2:
			return above;
		case 3:
			return Math.floor((left + above) / 2);
		case 4:
			return nearest(left + above - corner, [left, above, corner]);
		default:
			return 0;
	}
}

/** The first of those that lie nearest to a value (Paeth 1991). */
function nearest(value: number, candidates: readonly number[]): number {
	const distance = (candidate: number): number => Math.abs(candidate - value);
	return candidates.reduce((best, next) => (distance(next) < distance(best) ? next : best));
}

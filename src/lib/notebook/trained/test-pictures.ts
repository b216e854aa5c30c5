import { readExamples } from '../../models/example-file';
import { inflated } from '../../models/inflated';
import type { Examples } from '../../ops/examples';
import { fetchedBytes, UnreachableError } from '../fetched-bytes';
import type { Picture } from '../picture-choice.svelte';
import { PictureError } from '../picture-error';

/** The file of the test pictures below the root of the site. */
export const testFile = 'fashion-mnist/test.bin';

/** The id of a test picture, counted from 1, among the pictures of a page. */
export function testId(number: number): string {
	return `test-${number}`;
}

/** The number of a test picture by its id; nothing of other pictures. */
export function testNumber(id: string, count: number): number | undefined {
	const number = Number(/^test-([1-9]\d*)$/.exec(id)?.[1]);
	return number <= count ? number : undefined;
}

/** The test pictures that come with the site, fetched with the first that is asked for. */
export class TestPictures {
	readonly count: number;
	readonly #url: string;
	#examples: Promise<Examples> | undefined;

	/** @param url where their file lies @param count how many there are */
	constructor(url: string, count: number) {
		this.#url = url;
		this.count = count;
	}

	/** The picture with this id; nothing if it is the id of no test picture. @throws PictureError */
	async picture(id: string): Promise<Picture | undefined> {
		const number = testNumber(id, this.count);
		if (number === undefined) return undefined;
		return pictureOf(await this.#all(), number);
	}

	#all(): Promise<Examples> {
		this.#examples ??= fetchedExamples(this.#url).catch((error: unknown) => {
			this.#examples = undefined;
			throw error;
		});
		return this.#examples;
	}
}

async function fetchedExamples(url: string): Promise<Examples> {
	try {
		return readExamples(await inflated(await fetchedBytes(url)));
	} catch (cause) {
		if (cause instanceof UnreachableError) {
			throw new PictureError('unreachable', { name: testFile, status: cause.status }, { cause });
		}
		if (!(cause instanceof Error)) throw cause;
		throw new PictureError('broken-set', { name: testFile, reason: cause.message }, { cause });
	}
}

function pictureOf({ sides: [height, width], pixels, labels }: Examples, number: number): Picture {
	const first = (number - 1) * height * width;
	const data = new Uint8ClampedArray(4 * height * width);
	data.forEach((_, index) => {
		data[index] = index % 4 === 3 ? 255 : (pixels[first + Math.floor(index / 4)] ?? 0);
	});
	const label = labels[number - 1];
	return {
		id: testId(number),
		channels: 1,
		pixels: { width, height, data },
		...(label !== undefined && { label }),
	};
}

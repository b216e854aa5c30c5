import type { Pixels } from './picture';
import { PictureError } from './picture-error';
import { INTEGERS, OWN, type BundledPicture } from './picture-list';
import { fetchPicture } from './picture-source';

/** A picture that is in use: its pixels, and how many channels it has. */
export interface Picture {
	readonly id: string;
	readonly channels: 1 | 3;
	readonly pixels: Pixels;
	/** What it shows, by the class of those who labelled it. */
	readonly label?: number;
}

/** Where pictures come from that are not listed; nothing for an id that is none of them. */
interface MorePictures {
	readonly picture: (id: string) => Promise<Picture | undefined>;
}

/** Which input is chosen, and what is on its way: pictures have to be fetched and decoded. */
export class PictureChoice {
	/** A bundled picture's id, `integers` or `own`; chosen, if not yet there. */
	selected = $state<string>(INTEGERS);
	/** Whether what is chosen is on its way. */
	isComing = $state(false);
	/** What is wrong with the selected picture. */
	problem = $state.raw<PictureError>();
	/** The reader's own picture, which stays among the choices. */
	own = $state.raw<Pixels>();
	/** The pictures that come with the site. */
	readonly pictures: readonly BundledPicture[];
	/** Where a file of the site lies. */
	readonly urlOf: (file: string) => string;
	readonly #more: MorePictures | undefined;
	/** What was fetched last. */
	#fetched: Picture | undefined;

	constructor(pictures: readonly BundledPicture[], urlOf: (file: string) => string, more?: MorePictures) {
		this.pictures = pictures;
		this.urlOf = urlOf;
		this.#more = more;
	}

	/**
	 * Chooses an input and hands it on once it is there; nothing stands for the integers. A choice that a
	 * later one has overtaken is dropped; a failure is kept as `problem` and changes nothing else.
	 */
	async select(id: string, take: (picture: Picture | undefined) => void): Promise<void> {
		this.selected = id;
		this.problem = undefined;
		this.isComing = true;
		try {
			const picture = await this.#load(id);
			if (this.selected === id) take(picture);
		} catch (error) {
			if (!(error instanceof PictureError)) throw error;
			if (this.selected === id) this.problem = error;
		} finally {
			if (this.selected === id) this.isComing = false;
		}
	}

	/** Chooses a picture of the reader's own. */
	give(pixels: Pixels): Picture {
		this.own = pixels;
		this.selected = OWN;
		this.isComing = false;
		this.problem = undefined;
		return { id: OWN, channels: 3, pixels };
	}

	async #load(id: string): Promise<Picture | undefined> {
		if (id === OWN) return this.own && this.give(this.own);
		if (this.#fetched?.id !== id) this.#fetched = await this.#fetch(id);
		return this.#fetched;
	}

	async #fetch(id: string): Promise<Picture | undefined> {
		const listed = this.pictures.find((picture) => picture.id === id);
		if (listed === undefined) return this.#more?.picture(id);
		const pixels = await fetchPicture(this.urlOf(listed.file));
		return { id, channels: listed.channels === 3 ? 3 : 1, pixels };
	}
}

/** A picture that comes with the site, as `pictures.json` lists it. */
export interface BundledPicture {
	readonly id: string;
	readonly title: string;
	/** Where it lies below the root of the site. */
	readonly file: string;
	readonly width: number;
	readonly height: number;
	readonly channels: number;
	readonly licence: string;
	readonly author: string;
	/** Where it was taken from, in words. */
	readonly source: string;
	/** The same as a link. */
	readonly url: string;
}

/** The choice that is no picture: seeded small integers. */
export const INTEGERS = 'integers';

/** The choice of the reader's own picture. */
export const OWN = 'own';

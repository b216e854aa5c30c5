import type { NdArray } from '../../../ops/array';
import { isOnDiagonal } from '../../../ops/mixing-kernel';
import type { GridCell } from '../../../ui/grid-keys';
import type { Calculation } from '../../calculation';
import { LiveRun } from '../../live-run.svelte';
import type { CellContext } from '../../page/context';
import { choice, flag, numbers } from '../../page/fields';
import { pictureColours } from '../../picture';
import { PictureChoice, type Picture } from '../../picture-choice.svelte';
import { OWN, type BundledPicture } from '../../picture-list';
import {
	colourCalculation,
	colourDecimals,
	colours,
	colourScale,
	filterChoices,
	pictureSide,
	presets,
	usedWeights,
	type ColourSetting,
} from './colour';

/** A colour picture and the desk that mixes its channels. */
export class ColourMix {
	setting = $state.raw<ColourSetting>(presets.same);
	/** Whether all faders off the diagonal are held at 0. */
	isDiagonal = $state(false);
	/** The fader that the keyboard is at. */
	at = $state.raw<GridCell>({ row: 0, column: 0 });
	/** The colour pictures that come with the site. */
	readonly pictures: readonly BundledPicture[];
	readonly choice: PictureChoice;
	/** The picture whose pixels are at hand. */
	#loaded = $state.raw<Picture>();

	/** The matrix that is used. */
	readonly weights = $derived.by(() => usedWeights(this.setting, this.isDiagonal));
	/** Whether the picture passes as it is: then its result is known before its pixels are. */
	readonly passes = $derived.by(
		() => this.setting.filter === 'none' && this.weights.join() === presets.same.weights.join(),
	);
	/** The colours of the chosen picture, once they are there. */
	readonly input = $derived.by((): NdArray | undefined => {
		const picture = this.#loaded;
		return picture?.id === this.choice.selected ? pictureColours(picture.pixels, pictureSide) : undefined;
	});

	/**
	 * @param pictures the pictures that come with the site, those without colours among them
	 * @param urlOf where a file of the site lies
	 */
	constructor(pictures: readonly BundledPicture[], urlOf: (file: string) => string) {
		this.pictures = pictures.filter(({ channels }) => channels === colours.length);
		this.choice = new PictureChoice(this.pictures, urlOf);
		this.choice.selected = this.#usual;
	}

	/** The address of the chosen picture, if it comes with the site. */
	get file(): string | undefined {
		return this.pictures.find(({ id }) => id === this.choice.selected)?.file;
	}

	/** Whether pixels are needed that nobody has asked for yet. */
	get isWaiting(): boolean {
		return !this.passes && this.input === undefined && this.choice.problem === undefined;
	}

	/** Whether a fader is held. */
	isHeld({ row, column }: GridCell): boolean {
		return this.isDiagonal && !isOnDiagonal(row * colours.length + column, colours.length);
	}

	/** A run of this picture through the matrix as it stands. */
	run(input: NdArray): LiveRun {
		const calculation: Calculation = $derived(
			colourCalculation(input, { ...this.setting, weights: this.weights }),
		);
		return new LiveRun(() => calculation);
	}

	/** Moves one fader. */
	move({ row, column }: GridCell, value: number): void {
		const weights = this.setting.weights.with(row * colours.length + column, value);
		this.setting = { ...this.setting, weights };
	}

	/** Chooses a picture and fetches its pixels. */
	select(id: string): void {
		void this.choice.select(id, (picture) => {
			this.take(picture);
		});
	}

	/** Takes a picture that is there. */
	take(picture: Picture | undefined): void {
		this.#loaded = picture;
	}

	/** Keeps all that a person sets in the link of the page. */
	keep({ keep }: CellContext): void {
		keep('picture', {
			field: choice(
				this.#usual,
				this.pictures.map(({ id }) => id),
			),
			// A picture of the reader's own never leaves the page, not even in a link.
			get: () => (this.choice.selected === OWN ? this.#usual : this.choice.selected),
			set: (id) => (this.choice.selected = id),
			hidesMore: true,
		});
		keep('rgb', {
			field: numbers(presets.same.weights, { ...colourScale, decimals: colourDecimals }),
			get: () => this.setting.weights,
			set: (weights) => (this.setting = { ...this.setting, weights }),
		});
		keep('edges', {
			field: choice('none', filterChoices),
			get: () => this.setting.filter,
			set: (filter) => (this.setting = { ...this.setting, filter }),
		});
		keep('diagonal', {
			field: flag(false),
			get: () => this.isDiagonal,
			set: (isDiagonal) => (this.isDiagonal = isDiagonal),
		});
	}

	get #usual(): string {
		return this.pictures[0]?.id ?? '';
	}
}

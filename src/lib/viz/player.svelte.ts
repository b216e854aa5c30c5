/** What a player needs to know of the trace that it plays. */
export interface Score {
	/** Number of steps. */
	readonly length: number;
	/** Where play halts next: the last step of the segment that this step begins or belongs to. */
	readonly segmentEnd: (step: number) => number;
	/** How many steps a second play takes here. */
	readonly pace: (step: number) => number;
}

/** A step by hand takes this long at the most. */
const stepMs = 360;

/** Above this many steps a second only whole steps are shown. */
const stillsFrom = 12;

/** A frame that comes late moves the picture no further than this. */
const longestFrameMs = 50;

/**
 * The one clock. `position` is a real number: at rest it is the step that is shown, in between it is on
 * its way from one step to the next.
 */
export class Player {
	position = $state(0);
	isPlaying = $state(false);
	/** Multiplies the pace of play. */
	speed = $state(1);
	#score: () => Score;
	#prefersStills: () => boolean;
	#target = 0;
	/** The position before it is held to whole steps. */
	#exact = 0;
	#frame = 0;
	#last = 0;

	/**
	 * @param score what is played, asked anew at each use
	 * @param prefersStills whether motion is to be left out
	 */
	constructor(score: () => Score, prefersStills: () => boolean) {
		this.#score = score;
		this.#prefersStills = prefersStills;
	}

	/** The step that is shown, from 0. */
	get step(): number {
		return Math.min(Math.ceil(this.position), Math.max(this.#score().length - 1, 0));
	}

	/** How far the step has gone, above 0 and up to 1. */
	get progress(): number {
		return this.position - Math.ceil(this.position) + 1;
	}

	/** Goes to a step at once. */
	seek(step: number): void {
		this.pause();
		this.position = this.#inside(step);
		this.#target = this.position;
	}

	/** Moves by whole steps; a step forward is shown on its way. */
	move(by: number): void {
		const from = this.isPlaying ? this.step : Math.max(this.#target, this.step);
		this.pause();
		this.#target = this.#inside((by > 0 ? from : this.step) + by);
		if (by !== 1 || this.#prefersStills()) this.position = this.#target;
		else this.#animate();
	}

	/** Runs to the end of the segment; from the last step, starts over. */
	play(): void {
		const { length, segmentEnd } = this.#score();
		if (this.step >= length - 1) this.position = 0;
		this.#target = segmentEnd(this.step + 1);
		this.isPlaying = true;
		this.#animate();
	}

	/** Stops where it is, on a whole step. */
	pause(): void {
		if (this.#frame !== 0) cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.isPlaying = false;
		this.position = this.step;
		this.#target = this.position;
	}

	toggle(): void {
		if (this.isPlaying) this.pause();
		else this.play();
	}

	#inside(step: number): number {
		return Math.min(Math.max(Math.round(step), 0), Math.max(this.#score().length - 1, 0));
	}

	#animate(): void {
		this.#exact = this.position;
		this.#last = performance.now();
		this.#await();
	}

	#await(): void {
		this.#frame = requestAnimationFrame((now) => {
			this.#tick(now);
		});
	}

	#tick(now: number): void {
		const elapsed = Math.min(Math.max(now - this.#last, 0), longestFrameMs);
		this.#last = now;
		const pace = this.isPlaying ? this.#score().pace(this.step) * this.speed : 1000 / stepMs;
		this.#exact = Math.min(this.#exact + (elapsed / 1000) * pace, this.#target);
		const holds = this.#prefersStills() || pace > stillsFrom;
		this.position = holds ? Math.floor(this.#exact) : this.#exact;
		if (this.#exact >= this.#target) this.pause();
		else this.#await();
	}
}

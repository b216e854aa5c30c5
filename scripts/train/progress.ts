import type { Terminal } from '../support/terminal';

const barWidth = 24;
/** Where no one watches, a line is written after each such part. */
const linesPerRun = 10;

/** How far a training is. */
interface Standing {
	readonly step: number;
	readonly steps: number;
	readonly loss: number;
}

/** A bar that fills while a network is trained, with the time that is left; where no terminal watches, a few lines. */
export class Progress {
	readonly #terminal: Terminal;
	readonly #name: string;
	readonly #start = { time: performance.now(), step: 0 };
	readonly #isWatched: boolean;
	#lines = -1;

	/** @param step how many steps were done before */
	constructor(terminal: Terminal, name: string, step: number) {
		this.#terminal = terminal;
		this.#name = name;
		this.#start.step = step;
		this.#lines = step === 0 ? 0 : -1;
		this.#isWatched = 'isTTY' in terminal.stdout && terminal.stdout.isTTY === true;
	}

	show(standing: Standing): void {
		const { step, steps } = standing;
		if (this.#isWatched) {
			this.#terminal.stdout.write(`\r${this.#line(standing)}${step === steps ? '\n' : ''}`);
			return;
		}
		const lines = Math.floor((step * linesPerRun) / steps);
		if (lines === this.#lines) return;
		this.#lines = lines;
		this.#terminal.stdout.write(`${this.#line(standing)}\n`);
	}

	#line({ step, steps, loss }: Standing): string {
		const filled = Math.round((step * barWidth) / steps);
		const bar = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
		const perStep = (performance.now() - this.#start.time) / Math.max(1, step - this.#start.step);
		const left = duration(((steps - step) * perStep) / 1000);
		const count = `${step}`.padStart(`${steps}`.length);
		return `${this.#name}  ${bar} ${count}/${steps}  loss ${loss.toFixed(3)}  ${perStep.toFixed(0)} ms a step  ${left} left `;
	}
}

/** Seconds as minutes and seconds: `2:05`. */
export function duration(seconds: number): string {
	const whole = Math.round(seconds);
	return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

import type { TrainingWorker } from '$lib/notebook/training/trainer';
import type { TrainingCommand, TrainingWord } from '$lib/notebook/training/training-messages';

/** A worker that does nothing but note what it is told, and says what a test wants. */
export class FakeWorker implements TrainingWorker {
	onmessage: TrainingWorker['onmessage'] = null;
	onerror: TrainingWorker['onerror'] = null;
	readonly told: TrainingCommand[] = [];
	isEnded = false;

	postMessage(command: TrainingCommand): void {
		this.told.push(command);
	}

	terminate(): void {
		this.isEnded = true;
	}

	/** Says something to the page. */
	say(word: TrainingWord): void {
		const worker = this as unknown as Worker;
		this.onmessage?.call(worker, new MessageEvent('message', { data: word }));
	}

	/** Breaks as a worker does whose script cannot be loaded. */
	break(): void {
		this.onerror?.call(this as unknown as Worker, new Event('error') as ErrorEvent);
	}
}

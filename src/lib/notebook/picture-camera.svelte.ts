/** Why there is no picture from a camera. */
export type CameraRule = 'denied' | 'absent' | 'busy' | 'lost' | 'failed';

const rules: ReadonlyMap<string, CameraRule> = new Map([
	['NotAllowedError', 'denied'],
	['SecurityError', 'denied'],
	['NotFoundError', 'absent'],
	['OverconstrainedError', 'absent'],
	['NotReadableError', 'busy'],
	['AbortError', 'busy'],
]);

/** Frames of this width are plenty for a tensor. */
const widthPx = 320;

/** One camera: closed until it is asked for, and closed again as soon as nobody looks. */
export class CameraSession {
	/** Whether the machine has a camera at all. */
	exists = $state(false);
	/** Whether it is open, or the reader is being asked. */
	isOpen = $state(false);
	/** What it sees. */
	stream = $state.raw<MediaStream>();
	/** Why it was not opened, or closed by itself. */
	problem = $state<CameraRule>();
	#count = 0;

	/** Keeps `exists` true to the machine until the answer is called, which also closes the camera. */
	watch(): () => void {
		// Absent on pages that did not come over https.
		const devices = mediaDevices();
		const look = (): void => void this.#look();
		look();
		devices?.addEventListener('devicechange', look);
		return () => {
			devices?.removeEventListener('devicechange', look);
			this.close();
		};
	}

	/** Asks the reader for the camera. */
	async open(): Promise<void> {
		this.close();
		const turn = this.#count;
		this.isOpen = true;
		try {
			const stream = await mediaDevices()?.getUserMedia({ video: { width: widthPx } });
			if (turn === this.#count) this.#start(stream);
			else stop(stream);
		} catch (error) {
			if (turn === this.#count) this.#fail((error instanceof Error && rules.get(error.name)) || 'failed');
		}
	}

	/** Closes the camera, or withdraws the question. */
	close(): void {
		this.#count++;
		stop(this.stream);
		this.stream = undefined;
		this.isOpen = false;
		this.problem = undefined;
	}

	#start(stream: MediaStream | undefined): void {
		if (stream === undefined) {
			this.#fail('absent');
			return;
		}
		this.stream = stream;
		for (const track of stream.getTracks()) {
			track.addEventListener('ended', () => {
				if (this.stream === stream) this.#fail('lost');
			});
		}
	}

	#fail(rule: CameraRule): void {
		this.close();
		this.problem = rule;
	}

	async #look(): Promise<void> {
		const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
		this.exists = devices.some(({ kind }) => kind === 'videoinput');
	}
}

/** The type says it is always there; on a page without https it is not. */
function mediaDevices(): MediaDevices | undefined {
	return (navigator as Partial<Navigator>).mediaDevices;
}

function stop(stream: MediaStream | undefined): void {
	for (const track of stream?.getTracks() ?? []) track.stop();
}

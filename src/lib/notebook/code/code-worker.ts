import { readMessage } from './message';
import type { CodeMessage, CodeRequest } from './protocol';

/** Whom a worker tells. */
interface Listeners {
	readonly onmessage: (message: CodeMessage) => void;
	/** The worker's script could not be loaded. */
	readonly onlost: () => void;
}

/** Runs code in a new worker; what is returned ends it, and after that it tells nothing any more. */
export function codeWorker(request: CodeRequest, { onmessage, onlost }: Listeners): () => void {
	const worker = new Worker(new URL('./code.worker.ts', import.meta.url), { type: 'module' });
	// A channel of its own: what the code may send by other ways is not listened to.
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = ({ data }: MessageEvent<unknown>) => {
		const message = readMessage(data);
		if (message) onmessage(message);
	};
	worker.onerror = (event) => {
		// What the code throws is caught in there.
		event.preventDefault();
		onlost();
	};
	worker.postMessage(request, [port2]);
	return () => {
		port1.close();
		worker.terminate();
	};
}

/** How long after its load a page has the network to itself. */
const restMs = 3000;

/** The copy of the site that a browser keeps for times without a network, made by the service worker. */
export class OfflineCopy {
	/** Whether a newer version of the site is at hand; it is shown once the reader asks for it. */
	hasNewer = $state(false);
	#registration: ServiceWorkerRegistration | undefined;

	/**
	 * Has the copy made or brought up to date once the page is at rest.
	 * @param script where the service worker is
	 * @returns what calls it off
	 */
	start(script: string): () => void {
		// The server of `npm run dev` changes its files all the time; a page from an insecure place has no copy.
		if (import.meta.env.DEV || !('serviceWorker' in navigator)) return () => undefined;
		void navigator.serviceWorker.ready.then((registration) => {
			this.#watch(registration);
		});
		let timer: ReturnType<typeof setTimeout> | undefined;
		const register = () => {
			timer = setTimeout(() => {
				// Where the browser allows no copy, the site is used with a network.
				navigator.serviceWorker.register(script).catch(() => undefined);
			}, restMs);
		};
		if (document.readyState === 'complete') register();
		else addEventListener('load', register, { once: true });
		return () => {
			removeEventListener('load', register);
			clearTimeout(timer);
		};
	}

	/** Shows the newer version, at the same address with all that the reader has set in it. */
	showNewer(): void {
		const waiting = this.#registration?.waiting;
		if (!waiting) {
			location.reload();
			return;
		}
		waiting.addEventListener('statechange', () => {
			if (waiting.state === 'activated') location.reload();
		});
		waiting.postMessage('take over');
	}

	#watch(registration: ServiceWorkerRegistration): void {
		this.#registration = registration;
		this.hasNewer = registration.waiting !== null;
		this.#follow(registration.installing);
		registration.addEventListener('updatefound', () => {
			this.#follow(registration.installing);
		});
		// The reader may have asked for it in another tab; this one still shows the former version.
		const { serviceWorker } = navigator;
		let isControlled = serviceWorker.controller !== null;
		serviceWorker.addEventListener('controllerchange', () => {
			this.hasNewer ||= isControlled;
			isControlled = true;
		});
	}

	#follow(installing: ServiceWorker | null): void {
		installing?.addEventListener('statechange', () => {
			if (installing.state === 'installed') this.hasNewer = true;
		});
	}
}

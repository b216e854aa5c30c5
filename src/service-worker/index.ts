// Keeps a copy of the whole site, so that it works without a network once it has been visited.
import { base, build, files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

/** What no browser loads that runs this site: older formats of fonts, the threaded WebAssembly; and robots. */
const neverLoaded = /\.(?:ttf|woff)$|-threaded-|\/robots\.txt$/;

/** The texts of the licences, which Vite writes and Kit does not list. */
const licences = `${base}/licences.md`;

/** The paths of all files that the copy holds. */
const copied = new Set(
	[...build, ...files, ...prerendered, licences].filter((path) => !neverLoaded.test(path)),
);

/** Sites below other paths of the same host have copies of their own beside ours. */
const ourCopies = `featherweight ${base}/ `;
const thisCopy = ourCopies + version;

/** How many files are fetched at a time: few, so that what the reader asks for meanwhile comes first. */
const lanes = 2;

self.addEventListener('install', (event) => {
	event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([removeOldCopies(), self.clients.claim()]));
});

// A new version waits until no page shows the old one, or until a reader asks for it.
self.addEventListener('message', ({ data }) => {
	if (data === 'take over') void self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
	const answer = answerTo(event.request);
	if (answer !== undefined) event.respondWith(answer);
});

async function fill(): Promise<void> {
	const copy = await caches.open(thisCopy);
	const paths = copied.values();
	const lane = async () => {
		for (const path of paths) await copy.put(path, await file(path));
	};
	await Promise.all(Array.from({ length: lanes }, lane));
}

/** One file as it is published now; its name tells whether a former copy has the same. */
async function file(path: string): Promise<Response> {
	const isImmutable = path.startsWith(`${base}/_app/immutable/`);
	const known = isImmutable ? await caches.match(path) : undefined;
	const response = known ?? (await fetch(path, { cache: isImmutable ? 'default' : 'no-cache' }));
	if (!response.ok) throw new Error(`${path} cannot be copied: ${response.status}`);
	return response;
}

async function removeOldCopies(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(ourCopies) && name !== thisCopy);
	await Promise.all(old.map((name) => caches.delete(name)));
}

/** What a page gets; `undefined` leaves the request to the browser. */
function answerTo(request: Request): Response | Promise<Response> | undefined {
	const { origin, pathname, search } = new URL(request.url);
	// Nothing that a page does needs another site: such a request is a mistake, and goes nowhere.
	if (origin !== self.location.origin) return Response.error();
	if (request.method !== 'GET') return undefined;
	const path = pathname.replace(/\/index\.html$/, '/');
	if (copied.has(path)) return fromCopy(path, request);
	if (copied.has(`${path}/`)) return Response.redirect(`${path}/${search}`);
	return undefined;
}

/** The copy's file; from the network if the browser has thrown the copy away. */
async function fromCopy(path: string, request: Request): Promise<Response> {
	const copy = await caches.open(thisCopy);
	return (await copy.match(path, { ignoreVary: true })) ?? fetch(request);
}

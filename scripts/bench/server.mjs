import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @typedef {'html' | 'css' | 'font' | 'script' | 'wasm' | 'other'} FileKind */

/**
 * One answered request.
 * @typedef {object} Transfer
 * @property {FileKind} kind
 * @property {number} bytes headers and body, as sent
 * @property {boolean} isCopy whether it is the service worker, or what that keeps for times without a network
 */

/** @typedef {{ type: string, raw: Buffer, packed: Buffer | undefined }} StoredFile */

/** @type {Record<string, string>} */
const types = {
	css: 'text/css; charset=utf-8',
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	png: 'image/png',
	svg: 'image/svg+xml',
	txt: 'text/plain; charset=utf-8',
	wasm: 'application/wasm',
	webmanifest: 'application/manifest+json; charset=utf-8',
	woff2: 'font/woff2',
};

/** What GitHub Pages compresses. */
const packable = /^text\/|json|javascript|svg|wasm/;

/**
 * Serves a folder on the loopback interface as GitHub Pages would: compressed by gzip, kept for ten minutes.
 * Every answer is noted in `transfers`; as the server sees them, no request of a worker is missed.
 * @param {string} directory
 */
export async function serveCompressed(directory) {
	const files = stored(directory);
	/** @type {Transfer[]} */
	const transfers = [];
	const server = createServer((request, response) => {
		const { socket } = response;
		const before = socket?.bytesWritten ?? 0;
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const name = decodeURIComponent(pathname);
		const file = files.get(name.endsWith('/') ? `${name}index.html` : name);
		response.on('finish', () => {
			const bytes = (socket?.bytesWritten ?? before) - before;
			transfers.push({ kind: kindOf(file), bytes, isCopy: isForCopy(request.headers) });
		});
		if (file !== undefined) send(file, request, response);
		else if (files.has(`${name}/index.html`)) response.writeHead(301, { location: `${pathname}/` }).end();
		else response.writeHead(404).end();
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const bound = server.address();
	if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { address: `http://127.0.0.1:${bound.port}/`, transfers, close };
}

/** @param {StoredFile} file @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function send({ type, raw, packed }, request, response) {
	const takesPacked = /\bgzip\b/.test(String(request.headers['accept-encoding']));
	const body = packed !== undefined && takesPacked ? packed : raw;
	response.writeHead(200, {
		'content-type': type,
		'content-length': body.length,
		'cache-control': 'max-age=600',
		...(body === packed ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** Every file by its path; compressed beforehand, so that no visitor waits for it. @param {string} directory */
function stored(directory) {
	const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
	return new Map(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => {
				const file = path.join(entry.parentPath, entry.name);
				const type = types[path.extname(file).slice(1)] ?? 'application/octet-stream';
				const raw = readFileSync(file);
				const packed = packable.test(type) ? gzipSync(raw) : undefined;
				const name = `/${path.relative(directory, file).split(path.sep).join('/')}`;
				return /** @type {const} */ ([name, { type, raw, packed }]);
			}),
	);
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function isForCopy({ referer = '', 'service-worker': role }) {
	return role === 'script' || referer.endsWith('/service-worker.js');
}

/** @param {StoredFile | undefined} file @returns {FileKind} */
function kindOf(file) {
	const type = file?.type ?? '';
	if (type.startsWith('text/html')) return 'html';
	if (type.startsWith('text/css')) return 'css';
	if (type.startsWith('font/')) return 'font';
	if (type.startsWith('text/javascript')) return 'script';
	return type === 'application/wasm' ? 'wasm' : 'other';
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.wasm': 'application/wasm',
	'.woff2': 'font/woff2',
};

/** A plain host of static files: a folder below a path, on this machine. It can be pulled from the network. */
export class StaticSite {
	readonly #server: Server;
	readonly #prefix: string;
	/** The folder that is published; another one is another version. */
	folder: string;

	/** @param prefix the path below which the folder is served, from slash to slash */
	constructor(folder: string, prefix: string) {
		this.folder = folder;
		this.#prefix = prefix;
		this.#server = createServer((request, response) => {
			this.#answer(request, response);
		});
	}

	/** Begins to serve; gives the address, which ends in a slash. */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
		const address = this.#server.address();
		if (address === null || typeof address === 'string') throw new Error('The server has no port.');
		return `http://127.0.0.1:${address.port}${this.#prefix}`;
	}

	/** Nobody answers at the address any more. */
	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const closed = new Promise((resolve) => this.#server.close(resolve));
		this.#server.closeAllConnections();
		await closed;
	}

	#answer(request: IncomingMessage, response: ServerResponse): void {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const isBelow = pathname.startsWith(this.#prefix);
		const file = path.join(this.folder, decodeURIComponent(pathname.slice(this.#prefix.length)));
		if (!isBelow || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const isFolder = statSync(file).isDirectory();
		if (isFolder && !pathname.endsWith('/')) {
			response.writeHead(301, { location: `${pathname}/` }).end();
			return;
		}
		const served = isFolder ? path.join(file, 'index.html') : file;
		const type = types[path.extname(served)] ?? 'text/plain';
		// What GitHub Pages sends; a browser must not wait for it to end before it sees a new version.
		response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' });
		response.end(readFileSync(served));
	}
}

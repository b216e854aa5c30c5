import { existsSync } from 'node:fs';
import path from 'node:path';

const directory = 'build';

/**
 * Serves the built files, and nothing else, on the loopback interface. A taken port gets the next free one.
 * @param {number} port
 * @returns {Promise<string>} the true address
 */
export async function serve(port) {
	const { preview } = await import('vite');
	// Not the project's own configuration: Kit's preview answers from its server, not from the files
	// that are published.
	const server = await preview({
		configFile: false,
		appType: 'mpa',
		logLevel: 'warn',
		build: { outDir: directory },
		preview: { host: '127.0.0.1', port, strictPort: false },
		plugins: [trailingSlash],
	});
	const address = server.httpServer.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	if (address.port !== port) console.log(`Port ${port} is taken; using ${address.port}.`);
	return `http://127.0.0.1:${address.port}/`;
}

/**
 * Pages link relatively, so a page's address must end in a slash; like GitHub Pages, we redirect.
 * @type {import('vite').Plugin}
 */
const trailingSlash = {
	name: 'trailing-slash',
	configurePreviewServer(server) {
		server.middlewares.use((request, response, next) => {
			const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
			const page = path.join(directory, decodeURIComponent(pathname), 'index.html');
			if (pathname.endsWith('/') || !existsSync(page)) return next();
			response.writeHead(308, { location: `${pathname}/${search}` }).end();
		});
	},
};

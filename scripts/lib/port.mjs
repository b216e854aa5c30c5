import { createServer } from 'node:net';

const defaultPort = 4173;

/**
 * Reads `--port N` or `--port=N`.
 * @param {string[]} args
 * @returns {number}
 * @throws {Error} with a sentence for the reader, when the port is not one or there are other arguments
 */
export function portFrom(args) {
	const [flag, value, ...rest] = args.flatMap((arg) =>
		arg.startsWith('--port=') ? ['--port', arg.slice('--port='.length)] : [arg],
	);
	if (flag === undefined) return defaultPort;
	if (flag !== '--port') throw new Error(`Unknown argument: ${flag}. Only --port N is understood.`);
	if (rest.length > 0) throw new Error(`Unknown argument: ${rest.join(' ')}`);
	const port = Number(value);
	if (!/^\d+$/.test(value ?? '') || port < 1 || port > 65_535) {
		throw new Error(`--port needs a whole number from 1 to 65535, not "${value ?? ''}".`);
	}
	return port;
}

/**
 * A loopback port that nobody listens on at the moment.
 * @returns {Promise<number>}
 */
export function freePort() {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			if (address === null || typeof address === 'string') return;
			server.close(() => resolve(address.port));
		});
	});
}

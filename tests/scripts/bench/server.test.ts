import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveCompressed } from '../../../scripts/bench/server.mjs';

const page = '<!doctype html>'.repeat(200);
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
let site: Awaited<ReturnType<typeof serveCompressed>>;

beforeAll(async () => {
	mkdirSync(path.join(folder, 'learn'));
	writeFileSync(path.join(folder, 'learn/index.html'), page);
	writeFileSync(path.join(folder, 'picture.png'), page);
	site = await serveCompressed(folder);
});

afterAll(() => {
	site.close();
	rmSync(folder, { recursive: true });
});

interface Answer {
	readonly response: IncomingMessage;
	readonly body: Buffer;
}

function answer(name: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		get(new URL(name, site.address), { headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => resolve({ response, body: Buffer.concat(parts) }));
		}).on('error', reject);
	});
}

test('text is compressed for those who take it, pictures are not', async () => {
	const accepting = { 'accept-encoding': 'gzip, deflate, br' };
	const packed = await answer('learn/', accepting);
	expect(packed.response.headers['content-encoding']).toBe('gzip');
	expect(packed.body.equals(gzipSync(page))).toBe(true);
	const plain = await answer('learn/');
	expect(plain.response.headers['content-encoding']).toBeUndefined();
	expect(plain.body.toString()).toBe(page);
	const picture = await answer('picture.png', accepting);
	expect(picture.response.headers['content-encoding']).toBeUndefined();
});

test('every answer is noted with its kind and the bytes that were sent, headers included', async () => {
	site.transfers.length = 0;
	const { body } = await answer('learn/', { 'accept-encoding': 'gzip' });
	await answer('picture.png', { referer: `${site.address}service-worker.js` });
	expect(site.transfers).toMatchObject([
		{ kind: 'html', isCopy: false },
		{ kind: 'other', isCopy: true },
	]);
	expect(site.transfers[0]?.bytes).toBeGreaterThan(body.length + 100);
	expect(site.transfers[0]?.bytes).toBeLessThan(body.length + 500);
});

test('the address of a page ends in a slash, and what is not there is not found', async () => {
	const { response } = await answer('learn');
	expect([response.statusCode, response.headers.location]).toEqual([301, '/learn/']);
	expect((await answer('../learn/index')).response.statusCode).toBe(404);
});

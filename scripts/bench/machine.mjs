import { readFileSync } from 'node:fs';
import os from 'node:os';

/**
 * What the figures were measured on.
 * @typedef {object} Machine
 * @property {number} cores
 * @property {string} processor
 * @property {number} memory in bytes
 * @property {string} system
 * @property {string} node
 * @property {string} chromium
 * @property {readonly [before: number, after: number]} load average of the last minute
 */

/** @param {string} chromium its version @param {Machine['load']} load @returns {Machine} */
export function machine(chromium, load) {
	const [first] = os.cpus();
	return {
		cores: os.cpus().length,
		processor: first?.model.trim() ?? 'unknown processor',
		memory: os.totalmem(),
		system: system(),
		node: process.versions.node,
		chromium,
		load,
	};
}

/** The machine in one sentence. @param {Machine} machine */
export function description({ cores, processor, memory, system, node, chromium, load }) {
	const place = `${cores} cores of ${processor}, ${Math.round(memory / 2 ** 30)} GB of memory, ${system}`;
	const tools = `Node ${node}, headless Chromium ${chromium} without a graphics processor`;
	const [before, after] = load.map((value) => value.toFixed(1));
	return `Measured on ${place}, ${tools}; load average ${before} before and ${after} after.`;
}

function system() {
	try {
		const name = /^PRETTY_NAME="?([^"\n]*)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
		if (name !== undefined) return name;
	} catch {
		// Only Linux has this file.
	}
	return `${os.type()} ${os.release()}`;
}

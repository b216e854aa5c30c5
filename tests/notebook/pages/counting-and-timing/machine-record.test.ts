import { describe, expect, test } from 'vitest';
import { pageWords } from '$lib/messages/page-words';
import { allThings } from '$lib/notebook/pages/counting-and-timing/machine';
import { hasRecord, recordCsv, recordText } from '$lib/notebook/pages/counting-and-timing/machine-record';
import { measured, nets, unmeasured } from '../fixtures/timed-device';

const words = pageWords('counting-and-timing', 'en').cells.machine;

describe('the record', () => {
	test('holds everything that was measured, as text and as a table', () => {
		expect(hasRecord(unmeasured)).toBe(false);
		expect(hasRecord(measured)).toBe(true);
		const lines = recordCsv({ result: measured, nets }, words).trim().split('\r\n');
		expect(lines).toHaveLength(allThings().length + 1);
		expect(lines[0]).toMatch(/^what,side,channels,MACs,weights,bytes moved,median ms/);
		expect(lines).toContainEqual(
			'standard 3×3,14,512,462422016,2359296,10240000,463.42,440.25,486.59,417.08,509.76,3,1,WebAssembly with SIMD in one thread',
		);
		const text = recordText({ result: measured, nets }, 'Browser 1.0', words);
		expect(text).toContain('TensorFlow.js in Browser 1.0');
		expect(text.trim().split('\n')).toHaveLength(allThings().length + 3);
	});

	test('has no place for a network that was not counted', () => {
		expect(() => recordCsv({ result: measured, nets: {} }, words)).toThrow('mobilenet 0 224 was not counted');
	});

	test('is empty but for its head where nothing was measured', () => {
		expect(recordCsv({ result: unmeasured, nets }, words).trim().split('\r\n')).toHaveLength(1);
	});
});

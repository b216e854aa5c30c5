import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} [note] why a failure is not a test's own
 */

/**
 * What we read of the two reports.
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ testResults: VitestFile[] } & Record<`num${'Passed' | 'Failed' | 'Pending' | 'Todo'}Tests`, number>} VitestReport
 * @typedef {Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>} PlaywrightStats
 * @typedef {{ stats: PlaywrightStats, errors: unknown[] }} PlaywrightReport
 */

/**
 * Reads how many tests a run's report counts. A run that failed without a failing test, left no report or
 * ran nothing is one failure: silence must never look like success.
 * @template Report
 * @param {string} file
 * @param {number} status the run's exit status
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
export function counts(file, status, read) {
	/** @type {Counts} */
	let found;
	try {
		found = read(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return { passed: 0, failed: 1, note: `no readable report in ${file}` };
	}
	if (found.passed + found.failed === 0) return { ...found, failed: 1, note: 'no test was run' };
	if (status !== 0 && found.failed === 0) {
		return { ...found, failed: 1, note: `exit status ${status}` };
	}
	return found;
}

/**
 * A file that could not be loaded has no tests to fail, so it counts as one failure itself.
 * @param {VitestReport} report @returns {Counts}
 */
export function vitestCounts(report) {
	const broken = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests,
	};
}

/**
 * `errors` are those outside any test, such as a server that did not start.
 * @param {PlaywrightReport} report @returns {Counts}
 */
export function playwrightCounts({ stats, errors }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped,
	};
}

import { asTensor, tensorFlow, useLoops } from '../../ops/backend-code';
import { Compiler, SyntaxFailure } from './compile';
import { failureOf } from './failure';
import { lockDown } from './lockdown';
import { meterMemory } from './memory';
import { most, type CodeRequest, type Post } from './protocol';
import { Report } from './report';

const momentMs = 10;

/**
 * Runs the code of a cell in this worker, which is of no use for anything else afterwards. All that is needed
 * once the code has begun is taken before: by then no name and no prototype can be trusted.
 */
export async function runCode(request: CodeRequest, post: Post): Promise<void> {
	const { scope, closed } = request;
	await useLoops();
	const report = new Report(post);
	const compiler = new Compiler();
	const now = performance.now.bind(performance);
	const later = self.setTimeout.bind(self);
	const fail = (thrown: unknown): void => {
		post({ kind: 'failed', failure: failureOf(thrown, closed) });
	};
	listen(fail);
	const inScope = Object.entries({
		tf: tensorFlow,
		show: report.show.bind(report),
		...Object.fromEntries(Object.entries(scope).map(([name, array]) => [name, asTensor(array)])),
	});
	const [names, values] = [inScope.map(([name]) => name), inScope.map(([, value]) => value)];
	Object.defineProperty(globalThis, 'console', { value: report.console() });
	lockDown(closed);
	meterMemory(most.bytes, closed.memory);
	try {
		const code = await compiler.compile(request, names);
		post({ kind: 'started' });
		const start = now();
		const value = await code(...values);
		if (value !== undefined) showReturned(report, value);
		const ms = now() - start;
		// What was promised and failed without being waited for is reported a moment later.
		await new Promise((resolve) => later(resolve, momentMs));
		post({ kind: 'done', ms });
	} catch (error) {
		if (error instanceof SyntaxFailure) post({ kind: 'failed', failure: error.failure });
		else fail(error);
	}
}

/** What code returns is shown: a record of tensors by their names, anything else without one. */
function showReturned(report: Report, value: unknown): void {
	const isRecord =
		typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
	if (!isRecord) {
		report.show('', value);
		return;
	}
	for (const [name, entry] of Object.entries(value)) report.show(name, entry);
}

/** What fails apart from the code's own course: in a timer, or as a promise that nothing waits for. */
function listen(fail: (thrown: unknown) => void): void {
	self.addEventListener('unhandledrejection', (event) => {
		event.preventDefault();
		fail(event.reason);
	});
	self.addEventListener('error', (event) => {
		event.preventDefault();
		fail(event.error);
	});
}

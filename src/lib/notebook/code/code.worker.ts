import type { CodeRequest } from './protocol';
import { runCode } from './run-code';

self.onmessage = ({ data, ports: [port] }: MessageEvent<CodeRequest>) => {
	// Bound before the code runs, and to a port that it cannot reach: it forges no answers.
	if (port) void runCode(data, port.postMessage.bind(port));
};

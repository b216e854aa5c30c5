/** What the small networks are called. Strings only; every number is put in by the cell. */
export const nets = {
	kinds: { standard: 'Standard', mobilenet: 'MobileNet', shufflenet: 'ShuffleNet', effnet: 'EffNet' },
	alpha: 'α\u00a0=\u00a0{alpha}',
	groups: 'g\u00a0=\u00a0{groups}',
	unshuffled: 'no shuffle',
};

/** How the runs of a network lie. */
export const runs = { several: '{low} to {high} in {runs} runs', one: 'one run so far' };

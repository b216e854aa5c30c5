/** What a key of a fragment like `#theme=dark&m=4` says; `undefined` where it is absent. */
export function fragmentValue(fragment: string, key: string): string | undefined {
	const found = parts(fragment).find((part) => part.startsWith(`${key}=`));
	return found?.slice(key.length + 1);
}

/** The same fragment with one key set; all else in it stays as it was written. */
export function withFragment(fragment: string, key: string, value: string): string {
	const others = parts(fragment).filter((part) => !part.startsWith(`${key}=`));
	return `#${[...others, `${key}=${value}`].join('&')}`;
}

/** Whether a fragment says anything beside this key. */
export function saysMoreThan(fragment: string, key: string): boolean {
	return parts(fragment).some((part) => !part.startsWith(`${key}=`));
}

function parts(fragment: string): string[] {
	return fragment.replace(/^#/, '').split('&').filter(Boolean);
}

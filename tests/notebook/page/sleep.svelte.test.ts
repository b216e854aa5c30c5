import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { sleep } from '$lib/notebook/page/sleep';
import { withStillFields } from '$lib/notebook/page/still-fields';

/** Markup that sleeps; `rise` says whether it could be brought to life. */
function asleep(markup: string) {
	document.body.innerHTML = `<div>${markup}</div>`;
	const root = document.body.firstElementChild ?? document.body;
	const rises: ((isAlive: boolean) => void)[] = [];
	const { stir } = sleep(root, () => new Promise((resolve) => rises.push(resolve)));
	const rise = async (isAlive = true) => {
		rises.at(-1)?.(isAlive);
		await stir();
	};
	return { root, rises, rise };
}

function found<Kind extends Element>(root: Element, kind: new () => Kind): Kind {
	const element = [...root.querySelectorAll('*')].find((each): each is Kind => each instanceof kind);
	if (element === undefined) throw new RangeError(`no ${kind.name} is there`);
	return element;
}

function key(name: string) {
	return new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
}

test('a click that nobody heard happens once somebody hears', async () => {
	const { root, rises, rise } = asleep('<button>go</button>');
	const button = found(root, HTMLButtonElement);
	button.click();
	button.click();
	expect(rises).toHaveLength(1);
	const heard = vi.fn();
	button.addEventListener('click', heard);
	await rise();
	expect(heard).toHaveBeenCalledTimes(2);
	button.click();
	expect(heard).toHaveBeenCalledTimes(3);
});

test.each(['checkbox', 'radio'])('a %s is ticked at once, and says so once somebody hears', async (type) => {
	const { root, rise } = asleep(`<label>on <input type="${type}" /></label>`);
	const box = found(root, HTMLInputElement);
	found(root, HTMLLabelElement).click();
	expect(box.checked).toBe(true);
	// What comes to life begins with its own state.
	box.checked = false;
	const heard = vi.fn((event: Event) => `${event.type} ${box.checked}`);
	for (const name of ['click', 'input', 'change']) box.addEventListener(name, heard);
	await rise();
	expect(heard.mock.results.map(({ value }: { value: unknown }) => value)).toEqual([
		'input true',
		'change true',
	]);
});

test('keys are held back and come in their order; those of the browser stay with it', async () => {
	const { root, rise } = asleep('<div tabindex="0"></div>');
	const stage = found(root, HTMLDivElement);
	const kept = ['ArrowRight', 'End'].map((name) => stage.dispatchEvent(key(name)));
	expect(kept).toEqual([false, false]);
	expect(stage.dispatchEvent(key('Tab'))).toBe(true);
	const heard: string[] = [];
	stage.addEventListener('keydown', (event) => heard.push(event.key));
	await rise();
	expect(heard).toEqual(['ArrowRight', 'End']);
});

test('what was typed stays, though the cell begins with its own value', async () => {
	const { root, rise } = asleep('<input type="text" value="1" />');
	const field = found(root, HTMLInputElement);
	field.value = '9';
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.value = '1';
	const heard = vi.fn(() => field.value);
	field.addEventListener('input', heard);
	await rise();
	expect(heard).toHaveReturnedWith('9');
	expect(heard).toHaveBeenCalledTimes(1);
});

test('Enter in a field is heard once the cell is awake', async () => {
	const { root, rise } = asleep('<input type="number" value="7" />');
	const field = found(root, HTMLInputElement);
	field.select();
	await userEvent.keyboard('12{Enter}');
	const heard = vi.fn((event: Event) => `${event.type} ${field.value}`);
	for (const type of ['keydown', 'change']) field.addEventListener(type, heard);
	await rise();
	expect(heard.mock.results.map(({ value }: { value: unknown }) => value)).toEqual([
		'keydown 12',
		'change 12',
	]);
});

test('a text field is a button until somebody stirs, and is then typed into at once', async () => {
	const { root, rises, rise } = asleep(
		withStillFields('<input class="a" type="number" max="12" value="7" />'),
	);
	const button = found(root, HTMLInputElement);
	expect([button.type, button.value]).toEqual(['button', '7']);
	button.focus();
	const field = found(root, HTMLInputElement);
	expect([field.type, field.value, field.max]).toEqual(['number', '7', '12']);
	expect(rises).toHaveLength(1);
	await userEvent.keyboard('9');
	expect(field.value).toBe('9');
	await rise();
	expect(field.outerHTML).toBe('<input class="a" type="number" max="12" value="7">');
});

test('what is no text field stays what it is', () => {
	const markup =
		'<input type="range" /><input type="radio" value="number" /><button type="button">1</button>';
	expect(withStillFields(markup)).toBe(markup);
});

test('a link is followed at once', () => {
	const { root } = asleep('<a href="#there">there</a>');
	expect(found(root, HTMLAnchorElement).dispatchEvent(new MouseEvent('click', { cancelable: true }))).toBe(
		true,
	);
});

test('what could not wake forgets what was done to it, and is woken by the next stir', async () => {
	const { root, rises, rise } = asleep('<button>go</button>');
	const button = found(root, HTMLButtonElement);
	button.click();
	await rise(false);
	expect(rises).toHaveLength(1);
	const heard = vi.fn();
	button.addEventListener('click', heard);
	button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
	expect(rises).toHaveLength(2);
	await rise();
	expect(heard).not.toHaveBeenCalled();
});

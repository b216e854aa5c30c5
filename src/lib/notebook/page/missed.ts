/** Keys that move the focus or belong to others; the browser keeps them. */
const othersKeys = ['Tab', 'Shift', 'Control', 'Alt', 'Meta', 'Escape', 'F5'];
const arrows = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Holds back an event that nobody hears yet, or leaves it to the browser.
 * @returns what makes it happen once somebody hears it; nothing for what the browser does by itself
 */
export function held(event: Event): (() => void) | undefined {
	const { target } = event;
	if (!(target instanceof Element)) return undefined;
	if (event instanceof KeyboardEvent) {
		// The browser reports what was typed, which is held back in turn.
		if (event.key === 'Enter' && isTyped(target)) return () => target.dispatchEvent(copyOf(event));
		return isBrowsers(event, target) ? undefined : again(event, target, copyOf(event));
	}
	if (event.type === 'click') {
		if (target.closest('a[href]') || isTicked(target)) return undefined;
		return again(event, target, new MouseEvent('click', event));
	}
	return isField(target) ? changeOf(target, event.type) : undefined;
}

/** Whether a click on it ticks a box or a radio button: the browser does so, and reports the change. */
function isTicked(target: Element): boolean {
	const ticked = target.closest('label')?.control ?? target;
	return ticked.matches('input:is([type=radio], [type=checkbox])');
}

/** What is in the field now, said once more. */
function changeOf(field: Field, type: string): () => void {
	const isBox = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
	const { value } = field;
	const isChecked = isBox && field.checked;
	return () => {
		if (isBox) field.checked = isChecked;
		else field.value = value;
		field.dispatchEvent(new Event(type, { bubbles: true }));
	};
}

function again(event: Event, target: Element, copy: Event): () => void {
	event.preventDefault();
	event.stopPropagation();
	return () => {
		target.dispatchEvent(copy);
	};
}

/** Whether a key does something without a script: then what it does is heard, or there is nothing to hear. */
function isBrowsers({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: Element): boolean {
	if (othersKeys.includes(key) || ctrlKey || metaKey || altKey) return true;
	if (target.matches('select, textarea, input[type=radio]')) return true;
	if (target.matches('a, button, summary, input[type=checkbox]')) return key === 'Enter' || key === ' ';
	return isTyped(target) && !arrows.includes(key);
}

function isTyped(target: Element): boolean {
	return target.matches('input:not([type=range], [type=radio], [type=checkbox])');
}

function copyOf(event: KeyboardEvent): KeyboardEvent {
	return new KeyboardEvent(event.type, event);
}

function isField(target: Element): target is Field {
	return target.matches('input, select, textarea');
}

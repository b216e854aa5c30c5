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
		// The browser only reports what was typed or chosen, which is held back in turn.
		if (event.key === 'Enter' && target.matches('input')) return () => target.dispatchEvent(copyOf(event));
		return isBrowsers(event, target) ? undefined : again(event, target, copyOf(event));
	}
	if (event.type === 'click') {
		return target.closest('a[href]') ? undefined : again(event, target, new MouseEvent('click', event));
	}
	if (!isField(target)) return undefined;
	const { value } = target;
	return () => {
		target.value = value;
		target.dispatchEvent(new Event(event.type, { bubbles: true }));
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
	if (target.matches('a, button, summary')) return key === 'Enter' || key === ' ';
	if (target.matches('input[type=checkbox]')) return key === ' ';
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

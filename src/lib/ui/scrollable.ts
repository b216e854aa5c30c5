/** An attachment: the element takes part in the tab order while it has more to scroll than it shows. */
export function scrollable(element: HTMLElement): () => void {
	function settle() {
		const overflows =
			element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
		if (overflows) element.tabIndex = 0;
		else element.removeAttribute('tabindex');
	}
	const observer = new ResizeObserver(settle);
	observer.observe(element);
	for (const child of element.children) observer.observe(child);
	return () => {
		observer.disconnect();
	};
}

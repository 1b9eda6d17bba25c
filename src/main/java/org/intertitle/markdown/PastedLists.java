package org.intertitle.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Puts items that only say their level into lists within lists.
 */
final class PastedLists {

	private final Deque<Open> open = new ArrayDeque<>();

	private record Open(ListMark mark, Passage.Listing list) {

		boolean takes(ListMark next) {
			boolean begins = next.ordered() && next.number() == 1;
			return next.ordered() == this.list.ordered() && next.list().equals(this.mark.list()) && !begins;
		}

		List<Passage> lastItem() {
			return this.list.items().getLast();
		}

	}

	/**
	 * Adds an item.
	 * @param outside where a new list of the highest level is added
	 */
	void add(ListMark mark, List<Passage> item, List<Passage> outside) {
		while (!this.open.isEmpty() && (level() > mark.level() || (level() == mark.level() && !top().takes(mark)))) {
			this.open.pop();
		}
		if (this.open.isEmpty() || level() < mark.level()) {
			List<Passage> around = this.open.isEmpty() ? outside : top().lastItem();
			Passage.Listing list = new Passage.Listing(mark.ordered(), Math.max(1, mark.number()), new ArrayList<>());
			around.add(list);
			this.open.push(new Open(mark, list));
		}
		top().list().items().add(item);
	}

	private Open top() {
		return this.open.element();
	}

	private int level() {
		return top().mark().level();
	}

	boolean isOpen() {
		return !this.open.isEmpty();
	}

	/**
	 * Adds to the last item.
	 */
	void goOn(List<Passage> more) {
		top().lastItem().addAll(more);
	}

	void end() {
		this.open.clear();
	}

}

package org.intertitle.markdown;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * How a piece of a pasted text is set, as far as Markdown can say it.
 *
 * @param marks in which ways it stands out
 * @param address where it leads, as a link
 */
record Style(Set<Mark> marks, @Nullable String address) {

	/** A way to stand out. */
	enum Mark {

		BOLD, ITALIC, STRUCK, CODE, RAISED, LOWERED

	}

	static final Style PLAIN = new Style(EnumSet.noneOf(Mark.class), null);

	Style {
		EnumSet<Mark> copy = EnumSet.noneOf(Mark.class);
		copy.addAll(marks);
		marks = Collections.unmodifiableSet(copy);
	}

	boolean has(Mark mark) {
		return this.marks.contains(mark);
	}

	/**
	 * The same style with a mark, or without it.
	 */
	Style with(Mark mark, boolean present) {
		if (has(mark) == present) {
			return this;
		}
		EnumSet<Mark> changed = EnumSet.noneOf(Mark.class);
		changed.addAll(this.marks);
		if (present) {
			changed.add(mark);
		}
		else {
			changed.remove(mark);
		}
		return new Style(changed, this.address);
	}

	Style linkedTo(@Nullable String address) {
		return new Style(this.marks, address);
	}

	/**
	 * What two styles have in common: the style of a space between them.
	 */
	Style common(Style other) {
		if (equals(other)) {
			return this;
		}
		EnumSet<Mark> both = EnumSet.noneOf(Mark.class);
		both.addAll(this.marks);
		both.retainAll(other.marks);
		return new Style(both, Objects.equals(this.address, other.address) ? this.address : null);
	}

}

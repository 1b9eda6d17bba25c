package org.intertitle.markdown;

import java.util.concurrent.CancellationException;

/**
 * A text that can no longer be read once its reader's thread is interrupted. Nothing else
 * stops a parser that has lost itself in it: a thread cannot be ended from outside.
 */
record InterruptibleText(String text) implements CharSequence {

	@Override
	public char charAt(int index) {
		if (Thread.currentThread().isInterrupted()) {
			throw new CancellationException();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return new InterruptibleText(this.text.substring(start, end));
	}

	@Override
	public String toString() {
		return this.text;
	}

}

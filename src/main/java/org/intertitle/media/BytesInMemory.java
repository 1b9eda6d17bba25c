package org.intertitle.media;

import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file in memory, as picture readers take it. The library's own stream would keep a
 * second copy of what it has read.
 */
final class BytesInMemory extends ImageInputStreamImpl {

	private final byte[] bytes;

	BytesInMemory(byte[] bytes) {
		this.bytes = bytes;
	}

	@Override
	public int read() {
		this.bitOffset = 0;
		return (this.streamPos < this.bytes.length) ? this.bytes[(int) this.streamPos++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) {
		this.bitOffset = 0;
		if (this.streamPos >= this.bytes.length) {
			return -1;
		}
		int count = (int) Math.min(length, this.bytes.length - this.streamPos);
		System.arraycopy(this.bytes, (int) this.streamPos, into, offset, count);
		this.streamPos += count;
		return count;
	}

	@Override
	public long length() {
		return this.bytes.length;
	}

}

package org.intertitle.pagecache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Header lines of HTTP/1 that are always sent together: one copy of bytes instead of one
 * for each line. To whoever asks it is its first line.
 */
final class HeaderLines extends PreEncodedHttpField {

	private final byte[] lines;

	/**
	 * Joins fields that say nothing of the connection or of the length of the answer.
	 * @param fields at least one
	 */
	HeaderLines(List<HttpField> fields) {
		super(null, fields.getFirst().getName(), fields.getFirst().getValue());
		this.lines = fields.stream()
			.map((field) -> field.getName() + ": " + field.getValue() + "\r\n")
			.collect(Collectors.joining())
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	@Override
	public void putTo(ByteBuffer buffer, HttpVersion version) {
		buffer.put(this.lines);
	}

	@Override
	public int getEncodedLength(HttpVersion version) {
		return this.lines.length;
	}

}

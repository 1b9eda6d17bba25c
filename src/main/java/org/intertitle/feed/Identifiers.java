package org.intertitle.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What feeds call the publication's things by. It stays the same when a slug or the
 * domain changes, and is another one in every other publication.
 */
@Component
class Identifiers {

	private final JdbcClient jdbc;

	private volatile @Nullable UUID namespace;

	Identifiers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Makes an identifier (RFC 9562, section 5.3; RFC 4151 would bind it to a domain).
	 * @param name the same for ever, such as "articles/12"
	 * @return such as "urn:uuid:5df41881-3aed-3515-88a7-2f4a814cf09e"
	 */
	String of(String name) {
		UUID namespace = namespace();
		byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
		byte[] within = ByteBuffer.allocate(2 * Long.BYTES + bytes.length)
			.putLong(namespace.getMostSignificantBits())
			.putLong(namespace.getLeastSignificantBits())
			.put(bytes)
			.array();
		return "urn:uuid:" + UUID.nameUUIDFromBytes(within);
	}

	private UUID namespace() {
		UUID known = this.namespace;
		if (known == null) {
			known = this.jdbc.sql("select uuid from publication")
				.query((row, number) -> row.getObject(1, UUID.class))
				.single();
			this.namespace = known;
		}
		return known;
	}

}

package org.intertitle.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks that every row of the audit list is as it was written. The database made the
 * seals; whoever can change rows there could change its functions, too, so the sums are
 * done here.
 */
@Component
class AuditChain {

	private static final int MOST_FAULTS = 20;

	private static final String ROWS = """
			select s.number, s.hash, coalesce(a.id, s.audit_id) as id, audit_text(a) as text,
				a.id is not null as present
			from audit a full join audit_seal s on s.audit_id = a.id order by s.number nulls last, a.id
			""";

	private final JdbcClient jdbc;

	AuditChain(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What came out.
	 *
	 * @param rows how many there are
	 * @param lastSeal the last seal in hex: noted elsewhere, it later shows that nothing
	 * was cut off after it
	 * @param faults a sentence each, the first twenty
	 */
	record Check(long rows, String lastSeal, List<String> faults) {

		public boolean whole() {
			return this.faults.isEmpty();
		}

	}

	@Transactional(readOnly = true)
	Check check() {
		Reader reader = new Reader();
		this.jdbc.sql(ROWS).withFetchSize(1000).query(reader::read);
		return new Check(reader.rows, HexFormat.of().formatHex(reader.seal), List.copyOf(reader.faults));
	}

	private static final class Reader {

		private final List<String> faults = new ArrayList<>();

		private byte[] seal = new byte[0];

		private long number;

		private long rows;

		private void read(ResultSet row) throws SQLException {
			this.rows++;
			long id = row.getLong("id");
			byte[] hash = row.getBytes("hash");
			if (hash == null) {
				fault("Row %d was slipped in: it has no seal.".formatted(id));
				return;
			}
			follow(row.getLong("number"));
			if (!row.getBoolean("present")) {
				fault("Row %d was taken out.".formatted(id));
			}
			else if (!MessageDigest.isEqual(hash, sealOf(row.getString("text")))) {
				fault("Row %d, or the seal before it, is not as it was written.".formatted(id));
			}
			this.seal = hash;
		}

		private void follow(long next) {
			if (next != this.number + 1) {
				fault("Seal %d is missing.".formatted(this.number + 1));
			}
			this.number = next;
		}

		private byte[] sealOf(@Nullable String text) {
			MessageDigest digest = Secrets.sha256();
			digest.update(this.seal);
			return digest.digest(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
		}

		private void fault(String sentence) {
			if (this.faults.size() < MOST_FAULTS) {
				this.faults.add(sentence);
			}
		}

	}

}

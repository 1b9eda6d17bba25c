package org.intertitle.account;

import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a form once, however often a double click, the back button or a network sends it,
 * and on however many nodes it arrives.
 */
@Component
public class Submissions {

	/**
	 * Waits for another transaction that has the same form, and changes nothing if that
	 * one took it as it is here.
	 */
	private static final String CLAIM = """
			insert into submission (account_id, key, fields) values (:account, :key, :fields)
			on conflict (account_id, key) do update
				set fields = excluded.fields, location = null, at = now()
				where submission.fields <> excluded.fields
			""";

	private final JdbcClient jdbc;

	Submissions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Does what a form asks for, unless that has been done. The form's key and the work
	 * are one transaction: if the work fails, the form may be sent again. The same key
	 * with other fields is a new edit and is worked on.
	 * @param submission the form
	 * @param work does it, and says where the answer leads, such as
	 * "redirect:/admin/films/12?said=saved"
	 * @return where the answer leads, or led when the same form was taken before
	 */
	@Transactional
	public String once(Submission submission, Supplier<String> work) {
		if (!claimed(submission)) {
			return this.jdbc.sql("select location from submission where account_id = ? and key = ?")
				.params(submission.account(), submission.key())
				.query(String.class)
				.single();
		}
		String location = work.get();
		this.jdbc.sql("update submission set location = ? where account_id = ? and key = ?")
			.params(location, submission.account(), submission.key())
			.update();
		return location;
	}

	/**
	 * What a form came to when it was last taken, whatever it said then. A form whose
	 * answer was lost does not know, and is filled in further.
	 * @param submission the form
	 * @return what the work said, if the form was taken before
	 */
	@Transactional(readOnly = true)
	public Optional<String> before(Submission submission) {
		return this.jdbc.sql("select location from submission where account_id = ? and key = ?")
			.params(submission.account(), submission.key())
			.query(String.class)
			.optional();
	}

	private boolean claimed(Submission submission) {
		return this.jdbc.sql(CLAIM)
			.param("account", submission.account())
			.param("key", submission.key())
			.param("fields", submission.fieldsHash())
			.update() == 1;
	}

}

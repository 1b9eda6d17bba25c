package org.intertitle.account;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which rows of the audit list are asked for, as the address says.
 *
 * @param deed a deed's name, or empty for all
 * @param account an id, or empty for all
 * @param from the first day, in UTC, or empty
 * @param to the last day, in UTC, or empty
 * @param before only rows with a lower number, or empty for the newest
 */
record AuditFilter(String deed, String account, String from, String to, String before) {

	AuditFilter(@Nullable String deed, @Nullable String account, @Nullable String from, @Nullable String to,
			@Nullable String before) {
		this.deed = (deed != null) ? deed : "";
		this.account = (account != null) ? account : "";
		this.from = (from != null) ? from : "";
		this.to = (to != null) ? to : "";
		this.before = (before != null) ? before : "";
	}

	/** What cannot be read is left out, as with any address. */
	@Nullable String knownDeed() {
		return Arrays.stream(Deed.values()).map(Deed::name).filter(this.deed::equals).findFirst().orElse(null);
	}

	@Nullable Long accountId() {
		return number(this.account);
	}

	@Nullable Long beforeId() {
		return number(this.before);
	}

	@Nullable LocalDate firstDay() {
		return day(this.from);
	}

	/** The day after the last. */
	@Nullable LocalDate end() {
		LocalDate last = day(this.to);
		return (last != null) ? last.plusDays(1) : null;
	}

	private static @Nullable Long number(String text) {
		return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
	}

	private static @Nullable LocalDate day(String text) {
		try {
			return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** The address of the rows that follow. */
	public String next(long lastId) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/audit/");
		add(address, "deed", this.deed);
		add(address, "account", this.account);
		add(address, "from", this.from);
		add(address, "to", this.to);
		return address.queryParam("before", lastId).encode().toUriString();
	}

	private static void add(UriComponentsBuilder address, String name, String value) {
		if (StringUtils.hasText(value)) {
			address.queryParam(name, value);
		}
	}

}

package org.intertitle.pagecache;

/**
 * Entity tags (RFC 9110, section 8.8.3).
 */
final class Tags {

	private Tags() {
	}

	/**
	 * Whether somebody has a version already, by the weak comparison that
	 * {@code If-None-Match} wants (section 13.1.2).
	 * @param known the value of the header
	 * @param tag with its quotes
	 */
	static boolean matches(String known, String tag) {
		if (known.equals(tag)) {
			return true;
		}
		for (String each : known.split(",", -1)) {
			String one = each.strip();
			if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
				return true;
			}
		}
		return false;
	}

}

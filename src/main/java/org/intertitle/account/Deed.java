package org.intertitle.account;

import java.util.Locale;

/**
 * What the audit list keeps.
 */
public enum Deed {

	SIGNED_IN, SIGN_IN_REFUSED, SIGNED_OUT, ACCESS_REFUSED, INVITED, INVITATION_WITHDRAWN, INVITATION_ACCEPTED,
	ACCOUNT_CHANGED, ROLE_CHANGED, ACCOUNT_DISABLED, ACCOUNT_ENABLED, RESET_OFFERED, PASSWORD_CHANGED, PASSKEY_ADDED,
	PASSKEY_REMOVED, SESSIONS_ENDED, SUBMITTED, RETURNED, SCHEDULED, PUBLISHED, WITHDRAWN, RESTORED, DELETED, MERGED,
	SETTINGS_CHANGED, PREVIEW_SHARED, PREVIEW_REVOKED, EXPORTED;

	/**
	 * For people.
	 * @return such as "Sign in refused"
	 */
	public String label() {
		return name().charAt(0) + name().substring(1).replace('_', ' ').toLowerCase(Locale.ROOT);
	}

}

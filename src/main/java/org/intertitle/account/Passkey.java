package org.intertitle.account;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id names it in a form
 * @param label what the owner calls it
 */
record Passkey(String id, String label, Instant created, Instant lastUsed) {
}

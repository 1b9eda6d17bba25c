package org.intertitle.account;

import org.springframework.security.access.AccessDeniedException;

/**
 * Whoever is signed in has to show it again before this is done.
 */
class ProofNeeded extends AccessDeniedException {

	ProofNeeded(String what) {
		super(what);
	}

}

package org.intertitle.account;

/**
 * Somebody else has changed the account since the form was opened.
 */
class StaleAccount extends RuntimeException {

}

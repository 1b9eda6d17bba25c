package org.intertitle.account;

/**
 * Nobody could decide on accounts any more.
 */
class LastAdministrator extends RuntimeException {

}

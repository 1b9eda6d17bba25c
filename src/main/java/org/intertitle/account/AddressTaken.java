package org.intertitle.account;

/**
 * Another account signs in with this address.
 */
class AddressTaken extends RuntimeException {

}

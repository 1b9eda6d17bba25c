package org.intertitle;

/**
 * What breaks while somebody writes.
 */
enum Blow {

	/** The tab is closed, or its process dies. */
	TAB, CRASH,

	/** The program or the database dies for everybody, and is started again. */
	SERVER, DATABASE,

	/** The session ends. */
	SESSION,

	/** The network goes away, for a while or for good. */
	NETWORK,

	/** A save is taken, and the network goes before the server can say so. */
	ANSWER;

	/** Whether it happens to a server that works. */
	boolean needsServer() {
		return this == SESSION || this == ANSWER;
	}

}

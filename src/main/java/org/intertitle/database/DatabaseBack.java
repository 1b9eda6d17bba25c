package org.intertitle.database;

/**
 * The database answers, after it was away for a while or since the start of the program.
 */
public record DatabaseBack() {
}

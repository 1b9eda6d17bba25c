package org.intertitle.database;

/**
 * Where the database comes from. One such bean is always there.
 *
 * @param embedded true for the Postgres that the program started itself, false for one
 * that was given to it
 */
public record DatabaseOrigin(boolean embedded) {
}

package org.intertitle.media;

/**
 * A picture is shown in places that whoever wants to delete it has not been told of, or
 * may not take it from.
 */
class StillUsed extends RuntimeException {

}

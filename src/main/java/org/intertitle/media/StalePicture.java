package org.intertitle.media;

/**
 * Somebody else has saved the picture since this edit began.
 */
class StalePicture extends RuntimeException {

}

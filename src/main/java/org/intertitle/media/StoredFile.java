package org.intertitle.media;

/**
 * What is known of a file that has been taken in.
 *
 * @param kind as it turned out to be
 * @param bytes how many it has
 * @param width of the picture, upright
 * @param height of the picture, upright
 * @param focus what its crops keep
 * @param tint the dominant colour, {@code #rrggbb}
 * @param slip what its makers said of it
 */
record StoredFile(PictureKind kind, int bytes, int width, int height, FocalPoint focus, String tint, CaptionSlip slip) {
}

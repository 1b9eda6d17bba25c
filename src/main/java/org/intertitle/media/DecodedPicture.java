package org.intertitle.media;

import java.awt.image.BufferedImage;

/**
 * A picture that has been understood: upright, opaque, in sRGB and without metadata.
 *
 * @param kind the file that it came in
 * @param width of the original, upright
 * @param height of the original, upright
 * @param image the pixels; fewer than in a very large original
 */
record DecodedPicture(PictureKind kind, int width, int height, BufferedImage image) {
}

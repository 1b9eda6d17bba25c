package org.intertitle.media;

import java.util.List;

/**
 * A finished cover: what to print, in which order.
 *
 * @param paper the colour of the sheet under everything
 */
record Drawing(CoverFormat format, Colour paper, List<Mark> marks) {
}

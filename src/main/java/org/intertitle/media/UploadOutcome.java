package org.intertitle.media;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file of several.
 *
 * @param name as its sender calls it
 * @param picture none if it was refused
 * @param refusal why
 */
record UploadOutcome(String name, @Nullable Picture picture, @Nullable String refusal) {
}

package org.intertitle.media;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.Resource;

/**
 * The files of all pictures: a folder for each key, and in it one for the crops around
 * each point. A folder never changes, and is there once all its files are.
 */
interface MediaStore {

	/** What a sent file's name begins with. It is kept for new crops and never served. */
	String ORIGINAL = "original.";

	boolean has(String folder);

	/**
	 * Keeps the files of a folder. One that is there already would get the same.
	 * @param files contents by name, also of folders in it
	 */
	void put(String folder, Map<String, byte[]> files) throws IOException;

	/** Finds a file; the name must be one that this package makes up. */
	Optional<Resource> find(String folder, String file);

	/** Reads the file as it was sent. */
	Optional<byte[]> original(String key) throws IOException;

	/** Lets go of everything under a key. */
	void remove(String key);

}

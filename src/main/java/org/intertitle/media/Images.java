package org.intertitle.media;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface Images extends Repository<Image, Long> {

	Optional<Image> findById(long id);

	/** Finds the picture that has a key or had it. */
	@Query(nativeQuery = true,
			value = "select i.* from image_key k join image i on i.id = k.image_id where k.key = :key")
	Optional<Image> findByAnyKey(String key);

	/** Adds a row unless the same picture came first, from here or another node. */
	@Transactional
	@Modifying
	@Query(nativeQuery = true,
			value = """
					insert into image (key, width, height, focus_x, focus_y, tint, alt, caption, credit, licence, file_name, kind,
						bytes, uploaded_by)
					values (:key, :width, :height, :x, :y, :tint, :alt, :caption, :credit, :licence, :fileName, :kind,
						:bytes, :account)
					on conflict (key) do nothing
					""")
	void add(String key, int width, int height, int x, int y, String tint, String alt, @Nullable String caption,
			@Nullable String credit, @Nullable String licence, @Nullable String fileName, String kind, int bytes,
			@Nullable Long account);

	void delete(Image image);

	/** Plain SQL in the same transaction sees only what has been flushed. */
	void flush();

}

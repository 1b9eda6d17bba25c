package org.intertitle.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface Images extends Repository<Image, Long> {

	Optional<Image> findByKey(String key);

	List<Image> findByKeyIn(Collection<String> keys);

	/** Adds a row unless the same picture came first, from here or another node. */
	@Transactional
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into image (key, width, height, tint, alt, caption, credit, licence)
			values (:key, :width, :height, :tint, :alt, :caption, :credit, :licence)
			on conflict (key) do nothing
			""")
	void add(String key, int width, int height, String tint, String alt, @Nullable String caption,
			@Nullable String credit, @Nullable String licence);

}
